using NewsNlp.Articles;

namespace NewsNlp.Tests.Articles.PageText;

public sealed class PageTextParserTests
{
    private const string First = "The council of the river town of Mellin voted on Tuesday to close the old stone bridge to cars, saying that the cracks in its arches had grown since the spring floods.";
    private const string Second = "Mayor Anna Kovar told reporters that “nobody wants to see this bridge fall into the water” and that repairs would take two years, if the money can be found.";
    private const string Third = "Shop owners on the far bank said they feared for their trade, and asked the council of Mellin for a ferry that would run from morning until night.";

    [Fact]
    public void A_path_glued_to_the_title_is_no_title_and_the_date_is_read()
    {
        var page = $"Home Local News Mellin closes its old stone bridge to cars\n\nMellin closes its old stone bridge to cars\n\n1st Aug 22 3:10 pm\n\n{First}\n\n{Second}\n\n{Third}\n\nLeave a Comment\n\nCLOSE AD\n";
        var article = Assert.Single(Parse(page).Articles);
        Assert.Equal("Mellin closes its old stone bridge to cars", article.Title);
        Assert.Equal("2022-08-01T15:10", article.Published);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
    }

    [Fact]
    public void A_line_that_leads_links_makes_links_of_what_follows_until_text_resumes()
    {
        var page = $"Mellin closes its old stone bridge to cars\n\n{First}\n\nRead more on the floods:\n\nFlood water reaches the market square of Mellin as rain goes on\n\nWhat the engineers found under the second arch of the bridge\n\n{Second}\n\n{Third}\n";
        var article = Assert.Single(Parse(page).Articles);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
        Assert.Equal(3, Parse(page).Removed.Count(r => r.Role == BlockRole.Related));
    }

    [Fact]
    public void One_paragraph_among_menus_is_the_article()
    {
        var menu = string.Concat(Enumerable.Range(0, 60).Select(i => $"Section {i}\n"));
        var page = $"{menu}Mellin closes its old stone bridge to cars\n{First}\n{menu}";
        Assert.Equal(First, Assert.Single(Parse(page).Articles).Text);
    }

    [Fact]
    public void A_caption_with_its_credit_behind_the_last_sentence_is_no_text()
    {
        var page = $"Mellin closes its old stone bridge to cars\n\n{First}\n\nThe stone bridge of Mellin, seen from the far bank. Photo: Jane Doe\n\n{Second}\n\n{Third}\n";
        var article = Assert.Single(Parse(page).Articles);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
        Assert.Equal("Jane Doe", Assert.Single(article.Blocks, b => b.Kind == BlockKind.Caption).Credit);
    }

    [Fact]
    public void A_row_of_short_lines_that_ends_a_text_is_a_list_of_it()
    {
        string[] dates = ["June 9 -- Harbor Hall, Mellin", "June 10 -- Mill Theater, Old Brook", "June 14 -- Garden Stage, Kirn Falls", "June 17 -- Lantern Arena, Port Aster", "June 20 -- Music Park, Westbury"];
        var page = $"Mellin closes its old stone bridge to cars\n\n{First}\n\n{Second}\n\n{Third}\n\nThe dates of the concerts for the bridge:\n\n{string.Join("\n\n", dates)}\n";
        Assert.EndsWith($"bridge:\n\n{string.Join("\n\n", dates)}", Assert.Single(Parse(page).Articles).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void More_from_makes_related_of_everything_to_the_end()
    {
        var page = $"Mellin closes its old stone bridge to cars\n{First}\n{Second}\n{Third}\nMore from Town Notes\n-\nA new ferry for the far bank\nThe ferry company says that it could start in June, and that the fares would be as low as those of the bus that runs today over the bridge.\n";
        var article = Assert.Single(Parse(page).Articles);
        Assert.EndsWith(Third, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dateline_is_cut_and_byline_contributor_and_caption_are_taken()
    {
        var caption = "FILE – The stone bridge of Mellin is seen from the far bank in Mellin, Atland, on May 4, 2019. (AP Photo/Jane Doe, Pool)";
        var page = $"NewsTop StoryWorld\n\nMellin closes its old stone bridge to cars\n\nMELLIN, Atland (AP) — {First}\n\n{caption}\n\n{Second}\n\n{Third}\n\nBy ANNA DUVAL\n\nJohn Roe contributed to this report from Paris, France.\n\nPrevious Article\nA ferry for the far bank, ten years later\n";
        var parsed = Parse(page);
        var article = Assert.Single(parsed.Articles);
        Assert.Equal("MELLIN, Atland (AP)", article.Dateline!.Source.In(page).ToString());
        Assert.Equal("Mellin, Atland", Assert.Single(article.Dateline.Places));
        Assert.Equal("AP", article.Dateline.Agency);
        Assert.StartsWith("The council", article.Text, StringComparison.Ordinal);
        Assert.Equal("Anna Duval|John Roe", string.Join('|', article.Bylines.Select(b => b.Name)));
        Assert.Equal(BylineRole.Contributor, article.Bylines[1].Role);
        Assert.Equal("AP Photo/Jane Doe, Pool", article.Blocks.Single(b => b.Kind == BlockKind.Caption).Credit);
    }

    [Fact]
    public void A_dateline_on_its_own_line_gives_places_and_the_day_that_is_known()
    {
        var page = $"Home » Mellin closes its old stone bridge\nFeatured Local World News\n\nMellin closes its old stone bridge\n\nFrankfurt, Paris (14/4 – 40)\n\n{First}\n\n{Second}\n\n{Third}\n";
        var article = Assert.Single(Parse(page).Articles);
        Assert.Equal("Frankfurt|Paris", string.Join('|', article.Dateline!.Places));
        Assert.Equal("--04-14", article.Published);
    }

    [Theory]
    [InlineData("Mellin closes its old stone bridge to cars | Mellin Courier", "Mellin closes its old stone bridge to cars")]
    [InlineData("You are here: Home » Town » Mellin closes its old stone bridge to cars", "Mellin closes its old stone bridge to cars")]
    [InlineData("NewsTownMellin closes its old stone bridge to cars", "Mellin closes its old stone bridge to cars")]
    [InlineData("McArthur closes its old stone bridge to cars", "McArthur closes its old stone bridge to cars")]
    [InlineData("Bridge 3.0 | Mellin closes its old stone bridge to cars", "Bridge 3.0 | Mellin closes its old stone bridge to cars")]
    public void What_is_glued_to_a_title_is_cut(string line, string title)
    {
        var page = $"Home\nNews\nTown\nWeather\n\n{line}\n\n{First}\n\n{Second}\n\n{Third}\n";
        var view = PageUnwrapper.View(page);
        Assert.Equal(title, TitleLine.Of(view, view.Lines[4]).In(view.Text).ToString());
    }

    [Fact]
    public void More_from_within_an_article_is_a_box_when_more_text_follows_than_stands_before()
    {
        var page = $"Mellin closes its old stone bridge to cars\n\n{First}\n\nMore from Town Notes\n\n{Second}\n\n{Third}\n";
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Assert.Single(Parse(page).Articles).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\r\n\f\n")]
    [InlineData("Menu")]
    [InlineData("Home\nNews\nSports\nWeather\nLogin\nSubscribe\nContact\n")]
    public void A_page_without_an_article_gives_an_issue(string page)
    {
        var parsed = Parse(page);
        Assert.Empty(parsed.Articles);
        Assert.Equal("no-article", Assert.Single(parsed.Issues).Code);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void All_line_ends_are_read(string end)
    {
        var page = string.Join(end, "Mellin closes its old stone bridge to cars", "", First, "", Second, "", Third);
        var article = Assert.Single(Parse(page).Articles);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
        foreach (var block in article.Blocks.Where(b => b.Span is not null))
        {
            Assert.Equal(block.Source.In(page).ToString(), block.Span!.Value.In(article.Text).ToString());
            Assert.Equal(block.Source, article.ToSource(block.Span.Value));
        }
    }

    private static ArticlePage Parse(string page) => new PageTextParser().Parse(ArticleSource.FromPageText(page));
}
