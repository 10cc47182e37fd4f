using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsNlp.Tagging;

/// <summary>
/// Parses one sentence left to right with the arc-hybrid system. The hidden layer of each step is a sum of rows that were computed beforehand, one a
/// slot and one a feature table (the pre-computation of Chen and Manning, 2014), so that a step costs a few dozen vector additions.
/// </summary>
internal sealed class GreedyParser
{
    private const int Hidden = SyntaxShape.ActionWidth, LabelHidden = SyntaxShape.LabelWidth, Slots = SyntaxShape.Slots;
    private const int RowWidth = SyntaxShape.ProjectionWidth, HeadPart = Slots * Hidden, DependentPart = HeadPart + LabelHidden;

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
        // The root and "no token" stand behind the tokens, so that a step looks up all its slots in the same way.
        _model.MissingSlots.CopyTo(scratch.Projections, count * RowWidth);
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
        for (var k = 0; k < slots.Length; k++)
        {
            var row = slots[k] < 0 ? state.Count + 1 : slots[k];
            slots[k] = (row * RowWidth) + (k * Hidden);
        }

        for (var k = 0; k < tables.Length; k++)
        {
            tables[k] = _actionStarts[k] + (tables[k] * Hidden);
        }

        Activate(scratch.Projections, slots, _model.ActionRows, tables, scratch.ActionHidden);
        int best = -1, bestScore = 0;
        for (var action = 0; action < ParserState.Actions; action++)
        {
            var legal = action switch { ParserState.Shift => state.CanShift, ParserState.Left => state.CanLeft, _ => state.CanRight };
            if (legal)
            {
                var score = Product(scratch.ActionHidden, _model.ActionWeights.AsSpan(action * Hidden, Hidden)) + _model.ActionBias[action];
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
        for (var k = 0; k < tables.Length; k++)
        {
            tables[k] = _labelStarts[k] + (tables[k] * LabelHidden);
        }

        ReadOnlySpan<int> parts = [(head * RowWidth) + HeadPart, (dependent * RowWidth) + DependentPart];
        Activate(scratch.Projections, parts, _model.LabelRows, tables, scratch.LabelHidden);
        _model.LabelScores.Apply(scratch.LabelHidden, LabelHidden, 1, scratch.LabelScores, scratch.LabelScores.Length);
        return SyntaxAnnotator.Best(scratch.LabelScores.AsSpan(0, (int)DependencyRelation.Xcomp + 1));
    }

    /// <summary>Sums rows of two arrays into <paramref name="hidden"/>; what is below zero becomes zero.</summary>
    private static void Activate(short[] first, ReadOnlySpan<int> firstRows, short[] second, ReadOnlySpan<int> secondRows, short[] hidden)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(first);
        ref var right = ref MemoryMarshal.GetArrayDataReference(second);
        for (var at = 0; at < hidden.Length; at += 32)
        {
            Vector256<short> low = default, high = default;
            foreach (var row in firstRows)
            {
                ref var numbers = ref Unsafe.Add(ref left, row + at);
                low += Vector256.LoadUnsafe(ref numbers);
                high += Vector256.LoadUnsafe(ref numbers, 16);
            }

            foreach (var row in secondRows)
            {
                ref var numbers = ref Unsafe.Add(ref right, row + at);
                low += Vector256.LoadUnsafe(ref numbers);
                high += Vector256.LoadUnsafe(ref numbers, 16);
            }

            Vector256.Max(low, default).StoreUnsafe(ref hidden[at]);
            Vector256.Max(high, default).StoreUnsafe(ref hidden[at + 16]);
        }
    }

    /// <summary>The scalar product; both have the same length, a multiple of 16.</summary>
    private static int Product(ReadOnlySpan<short> hidden, ReadOnlySpan<short> weights)
    {
        ref var left = ref MemoryMarshal.GetReference(hidden);
        ref var right = ref MemoryMarshal.GetReference(weights);
        Vector256<int> sum = default;
        for (nuint at = 0; at < Hidden; at += 16)
        {
            var (x, y) = (Vector256.LoadUnsafe(ref left, at), Vector256.LoadUnsafe(ref right, at));
            if (Avx2.IsSupported)
            {
                sum += Avx2.MultiplyAddAdjacent(x, y);
            }
            else
            {
                var (lowX, highX) = Vector256.Widen(x);
                var (lowY, highY) = Vector256.Widen(y);
                sum += (lowX * lowY) + (highX * highY);
            }
        }

        return Vector256.Sum(sum);
    }
}
