using NewsNlp.Quotes.Marks;

namespace NewsNlp.Tests.Quotes;

public sealed class MarkPairerTests
{
    [Theory]
    [InlineData("“We are done,” said Rell.", "We are done,")]
    [InlineData("He said: \"No.\" Then \"Yes.\"", "No.|Yes.")]
    [InlineData("''Nobody asked us,'' said Tull.", "Nobody asked us,")]
    [InlineData("„Das war ein Fehler“, sagte sie.", "Das war ein Fehler")]
    [InlineData("»Wir bleiben«, sagte er.", "Wir bleiben")]
    [InlineData("« Nous ne céderons pas », dit-elle.", "Nous ne céderons pas")]
    [InlineData("「行きます」と言った。", "行きます")]
    [InlineData("told that“We can” today", "We can")]
    [InlineData("\" Kdy , \" řekl.", "Kdy ,")]
    public void Each_family_of_marks_is_paired(string text, string words) => Assert.Equal(words, Outer(text));

    [Theory]
    [InlineData("‘It’s the councils’ money, and they’re not getting it back,’ said O’Dowd.", "It’s the councils’ money, and they’re not getting it back,")]
    [InlineData("The boys' mothers' cars were seen.", "")]
    [InlineData("Back in the '90s it wasn't so.", "")]
    [InlineData("PM WARNS OF ‘TOUGH WINTER’", "TOUGH WINTER")]
    public void Apostrophes_are_no_marks(string text, string words) => Assert.Equal(words, Outer(text));

    [Theory]
    [InlineData("The suspect is 5'10\" tall.")]
    [InlineData("It has a 19\" screen.")]
    public void Inches_and_feet_are_no_marks(string text) => Assert.Equal("", Outer(text));

    [Theory]
    [InlineData("» said")]
    [InlineData("one\n» said")]
    public void A_closing_mark_at_the_start_of_a_line_closes_nothing(string text) => Assert.Equal("", Outer(text));

    [Fact]
    public void A_pair_inside_a_pair_has_a_greater_depth()
    {
        const string text = "“She said ‘you have to leave now’, so I left,” he recalled.";
        var regions = new MarkPairer().Pair(text);
        Assert.Equal(2, regions.Count);
        Assert.Equal(0, regions[0].Depth);
        Assert.Equal(1, regions[1].Depth);
        Assert.Equal("you have to leave now", regions[1].Content.In(text));
    }

    [Theory]
    [InlineData("Kern said: \"We will appeal.", QuoteRepairs.MissingClose, "We will appeal.")]
    [InlineData("We never saw it,\" said Dora Finch.", QuoteRepairs.MissingOpen, "We never saw it,")]
    [InlineData("“That is the whole story,\" Beck said.", QuoteRepairs.Mismatched, "That is the whole story,")]
    [InlineData("‘That is all,” Beck said.", QuoteRepairs.Mismatched, "That is all,")]
    public void What_is_mended_is_reported(string text, QuoteRepairs repairs, string words)
    {
        var region = Assert.Single(new MarkPairer().Pair(text));
        Assert.Equal(repairs, region.Repairs);
        Assert.Equal(words, region.Content.In(text));
    }

    [Fact]
    public void A_quotation_reopened_in_the_next_paragraph_needs_no_repair()
    {
        var regions = new MarkPairer().Pair("Brandt said: “The dam will hold.\n\n“But we will move out.”");
        Assert.Equal(2, regions.Count);
        Assert.True(regions[0].Continues);
        Assert.All(regions, r => Assert.Equal(QuoteRepairs.None, r.Repairs));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("“a")]
    [InlineData("‘a ’b")]
    [InlineData("a” ")]
    [InlineData("«»‹›“”„‚‘’\"'`")]
    public void Marks_alone_and_unbalanced_marks_take_linear_time(string unit)
    {
        var pairer = new MarkPairer();
        var (small, large) = (Repeat(unit, 2_500), Repeat(unit, 40_000));
        TimeGrowth.IsLinear(16, () => pairer.Pair(small), () => pairer.Pair(large));
    }

    private static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));

    private static string Outer(string text) =>
        string.Join('|', new MarkPairer().Pair(text).Where(r => r.Depth == 0).Select(r => r.Content.In(text).ToString()));
}
