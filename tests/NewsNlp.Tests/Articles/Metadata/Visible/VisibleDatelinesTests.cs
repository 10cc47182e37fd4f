using NewsNlp.Articles.Metadata;

namespace NewsNlp.Tests.Articles.Metadata.Visible;

public sealed class VisibleDatelinesTests
{
    [Theory]
    [InlineData("BELGRADE, Serbia (AP) — With all eyes on the border", "BELGRADE, Serbia (AP)", "Belgrade, Serbia", "AP", "With")]
    [InlineData("LAGOS (Reuters) - Two ships met", "LAGOS (Reuters)", "Lagos", "Reuters", "Two")]
    [InlineData("NEW YORK, Dec 22 (Reuters) - Shares rose", "NEW YORK, Dec 22 (Reuters)", "New York", "Reuters", "Shares")]
    [InlineData("Berlin (dpa) - Der Minister kam", "Berlin (dpa)", "Berlin", "dpa", "Der")]
    [InlineData("PARIS, France (AFP) – The court ruled", "PARIS, France (AFP)", "Paris, France", "AFP", "The")]
    [InlineData("KYIV/MOSCOW (Reuters) -The talks", "KYIV/MOSCOW (Reuters)", "Kyiv|Moscow", "Reuters", "The")]
    [InlineData("DUBLIN — She voted against it", "DUBLIN", "Dublin", null, "She")]
    [InlineData("ATLANTA -- Officials are warning", "ATLANTA", "Atlanta", null, "Officials")]
    [InlineData("SAN ANTONIO, Texas — A judge said", "SAN ANTONIO, Texas", "San Antonio, Texas", null, "A")]
    [InlineData("NEW DELHI: The ministry said", "NEW DELHI", "New Delhi", null, "The")]
    [InlineData("RIO DE JANEIRO (AP) - The", "RIO DE JANEIRO (AP)", "Rio de Janeiro", "AP", "The")]
    [InlineData("PORT-AU-PRINCE, Haiti (AP) — Gangs", "PORT-AU-PRINCE, Haiti (AP)", "Port-au-Prince, Haiti", "AP", "Gangs")]
    [InlineData("(CNN) — A storm came", "(CNN)", "", "CNN", "A")]
    public void A_dateline_is_cut_from_its_paragraph(string text, string own, string places, string? agency, string next)
    {
        Assert.True(VisibleDatelines.TryRead(text, out var dateline));
        Assert.Equal(own, dateline.Span.In(text).ToString());
        Assert.Equal(places, string.Join('|', dateline.Places));
        Assert.Equal(agency, dateline.Agency);
        Assert.StartsWith(next, text[dateline.BodyStart..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_its_own_gives_places_and_date()
    {
        const string line = "Frankfurt, Paris (14/4 – 40)";
        Assert.True(VisibleDatelines.TryRead(line, out var dateline));
        Assert.Equal("Frankfurt|Paris", string.Join('|', dateline.Places));
        Assert.Equal("--04-14", dateline.Date?.Iso);
        Assert.Null(dateline.Agency);
        Assert.Equal(line.Length, dateline.BodyStart);
    }

    [Theory]
    [InlineData("Trump — who was not there — said")]
    [InlineData("BREAKING: Storm reaches the coast")]
    [InlineData("Serbia (population 7 million) is")]
    [InlineData("NATO (the alliance) said")]
    [InlineData("Jane Doe (left) and John Roe")]
    [InlineData("The minister - he resigned - left")]
    [InlineData("READ MORE: The story")]
    [InlineData("Paris")]
    public void Other_openings_are_no_datelines(string text) => Assert.False(VisibleDatelines.TryRead(text, out _));
}
