namespace NewsNlp.Text;

/// <summary>Boosted regression trees over rows of features; the sum of their leaves is the log odds.</summary>
/// <remarks>
/// Friedman, "Greedy function approximation: a gradient boosting machine" (2001). A node is a feature and a threshold: a value at or below it
/// goes left. Negative children are leaves.
/// </remarks>
internal sealed class TreeEnsemble(int[] roots, TreeEnsemble.Node[] nodes, float[] leaves, float bias)
{
    public ReadOnlySpan<int> Roots => roots;

    public ReadOnlySpan<Node> Nodes => nodes;

    public ReadOnlySpan<float> Leaves => leaves;

    public float Bias => bias;

    /// <summary>Log odds of one row.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        var sum = bias;
        foreach (var root in roots)
        {
            sum += leaves[~Walk(root, row)];
        }

        return sum;
    }

    /// <summary>Writes the log odds of each row of a matrix.</summary>
    public void Score(ReadOnlySpan<float> rows, int width, Span<float> scores)
    {
        Span<int> all = new int[scores.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = i;
        }

        scores.Fill(bias);
        Add(roots, rows, width, all, scores);
    }

    /// <summary>
    /// Writes the log odds of the rows in <paramref name="wanted"/>. Rows that the first trees call hopeless are not shown to the others: they
    /// would stay so, and most blocks of a page are of this kind.
    /// </summary>
    public void Score(ReadOnlySpan<float> rows, int width, Span<int> wanted, Span<float> scores)
    {
        const int Probes = 16;
        const float Hopeless = -4.5f;
        var probes = Math.Min(Probes, roots.Length);
        foreach (var row in wanted)
        {
            scores[row] = bias;
        }

        Add(roots.AsSpan(0, probes), rows, width, wanted, scores);
        var open = 0;
        foreach (var row in wanted)
        {
            if (scores[row] > Hopeless)
            {
                wanted[open++] = row;
            }
        }

        Add(roots.AsSpan(probes), rows, width, wanted[..open], scores);
    }

    private void Add(ReadOnlySpan<int> trees, ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> wanted, Span<float> scores)
    {
        foreach (var root in trees)
        {
            foreach (var row in wanted)
            {
                scores[row] += leaves[~Walk(root, rows.Slice(row * width, width))];
            }
        }
    }

    private int Walk(int node, ReadOnlySpan<float> row)
    {
        while (node >= 0)
        {
            ref readonly var n = ref nodes[node];
            node = row[n.Feature] <= n.Threshold ? n.Left : n.Right;
        }

        return node;
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
