namespace NewsNlp.Tests.Quotes;

public class LongTextTests
{
    /// <summary>A paragraph with indirect, mixed and direct speech, in which marks stand at the edges of sentences too.</summary>
    private const string Paragraph =
        "The mayor of Lindholm said on Tuesday that the bridge would open in May. Anna Berg, an engineer, warned that “the ice comes early” this year. "
        + "“We are ready,” she added. Officials announced the budget was spent.\n\n";

    /// <summary>Paragraphs from which on the place in the text counts no more: the first twenty sentences are told from later ones.</summary>
    private const int Few = 8;

    [Fact]
    public void What_is_read_a_stretch_at_a_time_is_what_a_short_text_gives()
    {
        var annotator = TextAnnotator.CreateDefault();
        var extractor = NewsQuoteExtractor.CreateDefault();
        var few = Quoted(extractor, annotator.Annotate(string.Concat(Enumerable.Repeat(Paragraph, Few)), "en"));
        var last = few[^(few.Count / Few)..];
        Assert.NotEmpty(last);
        var text = annotator.Annotate(string.Concat(Enumerable.Repeat(Paragraph, 3000)), "en");
        Assert.True(text.Tokens.Length > 2 * (1 << 16));
        Assert.Equal(few.Concat(Enumerable.Repeat(last, 3000 - Few).SelectMany(quotes => quotes)), Quoted(extractor, text));
    }

    private static List<string> Quoted(NewsQuoteExtractor extractor, AnnotatedText text) =>
        [.. extractor.Extract(text, []).Select(quote => string.Join(" … ", quote.Content.Select(span => span.In(text.Text).ToString())) + " | " + quote.Speaker?.Name)];
}
