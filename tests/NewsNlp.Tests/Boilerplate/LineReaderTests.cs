using NewsNlp.Articles;
using NewsNlp.Boilerplate;

namespace NewsNlp.Tests.Boilerplate;

public class LineReaderTests
{
    [Theory]
    [InlineData("NEWS SPORTS SHOWBIZ HOROSCOPE", true)]
    [InlineData("Politik Wirtschaft Sport Kultur", true)]
    [InlineData("World | Business | Sport", true)]
    [InlineData("Sport business", false)]
    [InlineData("Mayor opens world sport museum", false)]
    [InlineData("News of the world", false)]
    [InlineData("***", false)]
    [InlineData("", false)]
    public void A_row_of_three_names_of_sections_and_more_is_a_menu(string line, bool expected)
    {
        var facts = default(LineFacts);

        new LineReader().Read(line, ref facts);

        Assert.Equal(expected, facts.IsMenu);
    }

    [Fact]
    public void A_menu_in_capitals_is_not_the_title_of_the_text_below_it()
    {
        const string Page = """
            NEWS SPORTS SHOWBIZ HOROSCOPE

            COUNCIL PLANTS TREES, CUTS PARKING

            The council of Tarlow planted ninety trees along the market on Monday and took away forty places for cars.

            “Shade is worth more than asphalt,” the gardener Ines Pohl told the crowd. “In ten years nobody will miss the cars.”

            Shops on the square had asked for a vote, which the council will hold in May.
            """;

        var article = Assert.Single(new PageTextParser().Parse(ArticleSource.FromPageText(Page)).Articles);

        Assert.Equal("COUNCIL PLANTS TREES, CUTS PARKING", article.Title);
    }
}
