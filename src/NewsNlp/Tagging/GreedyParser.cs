using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Tagging;

/// <summary>
/// Parses one sentence left to right with the arc-hybrid system. The hidden layer of each step is a sum of rows that were computed beforehand, one a
/// slot and one a feature table (the pre-computation of Chen and Manning, 2014), so that a step costs a few dozen vector additions.
/// </summary>
internal sealed class GreedyParser
{
    private const int Hidden = SyntaxShape.ActionWidth, LabelHidden = SyntaxShape.LabelWidth, Slots = SyntaxShape.Slots;
    private const int RowWidth = (Slots * Hidden) + (2 * LabelHidden);
    private const int HeadPart = Slots * Hidden, DependentPart = HeadPart + LabelHidden;

    private readonly SyntaxModel _model;
    private readonly int[] _actionStarts;
    private readonly int[] _labelStarts;

    public GreedyParser(SyntaxModel model)
    {
        _model = model;
        _actionStarts = Starts(ParserState.TableRows, Hidden);
        _labelStarts = Starts(ParserState.LabelTableRows, LabelHidden);
    }

    /// <summary>Parses <paramref name="count"/> tokens whose projections lie in <paramref name="scratch"/>; heads and relations are left there.</summary>
    public void Parse(int count, SyntaxScratch scratch)
    {
        var state = scratch.State;
        state.Reset(count);
        while (!state.Done)
        {
            var action = !state.CanLeft && !state.CanRight ? ParserState.Shift
                : !state.CanShift && !state.CanRight ? ParserState.Left
                : !state.CanShift && !state.CanLeft ? ParserState.Right
                : Choose(state, scratch);
            if (action == ParserState.Shift)
            {
                state.DoShift();
                continue;
            }

            var (dependent, head) = state.ArcOf(action);
            var relation = head == count ? (int)DependencyRelation.Root : Name(dependent, head, scratch);
            scratch.Relations[dependent] = (byte)relation;
            state.DoArc(action, relation);
        }
    }

    private static int[] Starts(int[] rows, int width)
    {
        var starts = new int[rows.Length];
        for (var i = 1; i < rows.Length; i++)
        {
            starts[i] = starts[i - 1] + (rows[i - 1] * width);
        }

        return starts;
    }

    private int Choose(ParserState state, SyntaxScratch scratch)
    {
        Span<int> slots = stackalloc int[Slots];
        Span<int> tables = stackalloc int[ParserState.TableCount];
        state.Slots(slots);
        state.Tables(tables);
        Vector256<short> h0 = default, h1 = default, h2 = default, h3 = default;
        ref var projections = ref MemoryMarshal.GetArrayDataReference(scratch.Projections);
        ref var missing = ref MemoryMarshal.GetArrayDataReference(_model.MissingSlots);
        for (var k = 0; k < slots.Length; k++)
        {
            var token = slots[k];
            ref var row = ref token < 0 ? ref Unsafe.Add(ref missing, 2 * k * Hidden)
                : ref token == state.Count ? ref Unsafe.Add(ref missing, ((2 * k) + 1) * Hidden)
                : ref Unsafe.Add(ref projections, (token * RowWidth) + (k * Hidden));
            Add(ref row, ref h0, ref h1, ref h2, ref h3);
        }

        ref var rows = ref MemoryMarshal.GetArrayDataReference(_model.ActionRows);
        for (var k = 0; k < tables.Length; k++)
        {
            Add(ref Unsafe.Add(ref rows, _actionStarts[k] + (tables[k] * Hidden)), ref h0, ref h1, ref h2, ref h3);
        }

        h0 = Vector256.Max(h0, default);
        h1 = Vector256.Max(h1, default);
        h2 = Vector256.Max(h2, default);
        h3 = Vector256.Max(h3, default);
        int best = -1, bestScore = 0;
        for (var action = 0; action < ParserState.Actions; action++)
        {
            var legal = action switch { ParserState.Shift => state.CanShift, ParserState.Left => state.CanLeft, _ => state.CanRight };
            if (legal)
            {
                ref var weights = ref _model.ActionWeights[action * Hidden];
                var sum = Products(h0, ref weights) + Products(h1, ref Unsafe.Add(ref weights, 16))
                    + Products(h2, ref Unsafe.Add(ref weights, 32)) + Products(h3, ref Unsafe.Add(ref weights, 48));
                var score = Vector256.Sum(sum) + _model.ActionBias[action];
                if (best < 0 || score > bestScore)
                {
                    (best, bestScore) = (action, score);
                }
            }
        }

        return best;
    }

    private int Name(int dependent, int head, SyntaxScratch scratch)
    {
        Span<int> tables = stackalloc int[ParserState.LabelTableCount];
        scratch.State.LabelTables(dependent, head, tables);
        Vector256<short> h0 = default, h1 = default, h2 = default, h3 = default;
        ref var projections = ref MemoryMarshal.GetArrayDataReference(scratch.Projections);
        Add(ref Unsafe.Add(ref projections, (head * RowWidth) + HeadPart), ref h0, ref h1, ref h2, ref h3);
        Add(ref Unsafe.Add(ref projections, (dependent * RowWidth) + DependentPart), ref h0, ref h1, ref h2, ref h3);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_model.LabelRows);
        for (var k = 0; k < tables.Length; k++)
        {
            Add(ref Unsafe.Add(ref rows, _labelStarts[k] + (tables[k] * LabelHidden)), ref h0, ref h1, ref h2, ref h3);
        }

        ref var hidden = ref MemoryMarshal.GetArrayDataReference(scratch.LabelHidden);
        Vector256.Max(h0, default).StoreUnsafe(ref hidden);
        Vector256.Max(h1, default).StoreUnsafe(ref hidden, 16);
        Vector256.Max(h2, default).StoreUnsafe(ref hidden, 32);
        Vector256.Max(h3, default).StoreUnsafe(ref hidden, 48);
        _model.LabelScores.Apply(scratch.LabelHidden, LabelHidden, 1, scratch.LabelScores, scratch.LabelScores.Length);
        return SyntaxAnnotator.Best(scratch.LabelScores.AsSpan(0, (int)DependencyRelation.Xcomp + 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref short row, ref Vector256<short> h0, ref Vector256<short> h1, ref Vector256<short> h2, ref Vector256<short> h3)
    {
        h0 += Vector256.LoadUnsafe(ref row);
        h1 += Vector256.LoadUnsafe(ref row, 16);
        h2 += Vector256.LoadUnsafe(ref row, 32);
        h3 += Vector256.LoadUnsafe(ref row, 48);
    }

    /// <summary>Products of sixteen numbers, added in pairs or in another order: only their total is used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Products(Vector256<short> hidden, ref short weights)
    {
        var other = Vector256.LoadUnsafe(ref weights);
        if (System.Runtime.Intrinsics.X86.Avx2.IsSupported)
        {
            return System.Runtime.Intrinsics.X86.Avx2.MultiplyAddAdjacent(hidden, other);
        }

        var (low, high) = Vector256.Widen(hidden);
        var (otherLow, otherHigh) = Vector256.Widen(other);
        return (low * otherLow) + (high * otherHigh);
    }
}
