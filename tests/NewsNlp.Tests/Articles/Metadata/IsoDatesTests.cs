using NewsNlp.Articles.Metadata;

namespace NewsNlp.Tests.Articles.Metadata;

public sealed class IsoDatesTests
{
    [Theory]
    [InlineData("2022-02-21T10:15:00+01:00", "2022-02-21T10:15:00+01:00")]
    [InlineData("2022-02-21T10:15:00.123Z", "2022-02-21T10:15:00Z")]
    [InlineData("2022-02-21 10:15", "2022-02-21T10:15:00")]
    [InlineData("2022-02-21", "2022-02-21")]
    [InlineData("2022/2/1", "2022-02-01")]
    [InlineData("20220221", "2022-02-21")]
    [InlineData("1645434900", "2022-02-21T09:15:00Z")]
    [InlineData("1645434900000", "2022-02-21T09:15:00Z")]
    [InlineData("Mon, 21 Feb 2022 10:15:00 GMT", "2022-02-21T10:15:00Z")]
    [InlineData("2022-02-21T10:15:00-0500", "2022-02-21T10:15:00-05:00")]
    public void Dates_of_markup_are_read_with_what_they_know(string text, string expected) => Assert.Equal(expected, IsoDates.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2022-13-45")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("yesterday")]
    [InlineData("Zeitungsartikel-2024")]
    public void What_is_no_date_gives_none(string? text) => Assert.Null(IsoDates.Read(text));
}
