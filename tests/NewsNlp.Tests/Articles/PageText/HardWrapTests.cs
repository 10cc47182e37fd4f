using System.Text;
using NewsNlp.Articles;

namespace NewsNlp.Tests.Articles.PageText;

public sealed class HardWrapTests
{
    private const string Title = "Mellin closes its old stone bridge to cars";
    private const string First = "The council of the river town of Mellin voted on Tuesday to close the old stone bridge to cars, saying that the cracks in its arches had grown since the spring floods, which carried away two piers of the railway.";
    private const string Second = "Mayor Anna Kovar told reporters that “nobody wants to see this bridge fall into the water” and that repairs would take two years, if the money can be found. She did not say who would pay for them.";
    private const string Third = "Shop owners on the far bank said they feared for their trade, and asked the council of Mellin for a ferry that would run from morning until night. The council will vote on it in May.";

    [Theory]
    [InlineData(60, "\n\n")]
    [InlineData(72, "\n\n")]
    [InlineData(80, "\r\n\r\n")]
    [InlineData(80, "\n\n   ")]
    public void Lines_of_one_width_are_joined_to_paragraphs(int width, string between)
    {
        var end = between.Contains('\r') ? "\r\n" : "\n";
        var page = string.Join(between, new[] { Title, First, Second, Third }.Select(p => Wrap(p, width, end)));
        var article = Assert.Single(Parse(page).Articles);
        Assert.Equal(Title, article.Title);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
        MapsWordByWord(article, page);
    }

    [Fact]
    public void A_short_last_line_ends_a_paragraph_where_no_blank_line_stands_between()
    {
        var page = $"{Title}\n\n{Wrap(First, 64)}\n{Wrap(Second, 64)}\n{Wrap(Third, 64)}\n";
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Assert.Single(Parse(page).Articles).Text);
    }

    [Fact]
    public void A_line_that_is_set_in_starts_a_paragraph()
    {
        var page = $"{Title}\n\n{Wrap("    " + First, 60)}\n{Wrap("    " + Second, 60)}\n{Wrap("    " + Third, 60)}\n";
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Assert.Single(Parse(page).Articles).Text);
    }

    [Fact]
    public void Blank_lines_between_all_lines_are_no_ends_of_paragraphs()
    {
        var page = $"{Title}\n\n\n{Wrap(First, 70, "\n\n")}\n\n\n{Wrap(Second, 70, "\n\n")}\n\n\n{Wrap(Third, 70, "\n\n")}\n";
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Assert.Single(Parse(page).Articles).Text);
    }

    [Fact]
    public void A_word_broken_by_a_hyphen_is_put_together_and_a_compound_keeps_its_hyphen()
    {
        const string Page = """
            Mellin closes its old stone bridge to cars

            The council of the river town of Mellin voted on Tuesday to close the rail-
            way bridge, a well-known sight of the valley, saying that the cracks in its
            arches had grown since the spring floods, which carried away both the first-
            and the second-class waiting rooms, and that the money for a new, well-
            known for years to be short, could not be found in this year, nor perhaps in
            the next. It gave no date for the start of the works and none for their end.
            """;
        var article = Assert.Single(Parse(Page).Articles);
        Assert.Contains("close the railway bridge", article.Text, StringComparison.Ordinal);
        Assert.Contains("both the first- and the second-class", article.Text, StringComparison.Ordinal);
        Assert.Contains("a new, well-known for years", article.Text, StringComparison.Ordinal);
        var at = article.Text.IndexOf("railway", StringComparison.Ordinal);
        Assert.Equal("rail-\nway", article.ToSource(new TextSpan(at, 7)).In(Page).ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_soft_hyphen_at_the_end_of_a_line_goes()
    {
        var page = $"{Title}\n\n{Wrap(First, 60).Replace("council", "coun\u00ad\ncil", StringComparison.Ordinal)}\n{Wrap(Second, 60)}\n\n{Wrap(Third, 60)}";
        Assert.DoesNotContain('\u00ad', Assert.Single(Parse(page).Articles).Text);
    }

    [Theory]
    [InlineData("\f")]
    [InlineData("\n\n")]
    public void A_paragraph_goes_on_over_page_numbers_and_running_headers(string foot)
    {
        // Printed pages: eight lines of text, a number below, the paper's name above.
        var lines = Wrap(string.Join(' ', First, Second, Third, First.Replace("Tuesday", "Friday", StringComparison.Ordinal)), 66).Split('\n');
        var page = new StringBuilder(Title + "\n\n");
        for (var i = 0; i < lines.Length; i++)
        {
            page.Append(lines[i]).Append('\n');
            if (i is 2 or 6)
            {
                page.Append("\n\n- ").Append(i / 2).Append(" -\n").Append(foot).Append("The Mellin Courier\n\n");
            }
        }

        var article = Assert.Single(Parse(page.ToString()).Articles);
        Assert.Equal(string.Join(' ', lines), article.Text);
        MapsWordByWord(article, page.ToString());
    }

    [Fact]
    public void Lines_that_are_paragraphs_are_never_joined()
    {
        var page = $"{Title}\n{First}\n{Second}\n{Third}\nThe vote was close.\nIt passed by one voice.\nA new vote may come in May.\n";
        Assert.Equal(page.Trim().ReplaceLineEndings("\n").Split('\n')[1..], Assert.Single(Parse(page).Articles).Text.Split("\n\n"));
    }

    [Theory]
    [InlineData("a river of stone\nand a bridge over it that nobody crosses\nwhen the floods come down\nin the dark months before the spring of the year is here\nit falls\n")]
    [InlineData("flour for the dough, sifted twice\nbutter\nsugar, as much as the cook's own taste will bear\nsalt and a spoon of honey\nmilk\n")]
    public void Verse_and_lists_keep_their_lines(string lines)
    {
        Assert.Null(LineWrap.Detect(lines, Lines(lines)));
    }

    [Fact]
    public void Text_without_spaces_is_joined_without_one()
    {
        const string Text = "町の議会は火曜日、古い石の橋を自動車に対して閉鎖することを決めた。春の洪水のあと、橋の亀裂が広がったためだという。市長は記者団に対し、修理には二年かかると述べた。対岸の商店主らは商売への影響を心配している。";
        var wrapped = string.Join('\n', Text.Chunk(20).Select(c => new string(c)));
        var page = $"古い石の橋を閉鎖へ\n\n{wrapped}\n";
        var view = PageUnwrapper.View(page);
        Assert.Contains(view.Lines, l => view.Text[l.Start..l.End] == Text);
    }

    [Fact]
    public void Items_and_columns_are_not_joined()
    {
        var page = $"{Wrap(First, 60)}\n\n- the bridge closes at noon on the first Monday of the month\n- the ferry runs from morning until the last train has left\nTown    Votes    Share of all who voted in the valley\nMellin    312    52 of a hundred, and three more by letter\n";
        var view = PageUnwrapper.View(page);
        Assert.Equal(5, view.Lines.Count);
    }

    private static List<PageLine> Lines(string page)
    {
        var lines = new List<PageLine>();
        PageLines.Split(page, lines);
        return lines;
    }

    private static ArticlePage Parse(string page) => new PageTextParser().Parse(ArticleSource.FromPageText(page));

    private static void MapsWordByWord(Article article, string page)
    {
        for (int at = 0, end; at < article.Text.Length; at = end + 1)
        {
            end = article.Text.AsSpan(at).IndexOfAny(' ', '\n') is var length and >= 0 ? at + length : article.Text.Length;
            var word = TextSpan.FromBounds(at, end);
            Assert.Equal(word.In(article.Text).ToString(), article.ToSource(word).In(page).ToString());
        }
    }

    private static string Wrap(string text, int width, string end = "\n")
    {
        var wrapped = new StringBuilder();
        var column = 0;
        foreach (var word in text.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > width && word.Length > 0)
            {
                wrapped.Append(end);
                column = 0;
            }
            else if (wrapped.Length > 0)
            {
                wrapped.Append(' ');
                column++;
            }

            wrapped.Append(word);
            column += word.Length;
        }

        return wrapped.ToString();
    }
}
