using NewsNlp.Quotes;
using NewsNlp.Quotes.Learned;

namespace NewsNlp.Tests.Quotes;

public sealed class ContentVariantsTests
{
    private const string Text = "The plan, the mayor of the old town told reporters on Monday, is expected to cost “a lot” after the storm, and nobody knows why.";

    private readonly QuoteText _text = new();
    private readonly TokenTable _table = new();
    private readonly QuoteUnits _units = new();

    public ContentVariantsTests()
    {
        _text.Read(TextAnnotator.CreateDefault().Annotate(Text, "en"));
        _table.Read(_text);
        _units.Read(_text, _table, Token("told"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_score_of_a_content_is_that_of_its_labels_one_by_one_and_none_holds_the_cue(int seed)
    {
        var (ways, variants) = (Ways(seed), new ContentVariants());
        variants.Find(_table, _units, ways);
        var labels = new ContentLabel[_units.Count];
        var last = float.PositiveInfinity;
        Assert.NotEmpty(variants.Seen.ToArray());
        foreach (var variant in variants.Seen)
        {
            variants.Write(variant, labels);
            Assert.Equal(ContentLabel.Cue, labels[_units.Cue]);
            Assert.Contains(ContentLabel.Content, labels);
            Assert.Equal(Enumerable.Range(0, labels.Length).Sum(i => (double)ways.Step(i, i == 0 ? 0 : (int)labels[i - 1], (int)labels[i])), variant.Score, 0.01);
            Assert.True(variant.Score <= last);
            last = variant.Score;
        }
    }

    [Fact]
    public void The_clause_on_the_cue_is_among_the_contents_without_what_is_joined_to_it()
    {
        const string Report = "The mayor said that the bridge would open after the storm, and nobody knows why.";
        _text.Read(TextAnnotator.CreateDefault().Annotate(Report, "en"));
        _table.Read(_text);
        _units.Read(_text, _table, Token("said"));
        var variants = new ContentVariants();
        variants.Find(_table, _units, Ways(seed: 0));
        Assert.Contains(variants.Seen.ToArray(), v => v.SecondEnd == 0 && _text.SpanOf(new TokenRange(_units[v.First].Tokens.First, _units[v.End - 1].Tokens.End)).In(Report) is "that the bridge would open after the storm");
    }

    [Fact]
    public void A_content_shares_all_words_with_itself_and_none_with_the_other_side()
    {
        var variants = new ContentVariants();
        variants.Find(_table, _units, Ways(seed: 0));
        foreach (var variant in variants.Seen)
        {
            Assert.Equal(1, variants.Shared(variant, variant));
        }

        var (before, behind) = (new ContentVariants.Variant(0, 2, 0, 0, 0), new ContentVariants.Variant(_units.Cue + 1, _units.Cue + 2, 0, 0, 0));
        Assert.Equal(0, variants.Shared(before, behind));
    }

    /// <summary>Ways of labelling with small steps drawn from a seed.</summary>
    private LabelPaths Ways(int seed)
    {
        var (ways, random) = (new LabelPaths(), new Random(seed));
        ways.Begin(_units.Count, _units.Cue);
        for (var i = 0; i < _units.Count; i++)
        {
            foreach (ref var step in ways.Steps(i))
            {
                step = random.NextSingle() * 0.5f;
            }
        }

        ways.Find(0, 3);
        return ways;
    }

    private int Token(string word) => Enumerable.Range(0, _text.TokenCount).First(i => _text.Word(i).SequenceEqual(word));
}
