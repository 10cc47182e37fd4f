using NewsNlp.Articles;

namespace NewsNlp.Tests.Articles.PageText;

public sealed class BadPageTests
{
    private const string Title = "Mellin closes its old stone bridge to cars";
    private const string First = "The council of the river town of Mellin voted on Tuesday to close the old stone bridge to cars, saying that the cracks in its arches had grown since the spring floods.";
    private const string Second = "Mayor Anna Kovar told reporters that “nobody wants to see this bridge fall into the water” and that repairs would take two years, if the money can be found.";
    private const string Third = "Shop owners on the far bank said they feared for their trade, and asked the council of Mellin for a ferry that would run from morning until night.";

    [Fact]
    public void One_line_of_ten_megabytes_is_one_paragraph()
    {
        var line = string.Concat(Enumerable.Repeat(First + " " + Second + " ", 10_000_000 / (First.Length + Second.Length + 2) + 1)).TrimEnd();
        Assert.Equal(line, Assert.Single(Parse(line).Articles).Text);
    }

    [Fact]
    public void A_line_of_ten_megabytes_without_a_sentence_is_no_article()
    {
        var parsed = Parse(new string('x', 10_000_000));
        Assert.Empty(parsed.Articles);
        Assert.Equal("no-article", Assert.Single(parsed.Issues).Code);
    }

    [Fact]
    public void A_million_lines_of_links_are_no_article()
    {
        var parsed = Parse(string.Concat(Enumerable.Repeat("Town news\n", 1_000_000)));
        Assert.Empty(parsed.Articles);
        Assert.Equal("no-article", Assert.Single(parsed.Issues).Code);
        Assert.Equal(1_000_000, parsed.Removed.Length);
    }

    [Fact]
    public void A_page_without_a_title_gives_its_text()
    {
        var article = Assert.Single(Parse($"{First}\n\n{Second}\n\n{Third}\n").Articles);
        Assert.Null(article.Title);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
    }

    [Fact]
    public void Form_feeds_part_paragraphs_as_blank_lines_do()
    {
        var article = Assert.Single(Parse($"{Title}\f{First}\f{Second}\f{Third}").Articles);
        Assert.Equal(Title, article.Title);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
    }

    [Theory]
    [InlineData("\f", "\n\n")]
    [InlineData("", "\n\n")]
    [InlineData("\f", "\n")]
    public void The_header_that_runs_over_the_sheets_is_no_title_and_no_text(string end, string between)
    {
        const string header = "THE MELLIN COURIER\n";
        var page = $"{header}{Title}\nBy Jana Roth{between}{First}{between}- 1 -\n{end}{header}{Second}{between}- 2 -\n{end}{header}{Third}{between}- 3 -\n";
        var article = Assert.Single(Parse(page).Articles);
        Assert.Equal(Title, article.Title);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
    }

    [Fact]
    public void A_title_that_runs_over_the_sheets_is_the_title_once()
    {
        var page = $"{Title}\n\n{First}\n\nPage 1 of 3\n\f{Title}\n\n{Second}\n\nPage 2 of 3\n\f{Title}\n\n{Third}\n\nPage 3 of 3\n";
        var article = Assert.Single(Parse(page).Articles);
        Assert.Equal(Title, article.Title);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
    }

    [Fact]
    public void Columns_set_by_tabs_are_not_text()
    {
        const string table = "Bridge\tLength\tYear\nStone\t212 m\t1744\nRailway\t340 m\t1881\nRoad\t410 m\t1962\n";
        var article = Assert.Single(Parse($"{Title}\n\n{First}\n\n{Second}\n\n{Third}\n\n{table}").Articles);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
    }

    [Fact]
    public void Text_with_the_errors_of_a_scanner_is_still_text()
    {
        string[] noisy = [Noise(First), Noise(Second), Noise(Third)];
        var article = Assert.Single(Parse($"{Noise(Title)}\n\n{noisy[0]}\n\n. ,-\n\n{noisy[1]}\n\n~ ' |\n\n{noisy[2]}\n").Articles);
        Assert.Equal(string.Join("\n\n", noisy), article.Text);

        static string Noise(string text) => text.Replace("the ", "tlie ", StringComparison.Ordinal).Replace("ll", "1l", StringComparison.Ordinal).Replace("rn", "m", StringComparison.Ordinal).Replace(", ", " ,", StringComparison.Ordinal);
    }

    private static ArticlePage Parse(string page) => new PageTextParser().Parse(ArticleSource.FromPageText(page));
}
