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
    [InlineData("“There were no sheets left by noon,” Dr. Salwa Adam told AFP on Monday.", "AFP")]
    [InlineData("“There were no sheets left by noon,” she told a cheering crowd on Monday.", "a cheering crowd")]
    [InlineData("“I intend to listen to everybody here,” Olga Brandt wrote in an e-mail to supporters.", "supporters")]
    [InlineData("“The village is buying again this year,” Olga Brandt said on a call with analysts.", "analysts")]
    [InlineData("The minister urged voters to stay at home on Sunday.", "voters")]
    [InlineData("Olga Brandt reminded the jury that sympathy was not evidence.", "the jury")]
    [InlineData("Olga Brandt warned the premier's office that the price would fall.", "the premier's office")]
    [InlineData("“Who pays for it?” Olga Brandt asked him.", "him")]
    [InlineData("Olga Brandt assured them that the dam would hold.", "them")]
    [InlineData("The agency urged families living below the slope to move to a school.", "families living below the slope")]
    [InlineData("Olga Brandt informed her that a parcel in her name contained drugs and nine passports.", "her")]
    [InlineData("Olga Brandt has warned departments that “lost” is not an answer she will accept.", "departments")]
    [InlineData("Olga Brandt promised farmers a railway line in place of the barges.", "farmers")]
    [InlineData("Olga Brandt told state-run Radio Nord that “in case of a flood, we will open the second gate.”", "state-run Radio Nord")]
    [InlineData("Speaking to reporters, Olga Brandt said the dam would hold.", "reporters")]
    [InlineData("Olga Brandt challenged her rival to resign.", "her rival")]
    public void Whom_a_quotation_was_said_to_is_its_addressee(string text, string addressee)
    {
        var quote = Assert.Single(Extractor.Extract(Annotator.Annotate(text, "en"), []));
        Assert.Equal(addressee, quote.Addressee!.Value.In(text));
    }

    [Theory]
    [InlineData("Olga Brandt has warned departments that “lost” is not an answer she will accept.", "that “lost” is not an answer she will accept")]
    [InlineData("Olga Brandt has promised her deputy “a free hand and a short leash”.", "a free hand and a short leash")]
    public void Whom_a_quotation_was_said_to_is_no_part_of_it(string text, string content) =>
        Assert.Equal(content, Assert.Single(Assert.Single(Extractor.Extract(Annotator.Annotate(text, "en"), [])).Content).In(text));

    [Fact]
    public void Who_was_told_by_somebody_is_the_addressee_and_not_the_speaker()
    {
        const string text = "The minister was told by his own officials that a holiday on the lake would look “ghastly in print”.";
        var quote = Assert.Single(Extractor.Extract(Annotator.Annotate(text, "en"), []));
        Assert.Equal("The minister", quote.Addressee!.Value.In(text));
        Assert.Equal("his own officials", quote.Speaker!.Mention!.Value.In(text));
    }

    [Theory]
    [InlineData("Mr. Cole.dijo asked hesagte '90s\n")]
    [InlineData("Olga Brandt told the council")]
    [InlineData("Olga Brandt urged families living below")]
    [InlineData("Speaking to")]
    [InlineData("Olga Brandt asked her")]
    public void A_text_that_ends_at_the_addressee_is_read_to_its_end(string text) =>
        Assert.All(Extractor.Extract(Annotator.Annotate(text, "en"), ImmutableArray<LinkedEntity>.Empty), q => Assert.True(q.Addressee?.End <= text.Length || q.Addressee is null));

    [Theory]
    [InlineData("Olga Brandt said Thursday that the dam would hold.")]
    [InlineData("Olga Brandt urged restraint on Monday.")]
    [InlineData("Olga Brandt is now assured of winning at least ten delegates.")]
    [InlineData("“The dam will hold, as every child here knows,” she said, to laughter.")]
    [InlineData("“The dam will hold,” said Olga Brandt.")]
    [InlineData("The court ordered the sale to be undone within 60 days.")]
    [InlineData("Olga Brandt said that the dam would hold.")]
    public void A_quotation_said_to_nobody_has_no_addressee(string text) =>
        Assert.All(Extractor.Extract(Annotator.Annotate(text, "en"), ImmutableArray<LinkedEntity>.Empty), q => Assert.Null(q.Addressee));
}
