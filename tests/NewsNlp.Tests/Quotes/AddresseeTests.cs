using System.Collections.Immutable;

namespace NewsNlp.Tests.Quotes;

public sealed class AddresseeTests
{
    private static readonly TextAnnotator Annotator = TextAnnotator.CreateDefault();
    private static readonly NewsQuoteExtractor Extractor = NewsQuoteExtractor.CreateDefault();

    [Theory]
    [InlineData("“The dam will hold,” Olga Brandt told reporters on Monday.", "reporters")]
    [InlineData("Olga Brandt told the committee that the dam would hold.", "the committee")]
    [InlineData("“We are staying,” she said to Mark Dole.", "Mark Dole")]
    public void Whom_a_quotation_was_said_to_is_its_addressee(string text, string addressee)
    {
        var quote = Assert.Single(Extractor.Extract(Annotator.Annotate(text, "en"), []));
        Assert.Equal(addressee, quote.Addressee!.Value.In(text));
    }

    [Theory]
    [InlineData("“The dam will hold,” said Olga Brandt.")]
    [InlineData("Olga Brandt said that the dam would hold.")]
    public void A_quotation_said_to_nobody_has_no_addressee(string text) =>
        Assert.All(Extractor.Extract(Annotator.Annotate(text, "en"), ImmutableArray<LinkedEntity>.Empty), q => Assert.Null(q.Addressee));
}
