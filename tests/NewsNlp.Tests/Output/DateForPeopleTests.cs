using NewsNlp.Output;

namespace NewsNlp.Tests.Output;

public sealed class DateForPeopleTests
{
    [Theory]
    [InlineData("2026", "2026")]
    [InlineData("2026-10", "October 2026")]
    [InlineData("2026-10-04", "4 October 2026")]
    [InlineData("--04-14", "14 April")]
    [InlineData("--04", "April")]
    [InlineData("2026-10-14T08:30", "14 October 2026, 08:30")]
    [InlineData("2026-10-14T08:30:59Z", "14 October 2026, 08:30 UTC")]
    [InlineData("2026-10-14T08:30:00.123+03:00", "14 October 2026, 08:30 (+03:00)")]
    [InlineData("2026-13-14", "2026-13-14")]
    [InlineData("yesterday", "yesterday")]
    public void A_date_keeps_its_precision(string iso, string words) => Assert.Equal(words, DateForPeople.Of(iso));

    [Fact]
    public void No_date_gives_none() => Assert.Null(DateForPeople.Of(null));
}
