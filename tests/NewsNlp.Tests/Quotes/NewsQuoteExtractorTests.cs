using System.Collections.Immutable;
using FsCheck.Fluent;

namespace NewsNlp.Tests.Quotes;

public sealed class NewsQuoteExtractorTests
{
    private static readonly TextAnnotator Annotator = TextAnnotator.CreateDefault();
    private static readonly NewsQuoteExtractor Extractor = NewsQuoteExtractor.CreateDefault();

    [Theory]
    [InlineData("“We are done waiting,” said Tomas Rell, a farmer from Lindow.", "We are done waiting,", "Tomas Rell")]
    [InlineData("Minister Olga Brandt said: “The dam will hold.”", "The dam will hold.", "Olga Brandt")]
    [InlineData("''Nobody asked us,'' said Mr. Tull.", "Nobody asked us,", "Tull")]
    [InlineData("“That is the whole story,\" Beck said.", "That is the whole story,", "Beck")]
    [InlineData("“Go home,” Tara Quinn told Mark Dole.", "Go home,", "Tara Quinn")]
    [InlineData("The letter read: “Pay by noon.”", "Pay by noon.", "The letter")]
    public void A_direct_quotation_has_its_words_and_its_speaker(string text, string words, string speaker)
    {
        var quote = Assert.Single(Extract(text), q => q.Kind == QuoteKind.Direct);
        Assert.Equal(words, Content(text, quote));
        Assert.Contains(speaker, quote.Speaker!.Mention!.Value.In(text).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("„Das war ein Fehler“, sagte Außenministerin Petra Holm.", "de", "Das war ein Fehler", "Petra Holm")]
    [InlineData("»Wir bleiben hier«, sagte er.", "de", "Wir bleiben hier", "er")]
    [InlineData("« Nous ne céderons pas », a déclaré Jeanne Morel.", "fr", "Nous ne céderons pas", "Jeanne Morel")]
    [InlineData("«No vamos a ceder», dijo Ana Ruiz.", "es", "No vamos a ceder", "Ana Ruiz")]
    [InlineData("«Non cederemo mai», ha detto Carla Neri.", "it", "Non cederemo mai", "Carla Neri")]
    [InlineData("“Não vamos ceder”, disse Rui Matos.", "pt", "Não vamos ceder", "Rui Matos")]
    [InlineData("«Мы не уступим», - сказал Пётр Орлов.", "ru", "Мы не уступим", "Пётр Орлов")]
    [InlineData("„Neustoupíme nikomu,“ řekl Jan Novák.", "cs", "Neustoupíme nikomu,", "Jan Novák")]
    public void Other_languages_have_direct_quotations_with_speakers(string text, string language, string words, string speaker)
    {
        var quote = Assert.Single(Extract(text, language));
        Assert.Equal(words, Content(text, quote));
        Assert.Contains(speaker, quote.Speaker!.Mention!.Value.In(text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_speaker_stood_is_no_part_of_a_name()
    {
        const string text = "„Wir bauen hier“, sagte Siebold im Rathaus.";
        Assert.Equal("Siebold", Assert.Single(Extract(text, "de")).Speaker!.Mention!.Value.In(text).ToString());
    }

    [Theory]
    [InlineData("The minister did not say whether the contractor would be paid in full.")]
    [InlineData("Bo Oz declined to say who paid for it.")]
    [InlineData("She would not tell reporters how many were hurt.")]
    public void What_someone_did_not_say_is_no_quotation(string text) => Assert.Empty(Extract(text));

    [Fact]
    public void What_a_speaker_left_open_is_no_part_of_what_was_said()
    {
        const string text = "Deputy minister Daniel Odhiambo told reporters that the repairs had cost “far less than a new bridge”, but he did not say whether the contractor would be paid in full.";
        Assert.Equal("that the repairs had cost “far less than a new bridge”", Assert.Single(Assert.Single(Extract(text)).Content).In(text).ToString());
    }

    [Theory]
    [InlineData("He denied that he had taken the money.")]
    [InlineData("The mayor did not say “whether”, he said “when”.")]
    public void A_denial_and_words_in_marks_are_quotations(string text) => Assert.NotEmpty(Extract(text));

    [Fact]
    public void A_split_quotation_is_one_quotation_with_two_segments()
    {
        const string text = "“This plan,” Ms. Aduba said, “will cost us twice.”";
        var quote = Assert.Single(Extract(text));
        Assert.Equal(["This plan,", "will cost us twice."], quote.Content.Select(s => s.In(text).ToString()));
    }

    [Fact]
    public void A_quotation_reopened_in_the_next_paragraph_goes_on()
    {
        const string text = "Minister Olga Brandt said: “The dam will hold.\n\n“But we will move people out anyway.”";
        var quote = Assert.Single(Extract(text));
        Assert.Equal(2, quote.Content.Length);
        Assert.Equal("But we will move people out anyway.", quote.Content[1].In(text));
    }

    [Fact]
    public void Indirect_speech_has_content_cue_and_speaker()
    {
        const string text = "Police said on Monday that the car had been stolen in Leeds.";
        var quote = Assert.Single(Extract(text));
        Assert.Equal(QuoteKind.Indirect, quote.Kind);
        Assert.Contains("the car had been stolen", Content(text, quote), StringComparison.Ordinal);
        Assert.Contains(quote.Cue, c => c.In(text).Contains("said", StringComparison.Ordinal));
        Assert.Equal("Police", quote.Speaker!.Name);
    }

    [Fact]
    public void A_clause_with_some_words_in_marks_is_mixed()
    {
        const string text = "Prime Minister Dana Holt said that the talks were “close to collapse” and would end on Friday.";
        var quote = Assert.Single(Extract(text));
        Assert.Equal(QuoteKind.Mixed, quote.Kind);
        Assert.Contains("close to collapse", Content(text, quote), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Her second film, “The Long Thaw”, opens on Friday.")]
    [InlineData("The suspect is 5'10\" tall and was driving a 19\" mower.")]
    [InlineData("Frank “Lefty” Marsh was arrested at the border.")]
    public void Titles_nicknames_and_measures_are_no_speech(string text) => Assert.DoesNotContain(Extract(text), q => q.Kind == QuoteKind.Direct);

    [Fact]
    public void The_speaker_of_an_entity_bears_its_name()
    {
        const string text = "Harbour master Ines Cole walked in. “Nobody told us anything,” she said.";
        var entity = new LinkedEntity
        {
            Id = 0,
            Type = EntityType.Person,
            Name = "Ines Cole",
            Mentions =
            [
                new EntityMention(Find(text, "Ines Cole"), EntityType.Person, MentionForm.Name, 0, 1),
                new EntityMention(Find(text, "she"), EntityType.Person, MentionForm.Pronoun, 0, 1),
            ],
        };
        var quote = Assert.Single(Extractor.Extract(Annotator.Annotate(text), [entity]), q => q.Kind == QuoteKind.Direct);
        Assert.Equal("Ines Cole", quote.Speaker!.Name);
        Assert.Equal(0, Assert.Single(quote.Speaker.Entities));
        Assert.Equal(SpeakerResolution.Coreference, quote.Speaker.Resolution);
    }

    [Fact]
    public void A_missing_mark_is_reported()
    {
        var quote = Assert.Single(Extract("Ivo Kern said: \"We will appeal.\n\nThe court sits again in May."), q => q.Kind == QuoteKind.Direct);
        Assert.Equal(QuoteRepairs.MissingClose, quote.Repairs);
    }

    [Fact]
    public void Every_text_gives_ordered_quotations_inside_it_and_the_same_twice()
    {
        var texts = NewsPieces.Texts(NewsPieces.Quotations);
        Prop.ForAll(texts, text =>
        {
            var quotes = Extract(text);
            var again = Extract(text);
            var inside = quotes.All(q => q.Content.Length > 0 && q.Content.All(s => s.Start >= 0 && s.Length > 0 && s.End <= text.Length));
            var ordered = quotes.Zip(quotes.Skip(1)).All(p => p.First.Content[0].Start <= p.Second.Content[0].Start);
            return inside && ordered && quotes.Select(Key).SequenceEqual(again.Select(Key));
        }).Holds();
    }

    [Theory]
    [InlineData("“")]
    [InlineData("” ")]
    [InlineData("\"a ")]
    [InlineData("“We go,” he said. ")]
    [InlineData("\"WE GO,\" HE SAID. ")]
    public void Many_marks_take_linear_time(string unit)
    {
        var (small, large) = (Annotator.Annotate(string.Concat(Enumerable.Repeat(unit, 500))), Annotator.Annotate(string.Concat(Enumerable.Repeat(unit, 8_000))));
        TimeGrowth.IsLinear(16, () => Extractor.Extract(small, []), () => Extractor.Extract(large, []));
    }

    private static string Key(Quote quote) => $"{quote.Kind} {string.Join(' ', quote.Content)} {quote.Speaker?.Mention} {quote.Confidence}";

    private static TextSpan Find(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static string Content(string text, Quote quote) => string.Join(" ", quote.Content.Select(s => s.In(text).ToString()));

    private static ImmutableArray<Quote> Extract(string text, string? language = null) => Extractor.Extract(Annotator.Annotate(text, language), []);
}
