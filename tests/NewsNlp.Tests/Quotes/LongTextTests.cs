namespace NewsNlp.Tests.Quotes;

public class LongTextTests
{
    /// <summary>A paragraph with indirect, mixed and direct speech, in which marks stand at the edges of sentences too.</summary>
    private const string Paragraph =
        "The mayor of Lindholm said on Tuesday that the bridge would open in May. Anna Berg, an engineer, warned that “the ice comes early” this year. "
        + "“We are ready,” she added. Officials announced the budget was spent.\n\n";

    [Fact]
    public void What_is_read_a_stretch_at_a_time_is_what_one_paragraph_gives()
    {
        var annotator = TextAnnotator.CreateDefault();
        var extractor = NewsQuoteExtractor.CreateDefault();
        var one = Quoted(extractor, annotator.Annotate(Paragraph, "en"));
        Assert.NotEmpty(one);
        var text = annotator.Annotate(string.Concat(Enumerable.Repeat(Paragraph, 3000)), "en");
        Assert.True(text.Tokens.Length > 2 * (1 << 16));
        Assert.Equal(Enumerable.Repeat(one, 3000).SelectMany(quotes => quotes), Quoted(extractor, text));
    }

    private static List<string> Quoted(NewsQuoteExtractor extractor, AnnotatedText text) =>
        [.. extractor.Extract(text, []).Select(quote => string.Join(" … ", quote.Content.Select(span => span.In(text.Text).ToString())) + " | " + quote.Speaker?.Name)];
}
