namespace NewsNlp.Quotes.Learned;

/// <summary>What the features of a unit and of its neighbours share, told once a cue.</summary>
/// <param name="Key">Where it hangs as seen from the cue.</param>
/// <param name="Depth">Steps down from the branch to it.</param>
/// <param name="BranchToken">The token on its side right below what it has in common with the cue, or -1.</param>
/// <param name="Word">Hash of its word; one for all pairs of marks.</param>
/// <param name="Tag">Its part of speech.</param>
/// <param name="Relation">How it hangs on its head.</param>
/// <param name="Level">How much it looks like a cue.</param>
internal readonly record struct UnitView(uint Key, uint Depth, int BranchToken, uint Word, uint Tag, uint Relation, uint Level)
{
    /// <summary>What stands before the first unit and behind the last.</summary>
    public static readonly UnitView Outside = new(0xFFFF, 0, -1, 1, 98, 0, 0);

    /// <summary>How a unit looks from a cue.</summary>
    public static UnitView Of(TokenTable table, QuoteUnit unit, TreePath path) => unit.Region >= 0
        ? new UnitView(path.Key, path.Depth, path.BranchToken, 7, 99, 63, 0)
        : new UnitView(path.Key, path.Depth, path.BranchToken, table.Word(unit.Head), (uint)table.Tag(unit.Head), (uint)table.Relation(unit.Head), table.CueLevel(unit.Head));
}
