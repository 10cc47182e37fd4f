using NewsNlp.Quotes.Learned;

namespace NewsNlp.Tests.Quotes;

public class LabelPathsTests
{
    private const int Labels = QuoteModel.Labels;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(5, 2)]
    [InlineData(6, 0)]
    [InlineData(6, 5)]
    public void The_best_ways_are_those_of_all_ways_one_by_one(int count, int cue)
    {
        var paths = new LabelPaths();
        var random = new Random(count + (cue * 10));
        for (var round = 0; round < 50; round++)
        {
            paths.Begin(count, cue);
            for (var i = 0; i < count; i++)
            {
                foreach (ref var step in paths.Steps(i))
                {
                    step = (random.NextSingle() * 8) - 4;
                }

                // Nothing stands before the first unit: its score is that of the label alone.
                if (i == 0)
                {
                    paths.Steps(0)[..Labels].CopyTo(paths.Steps(0)[Labels..]);
                }
            }

            var all = All(paths, count, cue);
            var found = paths.Find(0, float.PositiveInfinity);
            Assert.Equal(Math.Min(LabelPaths.Most, all.Count), found);
            for (var rank = 0; rank < found; rank++)
            {
                Assert.Equal(all[rank].Score, paths.Total(rank));
                Assert.Equal(all[rank].Labels, paths.Labels(rank).ToArray());
            }
        }
    }

    [Theory]
    [InlineData(0.5f)]
    [InlineData(2)]
    [InlineData(4)]
    public void Ways_that_lag_too_far_behind_the_best_are_not_sought(float lag)
    {
        var (some, all) = (new LabelPaths(), new LabelPaths());
        var random = new Random(7);
        for (var round = 0; round < 50; round++)
        {
            some.Begin(6, 2);
            all.Begin(6, 2);
            for (var i = 0; i < 6; i++)
            {
                foreach (ref var step in some.Steps(i))
                {
                    step = (random.NextSingle() * 8) - 4;
                }

                some.Steps(i).CopyTo(all.Steps(i));
            }

            var nothing = some.Nothing();
            var found = some.Find(nothing, lag);
            var kept = Enumerable.Range(0, all.Find(nothing, float.PositiveInfinity)).Where(rank => all.Total(0) - nothing - (all.Total(rank) - nothing) < lag).ToList();
            Assert.Equal(kept, Enumerable.Range(0, found));
            Assert.All(kept, rank => Assert.Equal(all.Labels(rank).ToArray(), some.Labels(rank).ToArray()));
        }
    }

    [Fact]
    public void Ways_of_equal_scores_are_all_different()
    {
        var paths = new LabelPaths();
        paths.Begin(4, 1);
        for (var i = 0; i < 4; i++)
        {
            paths.Steps(i).Clear();
        }

        var ways = Enumerable.Range(0, paths.Find(0, float.PositiveInfinity)).Select(rank => string.Join(' ', paths.Labels(rank).ToArray())).ToList();
        Assert.Equal(LabelPaths.Most, ways.Distinct().Count());
    }

    private static List<(float Score, ContentLabel[] Labels)> All(LabelPaths paths, int count, int cue)
    {
        var all = new List<(float Score, ContentLabel[] Labels)>();
        for (var number = 0; number < 1 << (2 * count); number++)
        {
            var labels = Enumerable.Range(0, count).Select(i => (ContentLabel)(number >> (2 * i) & 3)).ToArray();
            if (labels[cue] == ContentLabel.Cue && labels.Contains(ContentLabel.Content))
            {
                var score = 0f;
                for (var i = 0; i < count; i++)
                {
                    score += paths.Steps(i)[((i > 0 ? (int)labels[i - 1] : 0) * Labels) + (int)labels[i]];
                }

                all.Add((score, labels));
            }
        }

        return [.. all.OrderByDescending(way => way.Score)];
    }
}
