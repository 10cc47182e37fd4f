using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Text;

/// <summary>
/// Trees laid out for eight rows at once: every split of a tree strikes the leaves to its left from a set of bits when the value is above its
/// threshold, and the lowest bit that is left is the leaf. No branch depends on the rows, which walking from the root would guess wrong at every other step.
/// </summary>
/// <remarks>Lucchese et al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees" (2015), with rows in place of trees side by side.</remarks>
internal sealed class TreeMasks
{
    /// <summary>Rows that are scored together.</summary>
    public const int Rows = 8;

    /// <summary>Most leaves of a tree: the sign bit stays free, so that a set's lowest bit is a positive number.</summary>
    public const int MostLeaves = 31;

    private readonly List<Split> _splits = [];
    private readonly List<float> _leaves = [];
    private readonly (int Split, int Leaf)[] _starts;

    /// <exception cref="InvalidDataException">A tree has more than <see cref="MostLeaves"/> leaves.</exception>
    public TreeMasks(ReadOnlySpan<int> roots, ReadOnlySpan<TreeEnsemble.Node> nodes, ReadOnlySpan<float> leaves)
    {
        _starts = new (int, int)[roots.Length + 1];
        for (var tree = 0; tree < roots.Length; tree++)
        {
            Lay(roots[tree], nodes, leaves, _leaves.Count);
            _starts[tree + 1] = (_splits.Count, _leaves.Count);
        }
    }

    /// <summary>Number of trees.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Lays out what hangs on a node, leaves from left to right.</summary>
    private void Lay(int node, ReadOnlySpan<TreeEnsemble.Node> nodes, ReadOnlySpan<float> leaves, int firstLeaf)
    {
        if (_leaves.Count - firstLeaf >= MostLeaves)
        {
            throw new InvalidDataException($"A tree has more than {MostLeaves} leaves.");
        }

        if (node < 0)
        {
            _leaves.Add(leaves[~node]);
            return;
        }

        var (feature, threshold, left, right) = nodes[node];
        var from = _leaves.Count - firstLeaf;
        Lay(left, nodes, leaves, firstLeaf);
        var struck = (1 << (_leaves.Count - firstLeaf)) - (1 << from);
        _splits.Add(new Split(feature * Rows, threshold, ~struck));
        Lay(right, nodes, leaves, firstLeaf);
    }

    /// <summary>Adds the leaves of the trees from <paramref name="first"/> up to <paramref name="end"/> to the sums of eight rows, tree by tree.</summary>
    /// <param name="first">The first tree.</param>
    /// <param name="end">The tree behind the last.</param>
    /// <param name="columns">Eight values of each feature, one of each row.</param>
    /// <param name="sums">The sum of each row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int first, int end, ReadOnlySpan<float> columns, ref Vector256<float> sums)
    {
        var splits = CollectionsMarshal.AsSpan(_splits);
        var leaves = CollectionsMarshal.AsSpan(_leaves);
        var total = sums;
        for (var tree = first; tree < end; tree++)
        {
            var (split, leaf) = _starts[tree];
            var open = Vector256<int>.AllBitsSet;
            foreach (ref readonly var s in splits[split.._starts[tree + 1].Split])
            {
                var values = Vector256.Create(columns.Slice(s.Column, Rows));
                open &= Vector256.LessThanOrEqual(values, Vector256.Create(s.Threshold)).AsInt32() | Vector256.Create(s.Kept);
            }

            // A power of two as a number of floating point holds its logarithm in the exponent.
            var lowest = Vector256.ShiftRightLogical(Vector256.ConvertToSingle(open & -open).AsInt32(), 23) - Vector256.Create(127);
            var own = leaves[leaf.._starts[tree + 1].Leaf];
            total += Vector256.Create(
                own[lowest[0]], own[lowest[1]], own[lowest[2]], own[lowest[3]], own[lowest[4]], own[lowest[5]], own[lowest[6]], own[lowest[7]]);
        }

        sums = total;
    }

    /// <summary>A split: where its feature's eight values begin, the threshold, and the leaves that stay when a value is above it.</summary>
    private readonly record struct Split(int Column, float Threshold, int Kept);
}
