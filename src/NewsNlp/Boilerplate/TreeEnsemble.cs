namespace NewsNlp.Boilerplate;

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

    /// <summary>Writes the log odds of each row of a matrix.</summary>
    public void Score(ReadOnlySpan<float> rows, int width, Span<float> scores)
    {
        scores.Fill(bias);
        foreach (var root in roots)
        {
            for (var row = 0; row < scores.Length; row++)
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
