using NewsNlp.Tagging;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>
/// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre, 2013): how many gold arcs an action puts out of reach.
/// </summary>
internal static class ArcOracle
{
    /// <summary>Writes the cost of every action; -1 for one that is not possible.</summary>
    public static void Costs(ParserState state, int[] heads, Span<int> costs)
    {
        int s0 = state.Top(0), s1 = state.Top(1), front = state.Front;
        costs[ParserState.Shift] = state.CanShift ? ShiftCost(state, heads) : -1;
        costs[ParserState.Left] = costs[ParserState.Right] = -1;
        if (s0 < 0)
        {
            return;
        }

        var lost = 0;
        for (var i = front; i < state.Count; i++)
        {
            lost += heads[i] == s0 ? 1 : 0;
        }

        if (state.CanLeft)
        {
            costs[ParserState.Left] = lost + (heads[s0] > front || (s1 >= 0 && heads[s0] == s1) ? 1 : 0);
        }

        if (state.CanRight)
        {
            costs[ParserState.Right] = lost + (heads[s0] >= front ? 1 : 0);
        }
    }

    private static int ShiftCost(ParserState state, int[] heads)
    {
        var cost = 0;
        for (var depth = 0; depth < state.Depth; depth++)
        {
            var token = state.Top(depth);
            cost += heads[token] == state.Front ? 1 : 0;
            cost += depth > 0 && heads[state.Front] == token ? 1 : 0;
        }

        return cost;
    }
}
