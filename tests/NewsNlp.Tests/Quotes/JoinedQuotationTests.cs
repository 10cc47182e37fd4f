using System.Collections.Immutable;

namespace NewsNlp.Tests.Quotes;

public sealed class JoinedQuotationTests
{
    private static readonly TextAnnotator Annotator = TextAnnotator.CreateDefault();
    private static readonly NewsQuoteExtractor Extractor = NewsQuoteExtractor.CreateDefault();

    [Theory]
    [InlineData("“We are late,” Rikke Lind said at the gate.\n\n“It cannot be helped, and we will have to live with it.”", "We are late,", "It cannot be helped, and we will have to live with it.")]
    [InlineData("“We are late,” said Rikke Lind, who runs the harbour.\n\n“It cannot be helped, and we will have to live with it.”\n\nThe ferry left at noon.", "We are late,", "It cannot be helped, and we will have to live with it.")]
    [InlineData("Rikke Lind said: “We are late again this year.”\n\n“It cannot be helped, and we will have to live with it.”", "We are late again this year.", "It cannot be helped, and we will have to live with it.")]
    [InlineData("“We are late,” Rikke Lind (N-Vt.) said in an interview. “It cannot be helped, as far as I can see.”", "We are late,", "It cannot be helped, as far as I can see.")]
    public void Words_in_marks_with_only_an_attribution_in_between_are_one_quotation(string text, string first, string second)
    {
        var quote = Assert.Single(Extract(text), q => q.Kind == QuoteKind.Direct);
        Assert.Equal([first, second], quote.Content.Select(s => s.In(text).ToString()));
        Assert.StartsWith("Rikke Lind", quote.Speaker!.Mention!.Value.In(text).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“Are we late?” she asked the pilot.\n\n“By an hour, and the tide is going out.”")]
    [InlineData("“We are late,” Rikke Lind said. She looked at the harbour wall.\n\n“It cannot be helped, and we will have to live with it.”")]
    [InlineData("“We are late,” Rikke Lind said at the gate.\n\n“It cannot be helped, and we will have to live with it,” Jan Marsh said.")]
    public void A_question_is_not_answered_by_who_asks_it_and_narration_parts_quotations(string text) =>
        Assert.Equal(2, Extract(text).Count(q => q.Kind == QuoteKind.Direct));

    [Fact]
    public void A_heading_in_single_marks_is_no_speech_where_speech_stands_in_double_ones()
    {
        const string text = "“We are late,” Rikke Lind said at the gate.\n\n'A very hard year.'\n\nThe harbour lost nine ships. “It cannot be helped,” Jan Marsh said.";
        Assert.DoesNotContain(Extract(text), q => q.Content.Any(s => s.In(text).Contains("hard year", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Other towns have asked for copies as well. The silence has been deafening.\n\n“I went to the harbour before the storm. I was the one who warned them all.”\n\n- Olga Brandt.", "Olga Brandt")]
    [InlineData("The story went on without them.\n\n“It will stand for a hundred years and more.”\n\n—Jan Marsh, an engineer from Nordia.", "Jan Marsh")]
    [InlineData("The mayor caused howls of outrage on Wednesday in the harbour.\n\n“The harbour will be closed, if you are listening, on Monday.” Lind said.", "Lind")]
    public void A_name_below_or_a_sentence_of_attribution_behind_the_marks_tells_who_speaks(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(Extract(text), q => q.Kind == QuoteKind.Direct).Speaker!.Mention!.Value.In(text));

    private static ImmutableArray<Quote> Extract(string text) => Extractor.Extract(Annotator.Annotate(text, "en"), []);
}
