namespace NewsNlp.Text;

/// <summary>Boosted regression trees over rows of features; the sum of their leaves is the log odds.</summary>
/// <remarks>
/// Friedman, "Greedy function approximation: a gradient boosting machine" (2001). A node is a feature and a threshold: a value at or below it
/// goes left. Negative children are leaves.
/// </remarks>
internal sealed class TreeEnsemble(int[] roots, TreeEnsemble.Node[] nodes, float[] leaves, float bias)
{
    private readonly TreeMasks _masks = new(roots, nodes, leaves);

    /// <summary>Writes the log odds of each row of a matrix.</summary>
    public void Score(ReadOnlySpan<float> rows, int width, Span<float> scores)
    {
        Span<int> all = new int[scores.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = i;
        }

        ScoreAll(rows, width, all, scores);
    }

    /// <summary>
    /// Writes the log odds of the rows in <paramref name="wanted"/>. Rows that the first trees call hopeless are not shown to the others: they
    /// would stay so, and most blocks of a page are of this kind.
    /// </summary>
    public void Score(ReadOnlySpan<float> rows, int width, Span<int> wanted, Span<float> scores)
    {
        const int Probes = 16;
        const float Hopeless = -4.5f;
        var probes = Math.Min(Probes, _masks.Count);
        foreach (var row in wanted)
        {
            scores[row] = bias;
        }

        Add(0, probes, rows, width, wanted, scores);
        var open = 0;
        foreach (var row in wanted)
        {
            if (scores[row] > Hopeless)
            {
                wanted[open++] = row;
            }
        }

        Add(probes, _masks.Count, rows, width, wanted[..open], scores);
    }

    /// <summary>Writes the log odds of the rows in <paramref name="wanted"/>, by all trees.</summary>
    public void ScoreAll(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> wanted, Span<float> scores)
    {
        foreach (var row in wanted)
        {
            scores[row] = bias;
        }

        Add(0, _masks.Count, rows, width, wanted, scores);
    }

    private void Add(int first, int end, ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> wanted, Span<float> scores)
    {
        Span<float> columns = stackalloc float[width * TreeMasks.Rows];
        Span<float> sums = stackalloc float[TreeMasks.Rows];
        sums.Clear();
        for (var from = 0; from < wanted.Length; from += TreeMasks.Rows)
        {
            var group = wanted.Slice(from, Math.Min(TreeMasks.Rows, wanted.Length - from));
            for (var lane = 0; lane < group.Length; lane++)
            {
                var row = rows.Slice(group[lane] * width, width);
                sums[lane] = scores[group[lane]];
                for (var feature = 0; feature < row.Length; feature++)
                {
                    columns[(feature * TreeMasks.Rows) + lane] = row[feature];
                }
            }

            _masks.Add(first, end, columns, sums);
            for (var lane = 0; lane < group.Length; lane++)
            {
                scores[group[lane]] = sums[lane];
            }
        }
    }

    public static TreeEnsemble Read(BinaryReader reader)
    {
        var bias = reader.ReadSingle();
        var roots = new int[reader.ReadInt32()];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = reader.ReadInt32();
        }

        var nodes = new Node[reader.ReadInt32()];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new Node(reader.ReadByte(), reader.ReadSingle(), reader.ReadInt16(), reader.ReadInt16());
        }

        var leaves = new float[reader.ReadInt32()];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = (float)reader.ReadHalf();
        }

        return new TreeEnsemble(roots, nodes, leaves, bias);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(bias);
        writer.Write(roots.Length);
        foreach (var root in roots)
        {
            writer.Write(root);
        }

        writer.Write(nodes.Length);
        foreach (var node in nodes)
        {
            writer.Write(node.Feature);
            writer.Write(node.Threshold);
            writer.Write((short)node.Left);
            writer.Write((short)node.Right);
        }

        writer.Write(leaves.Length);
        foreach (var leaf in leaves)
        {
            writer.Write((Half)leaf);
        }
    }

    /// <summary>A split; children below zero are leaves, the complement of their index.</summary>
    internal readonly record struct Node(byte Feature, float Threshold, int Left, int Right);
}
