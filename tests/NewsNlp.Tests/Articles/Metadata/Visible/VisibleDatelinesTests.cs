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
    [InlineData("(CBS) — A storm came", "(CBS)", "", "CBS", "A")]
    [InlineData("TAMPA, Fla.- The team won", "TAMPA, Fla.", "Tampa, Fla.", null, "The")]
    [InlineData("New York, NY – The company said", "New York, NY", "New York, NY", null, "The")]
    [InlineData("Washington, DC, United States: Getting there", "Washington, DC, United States", "Washington, DC, United States", null, "Getting")]
    [InlineData("Indianapolis – Several thousand came", "Indianapolis", "Indianapolis", null, "Several")]
    [InlineData("London/Teheran - Die Polizei kam", "London/Teheran", "London|Teheran", null, "Die")]
    [InlineData("Gundremmingen - Die Kühltürme fielen", "Gundremmingen", "Gundremmingen", null, "Die")]
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
    [InlineData("DEAR ABBY: My aunt wrote")]
    [InlineData("JANE DOE, HOST: Good morning")]
    [InlineData("TL;DR — The short of it")]
    [InlineData("Indianapolis – a city of many races – is")]
    [InlineData("Star Wars - The film")]
    public void Other_openings_are_no_datelines(string text) => Assert.False(VisibleDatelines.TryRead(text, out _));

    [Theory]
    [InlineData("BAAR, SWITZERLAND", false, "BAAR, SWITZERLAND")]
    [InlineData("AUBURN, Wash. —", false, "AUBURN, Wash.")]
    [InlineData("Toronto", true, "Toronto")]
    [InlineData("Berlin.", true, "Berlin")]
    [InlineData("Toronto", false, null)]
    [InlineData("SUMMARY", false, null)]
    [InlineData("Your location:SYDNEY", true, null)]
    public void A_block_of_its_own_is_a_dateline_where_it_looks_like_one_or_its_element_says_so(string text, bool isMarked, string? expected) =>
        Assert.Equal(expected, VisibleDatelines.ReadAlone(text, isMarked)?.Text);
}
