using NewsNlp.Articles.Metadata;

namespace NewsNlp.Tests.Articles.Metadata.Visible;

public sealed class VisibleBylinesTests
{
    [Theory]
    [InlineData("By DUSAN STOJANOVIC", "Dusan Stojanovic")]
    [InlineData("By Cam E. Reed, Crimson Staff Writer", "Cam E. Reed")]
    [InlineData("Von Robin Gross, Volontär (Sport)", "Robin Gross")]
    [InlineData("By Josh Normann December 22, 2023", "Josh Normann")]
    [InlineData("By Jane DoeDec. 21, 2023 11:00 pm EST", "Jane Doe")]
    [InlineData("By Emma Batt Published: Dec 22, 2023 10:55 AM EST", "Emma Batt")]
    [InlineData("By Jane Doe and John Roe", "Jane Doe|John Roe")]
    [InlineData("By JANE DOE, JOHN McROE and MARÍA DE LA CRUZ", "Jane Doe|John McRoe|María de la Cruz")]
    [InlineData("By Jane Doe and John Roe, Associated Press", "Jane Doe|John Roe")]
    [InlineData("By Jane Doe | Reuters", "Jane Doe")]
    [InlineData("by Lana Weiss December 19, 2023", "Lana Weiss")]
    [InlineData("Par Élodie Martin et Jean-Luc Petit", "Élodie Martin|Jean-Luc Petit")]
    [InlineData("Por Ana Belén Ruiz", "Ana Belén Ruiz")]
    [InlineData("di Teresa Fallani 20 Novembre 2024", "Teresa Fallani")]
    [InlineData("Von Anna Groß und Jan Klein", "Anna Groß|Jan Klein")]
    [InlineData("Written by Sarah O'Neil", "Sarah O'Neil")]
    [InlineData("By SARAH O'NEIL", "Sarah O'Neil")]
    [InlineData("By Ludwig van der Berg in Brussels", "Ludwig van der Berg")]
    [InlineData("—Staff writer Cam E. Reed can be reached at cam@example.org.", "Cam E. Reed")]
    [InlineData("Autor: Max Muster", "Max Muster")]
    public void A_byline_gives_its_authors(string line, string names)
    {
        var bylines = VisibleBylines.Read(line);
        Assert.Equal(names, string.Join('|', bylines.Select(b => b.Name)));
        Assert.All(bylines, b => Assert.Equal(BylineRole.Author, b.Role));
    }

    [Theory]
    [InlineData("Llazar Semini contributed to this report from Tirana, Albania.", "Llazar Semini")]
    [InlineData("Associated Press writers Jane Doe in Rome and John Roe in Berlin contributed to this report.", "Jane Doe|John Roe")]
    [InlineData("(Reporting by Jane Doe in Kyiv and John Roe; Editing by Max Moe)", "Jane Doe|John Roe")]
    [InlineData("Additional reporting by Jane Doe", "Jane Doe")]
    public void A_contributor_line_gives_its_contributors(string line, string names)
    {
        var bylines = VisibleBylines.Read(line);
        Assert.Equal(names, string.Join('|', bylines.Select(b => b.Name)));
        Assert.All(bylines, b => Assert.Equal(BylineRole.Contributor, b.Role));
    }

    [Theory]
    [InlineData("By the end of the year the town had changed.")]
    [InlineData("By Monday afternoon, the fire was out and people went home to see what was left")]
    [InlineData("Follow us on Twitter")]
    [InlineData("He contributed to this.")]
    [InlineData("")]
    public void Other_lines_give_nobody(string line) => Assert.Empty(VisibleBylines.Read(line));

    [Theory]
    [InlineData("Zayda Rivera", true)]
    [InlineData("Ursula von der Leyen", true)]
    [InlineData("Staff Writer", false)]
    [InlineData("Sports", false)]
    [InlineData("Privacy & Cookie Settings", false)]
    public void Names_alone_are_told_from_other_short_lines(string line, bool expected) => Assert.Equal(expected, VisibleBylines.IsBareName(line));
}
