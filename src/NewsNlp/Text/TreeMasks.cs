using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsNlp.Text;

/// <summary>
/// Trees laid out for sixteen rows at once: every split of a tree strikes the leaves to its left from a set of bits when the value is above its
/// threshold, and the lowest bit that is left is the leaf. No branch depends on the rows, which walking from the root would guess wrong at every other step.
/// </summary>
/// <remarks>Lucchese et al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees" (2015), with rows in place of trees side by side.</remarks>
internal sealed class TreeMasks
{
    /// <summary>Rows that are scored together.</summary>
    public const int Rows = 16;

    /// <summary>Rows that a processor without registers for sixteen scores at once.</summary>
    private const int Half = Rows / 2;

    /// <summary>Most leaves of a tree: the sign bit stays free, so that a set's lowest bit is a positive number.</summary>
    public const int MostLeaves = 31;

    /// <summary>Room for the leaves of each tree.</summary>
    private const int Stride = 2 * Rows;

    private readonly List<Split> _splits = [];
    private readonly List<float> _leaves = [];
    private readonly int[] _starts;
    private int _width;

    /// <exception cref="InvalidDataException">A tree has more than <see cref="MostLeaves"/> leaves.</exception>
    public TreeMasks(ReadOnlySpan<int> roots, ReadOnlySpan<TreeEnsemble.Node> nodes, ReadOnlySpan<float> leaves)
    {
        _starts = new int[roots.Length + 1];
        for (var tree = 0; tree < roots.Length; tree++)
        {
            Lay(roots[tree], nodes, leaves, _leaves.Count);
            CollectionsMarshal.SetCount(_leaves, (tree + 1) * Stride);
            _starts[tree + 1] = _splits.Count;
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
        _width = Math.Max(_width, (feature + 1) * Rows);
        _splits.Add(new Split(feature * Rows, threshold, ~struck));
        Lay(right, nodes, leaves, firstLeaf);
    }

    /// <summary>Adds the leaves of the trees from <paramref name="first"/> up to <paramref name="end"/> to the sums of sixteen rows, tree by tree.</summary>
    /// <param name="first">The first tree.</param>
    /// <param name="end">The tree behind the last.</param>
    /// <param name="columns">Sixteen values of each feature, one of each row.</param>
    /// <param name="sums">The sum of each row.</param>
    public void Add(int first, int end, ReadOnlySpan<float> columns, Span<float> sums)
    {
        // What is loaded below without a look at the bounds.
        ArgumentOutOfRangeException.ThrowIfLessThan(columns.Length, _width);
        if (Avx512F.IsSupported && Vector512.IsHardwareAccelerated)
        {
            AddSixteen(first, end, columns, sums);
        }
        else
        {
            AddEight(first, end, columns, sums);
            AddEight(first, end, columns[Half..], sums[Half..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddSixteen(int first, int end, ReadOnlySpan<float> columns, Span<float> sums)
    {
        var splits = CollectionsMarshal.AsSpan(_splits);
        var leaves = CollectionsMarshal.AsSpan(_leaves);
        ref var column = ref MemoryMarshal.GetReference(columns);
        var total = Vector512.Create((ReadOnlySpan<float>)sums);
        for (var tree = first; tree < end; tree++)
        {
            var open = Vector512<int>.AllBitsSet;
            foreach (ref readonly var s in splits[_starts[tree].._starts[tree + 1]])
            {
                var above = Avx512F.CompareNotLessThanOrEqual(Vector512.LoadUnsafe(ref column, (nuint)s.Column), Vector512.Create(s.Threshold)).AsInt32();
                open = Vector512.ConditionalSelect(above, open & Vector512.Create(s.Kept), open);
            }

            // The leaves lie in two registers, from which each row takes its own by the last five bits of the number.
            var own = leaves.Slice(tree * Stride, Stride);
            total += Avx512F.PermuteVar16x32x2(Vector512.Create((ReadOnlySpan<float>)own), Lowest(open), Vector512.Create((ReadOnlySpan<float>)own[Rows..]));
        }

        total.CopyTo(sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddEight(int first, int end, ReadOnlySpan<float> columns, Span<float> sums)
    {
        var splits = CollectionsMarshal.AsSpan(_splits);
        var leaves = CollectionsMarshal.AsSpan(_leaves);
        ref var column = ref MemoryMarshal.GetReference(columns);
        var total = Vector256.Create((ReadOnlySpan<float>)sums);
        for (var tree = first; tree < end; tree++)
        {
            var open = Vector256<int>.AllBitsSet;
            foreach (ref readonly var s in splits[_starts[tree].._starts[tree + 1]])
            {
                var values = Vector256.LoadUnsafe(ref column, (nuint)s.Column);
                open &= Vector256.LessThanOrEqual(values, Vector256.Create(s.Threshold)).AsInt32() | Vector256.Create(s.Kept);
            }

            // A power of two as a number of floating point holds its logarithm in the exponent.
            var lowest = Vector256.ShiftRightLogical(Vector256.ConvertToSingle(open & -open).AsInt32(), 23) - Vector256.Create(127);
            var own = leaves.Slice(tree * Stride, Stride);
            total += Vector256.Create(
                own[lowest[0]], own[lowest[1]], own[lowest[2]], own[lowest[3]], own[lowest[4]], own[lowest[5]], own[lowest[6]], own[lowest[7]]);
        }

        total.CopyTo(sums);
    }

    private static Vector512<int> Lowest(Vector512<int> open) =>
        Vector512.ShiftRightLogical(Vector512.ConvertToSingle(open & -open).AsInt32(), 23) - Vector512.Create(127);

    /// <summary>A split: where its feature's sixteen values begin, the threshold, and the leaves that stay when a value is above it.</summary>
    private readonly record struct Split(int Column, float Threshold, int Kept);
}
