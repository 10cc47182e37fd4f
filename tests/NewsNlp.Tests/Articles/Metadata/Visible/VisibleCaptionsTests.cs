using NewsNlp.Articles.Metadata;

namespace NewsNlp.Tests.Articles.Metadata.Visible;

public sealed class VisibleCaptionsTests
{
    [Theory]
    [InlineData("image:sputnik", "sputnik")]
    [InlineData("Image: Eva Baker", "Eva Baker")]
    [InlineData("Photo: AFP", "AFP")]
    [InlineData("Getty Images | Maria Simms", "Getty Images | Maria Simms")]
    [InlineData("© dpa", "dpa")]
    [InlineData("Imago/Blaulicht-News.de", "Imago/Blaulicht-News.de")]
    [InlineData("Photograph by Jane Doe", "Jane Doe")]
    public void A_credit_line_is_known(string line, string credit)
    {
        Assert.True(VisibleCaptions.IsCreditLine(line, out var span));
        Assert.Equal(credit, span.In(line).ToString());
    }

    [Theory]
    [InlineData("Photos show the damage that the storm did to the harbour.")]
    [InlineData("Sports")]
    [InlineData("The image of the city has changed, and not for the better.")]
    [InlineData("World")]
    public void Other_lines_are_no_credits(string line) => Assert.False(VisibleCaptions.IsCreditLine(line, out _));

    [Theory]
    [InlineData("FILE – A minister speaks in Rome, on April 4, 2019. (AP Photo/Jane Doe, Pool)", "FILE – A minister speaks in Rome, on April 4, 2019.", "AP Photo/Jane Doe, Pool")]
    [InlineData("A player in 1999.Larry Gold / Four Images via AP file", "A player in 1999.", "Larry Gold / Four Images via AP file")]
    [InlineData("Der Kapitän sichert den Ball. © picture alliance/dpa", "Der Kapitän sichert den Ball.", "picture alliance/dpa")]
    [InlineData("People walk by the river. Foto: dpa", "People walk by the river.", "dpa")]
    [InlineData("A fire in the hills (Photo by Jane Doe/Getty Images)", "A fire in the hills", "Jane Doe/Getty Images")]
    public void A_caption_is_split_from_its_credit(string line, string text, string credit)
    {
        Assert.True(VisibleCaptions.TrySplit(line, out var caption));
        Assert.Equal(text, caption.Text.In(line).ToString());
        Assert.Equal(credit, caption.Credit.In(line).ToString());
    }

    [Fact]
    public void A_paragraph_without_a_credit_is_not_split() =>
        Assert.False(VisibleCaptions.TrySplit("The group (founded in 1999) said that it would appeal (again).", out _));

    [Fact]
    public void A_line_that_ends_in_marks_without_a_credit_is_not_split() => Assert.False(VisibleCaptions.TrySplit(")DOEReuters.pm)  |", out _));
}
