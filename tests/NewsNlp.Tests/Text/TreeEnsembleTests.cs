using NewsNlp.Text;

namespace NewsNlp.Tests.Text;

public class TreeEnsembleTests
{
    private const int Width = 5;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(TreeMasks.MostLeaves)]
    public void Rows_scored_together_get_what_a_walk_from_the_root_gives_each(int leavesOfTree)
    {
        var random = new Random(leavesOfTree);
        var (roots, nodes, leaves) = (new List<int>(), new List<TreeEnsemble.Node>(), new List<float>());
        for (var tree = 0; tree < 40; tree++)
        {
            roots.Add(Grow(leavesOfTree, random, nodes, leaves));
        }

        var rows = Enumerable.Range(0, 37 * Width).Select(_ => random.Next(10) == 0 ? float.NaN : random.Next(-3, 4) / 2f).ToArray();
        var scores = new float[37];
        new TreeEnsemble([.. roots], [.. nodes], [.. leaves], 0.25f).Score(rows, Width, scores);
        for (var row = 0; row < scores.Length; row++)
        {
            var sum = 0.25f;
            foreach (var root in roots)
            {
                sum += Walk(root, nodes, leaves, rows.AsSpan(row * Width, Width));
            }

            Assert.Equal(sum, scores[row]);
        }
    }

    [Fact]
    public void A_tree_with_too_many_leaves_is_refused()
    {
        var (nodes, leaves) = (new List<TreeEnsemble.Node>(), new List<float>());
        var root = Grow(TreeMasks.MostLeaves + 1, new Random(1), nodes, leaves);
        Assert.Throws<InvalidDataException>(() => new TreeEnsemble([root], [.. nodes], [.. leaves], 0));
    }

    private static int Grow(int count, Random random, List<TreeEnsemble.Node> nodes, List<float> leaves)
    {
        if (count == 1)
        {
            leaves.Add(random.NextSingle() - 0.5f);
            return ~(leaves.Count - 1);
        }

        var left = random.Next(1, count);
        var at = nodes.Count;
        nodes.Add(default);
        nodes[at] = new TreeEnsemble.Node(
            (byte)random.Next(Width), random.Next(-3, 4) / 2f, Grow(left, random, nodes, leaves), Grow(count - left, random, nodes, leaves));
        return at;
    }

    private static float Walk(int node, List<TreeEnsemble.Node> nodes, List<float> leaves, ReadOnlySpan<float> row)
    {
        while (node >= 0)
        {
            node = row[nodes[node].Feature] <= nodes[node].Threshold ? nodes[node].Left : nodes[node].Right;
        }

        return leaves[~node];
    }
}
