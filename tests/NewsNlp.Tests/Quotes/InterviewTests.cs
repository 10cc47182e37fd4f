using System.Collections.Immutable;

namespace NewsNlp.Tests.Quotes;

public sealed class InterviewTests
{
    private static readonly TextAnnotator Annotator = TextAnnotator.CreateDefault();
    private static readonly NewsQuoteExtractor Extractor = NewsQuoteExtractor.CreateDefault();

    [Theory]
    [InlineData("Q.", "A.")]
    [InlineData("Q:", "A:")]
    public void Questions_and_answers_are_quotations_and_the_answers_are_the_persons(string question, string answer)
    {
        var text = $"Petra Holm has run the museum since 2019. She spoke to us in May.\n\n{question} Why did you stay?\n\n{answer} I think that the roof was leaking.\n\n{question} And now?\n\n{answer} It leaks less.";
        var quotes = Extract(text);
        Assert.Equal(["Why did you stay?", "I think that the roof was leaking.", "And now?", "It leaks less."], quotes.Select(q => q.Content[0].In(text).ToString()));
        Assert.Equal([null, "She", null, "She"], quotes.Select(q => q.Speaker?.Mention?.In(text).ToString()));
        Assert.All(quotes, q => Assert.NotEqual(SpeakerResolution.Explicit, q.Speaker?.Resolution ?? SpeakerResolution.None));
    }

    [Fact]
    public void A_dateline_and_a_lone_initial_do_not_make_an_interview()
    {
        const string text = "LAGOS — Extracts from a briefing by Dr. Amara Bello-Smith, edited for length.\n\nQ. Is the bridge open?\n\nA. Since noon.";
        Assert.EndsWith("Amara Bello-Smith", Extract(text)[^1].Speaker!.Name, StringComparison.Ordinal);
        Assert.DoesNotContain(Extract("A. Holm wrote a book.\n\nA. Holm sold it."), q => q.Content[0].Start == 3);
    }

    [Fact]
    public void What_a_line_of_a_transcript_reports_is_part_of_it()
    {
        const string text = "From the morning's debate:\n\nDaily Hill: Will the daily wage reach a thousand?\n\nSelva: It will, and I said so in May.\n\nDaily Hill: The companies say that they cannot pay.";
        Assert.Equal(["Daily Hill", "Selva", "Daily Hill"], Extract(text).Select(q => q.Speaker!.Name));
    }

    [Theory]
    [InlineData("\"I dreamed in limpets, Mabuza said.", "I dreamed in limpets")]
    [InlineData("\"Who pays for all of this? asked Olga Brandt.", "Who pays for all of this?")]
    public void Words_that_no_mark_closes_end_before_their_attribution(string line, string words)
    {
        var text = $"The evidence comes from a bay in the south.\n\n{line}\n\nHer supervisor left.";
        var quote = Assert.Single(Extract(text), q => q.Kind == QuoteKind.Direct);
        Assert.Equal(words, quote.Content[0].In(text));
        Assert.True((quote.Repairs & QuoteRepairs.MissingClose) != 0);
        Assert.DoesNotContain("evidence", quote.Speaker!.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_facts_is_no_transcript() =>
        Assert.DoesNotContain(Extract("The party put its aims on paper.\n\nEnergy: The reactors will be closed by June.\n\nSchools: The roofs will be mended by May."), q => q.Speaker?.Name is "Energy" or "Schools");

    [Fact]
    public void The_name_behind_an_office_belongs_to_the_speaker()
    {
        const string text = "Harbour master Ines Cole walked to the quay and shook her head.\n\n“Nobody told us anything. We found out from the radio.”";
        Assert.Equal("Harbour master Ines Cole", Assert.Single(Extract(text)).Speaker!.Name);
    }

    [Fact]
    public void An_answer_in_marks_belongs_to_the_person_in_front_of_the_question()
    {
        const string text = "Hana Kimura has climbed every peak in the country. She met us in May.\n\nWhy did you begin so late?\n\n“My husband did not like heights at all.”\n\nWere you ever afraid?\n\n“Once, in the fog of an autumn morning.”";
        Assert.All(Extract(text), q => Assert.Equal("She", q.Speaker!.Mention!.Value.In(text)));
    }

    [Fact]
    public void A_question_in_marks_on_the_next_line_goes_on_with_the_speaker_of_the_line_before()
    {
        const string text = "“My grandmother had bought a dress for it,” said Brian Opio, 23, a student.\n\n“And what has she worn it for ever since?”";
        var quotes = Extract(text);
        Assert.Equal(2, quotes.Length);
        Assert.StartsWith("Brian Opio", quotes[0].Speaker!.Name, StringComparison.Ordinal);
        Assert.Equal(quotes[0].Speaker!.Name, quotes[1].Speaker!.Name);
    }

    [Theory]
    [InlineData("“Promise me you’ll keep your hands in sight,” Blige sings to Clinton before asking her, “I just want to know, where do we go from here?”", "where do we go", "Blige")]
    [InlineData("The page has since deleted the post and in a later message said that it had been “hacked by sceptics”.", "hacked", "The page")]
    public void Words_of_another_quotation_and_phrases_behind_a_preposition_speak_nothing(string text, string words, string speaker) =>
        Assert.Equal(speaker, Assert.Single(Extract(text), q => q.Content.Any(s => s.In(text).Contains(words, StringComparison.Ordinal))).Speaker!.Name);

    private static ImmutableArray<Quote> Extract(string text) => Extractor.Extract(Annotator.Annotate(text, "en"), []);
}
