namespace NewsNlp.Quotes.Learned;

/// <summary>Features of the question what a unit is to a cue, and of the step from one unit to the next.</summary>
internal static class ContentFeatures
{
    public const int Most = 96;

    /// <summary>What a cue brings to all its units.</summary>
    internal readonly record struct CueView(int Token, uint Word, uint Stem, uint Tag, uint Shape, uint Level);

    public static CueView ViewOf(TokenTable table, int cue)
    {
        var shape = (table.HasChild(cue, DependencyRelation.Ccomp) ? 1u : 0u) | (table.HasChild(cue, DependencyRelation.Obj) ? 2u : 0u)
            | (table.HasChild(cue, DependencyRelation.Nsubj) ? 4u : 0u) | (table.HasChild(cue, DependencyRelation.Xcomp) ? 8u : 0u)
            | (table.HasChild(cue, DependencyRelation.Parataxis) ? 16u : 0u) | (table.Complement(cue) > cue ? 32u : 0u);
        return new CueView(cue, table.Word(cue), table.Stem(cue), (uint)table.Tag(cue), shape, table.CueLevel(cue));
    }

    public static void Collect(
        QuoteText text, TokenTable table, QuoteUnits units, ReadOnlySpan<UnitView> views, ReadOnlySpan<byte> gaps, int index, CueView cue, ref FeatureList list)
    {
        ref readonly var view = ref views[index + 1];
        var side = index < units.Cue ? 0u : 1u;
        var distance = Bucket(Math.Abs(index - units.Cue));
        var sided = (distance * 2) + side;
        var (key, word, tag) = (view.Key, view.Word, view.Tag);
        list.Add(1, sided, cue.Tag);
        list.Add(2, key, side);
        list.Add(3, key, cue.Stem, side);
        list.Add(4, key, cue.Tag, sided);
        list.Add(5, key, view.Depth, tag);
        list.Add(6, key, word, side);
        list.Add(7, tag, sided, cue.Shape);
        list.Add(8, word, sided);
        list.Add(9, cue.Word, sided);
        list.Add(10, key, gaps[index], side);
        list.Add(11, gaps[index], sided, tag);
        list.Add(12, gaps[index], cue.Tag, cue.Shape);
        list.Add(13, cue.Stem, tag, distance <= 3 ? sided : side);
        list.Add(14, cue.Stem, word, side);
        list.Add(15, cue.Shape, key, side);
        list.Add(16, cue.Shape, sided, cue.Tag);
        AddNeighbours(units.Count, views, index, side, ref list);
        AddBranch(table, view, cue, side, ref list);
        AddRivals(table, view, views[index + 2].Level, cue, side, ref list);
        if (units[index].Region >= 0)
        {
            AddRegion(text, units[index], sided, gaps[index], cue, ref list);
        }
    }

    private static void AddNeighbours(int count, ReadOnlySpan<UnitView> views, int index, uint side, ref FeatureList list)
    {
        ref readonly var before = ref views[index];
        ref readonly var own = ref views[index + 1];
        ref readonly var after = ref views[index + 2];
        var key = own.Key;
        list.Add(20, before.Word, key);
        list.Add(21, after.Word, key);
        list.Add(22, before.Tag, own.Tag, after.Tag);
        list.Add(23, before.Key, key, side);
        list.Add(24, after.Key, key, side);
        list.Add(25, (uint)index < 3 ? (uint)index : 3u, side, key);
        list.Add(26, (uint)Math.Min(3, count - 1 - index), side, key);
        list.Add(27, before.Word, own.Word, side);
        list.Add(28, own.Word, after.Word, side);
    }

    private static void AddBranch(TokenTable table, in UnitView view, CueView cue, uint side, ref FeatureList list)
    {
        if (view.BranchToken < 0)
        {
            return;
        }

        var tag = (uint)table.Tag(view.BranchToken);
        var away = view.BranchToken < cue.Token ? 0u : 1u;
        list.Add(30, view.Key, tag, away);
        list.Add(31, view.Key, table.Word(view.BranchToken), side);
        list.Add(32, view.Key, tag, cue.Stem);
        list.Add(33, view.Key, cue.Shape, tag);
    }

    /// <summary>Other words that look like cues: the unit itself, its neighbour, and the head of its branch.</summary>
    private static void AddRivals(TokenTable table, in UnitView view, uint next, CueView cue, uint side, ref FeatureList list)
    {
        var branch = view.BranchToken >= 0 ? table.CueLevel(view.BranchToken) : 0u;
        list.Add(50, view.Level, view.Key, side);
        list.Add(51, view.Level, next, side);
        list.Add(52, branch, view.Key, side);
        list.Add(53, branch, cue.Level, view.Key);
        list.Add(54, cue.Level, side);
        list.Add(55, cue.Level, view.Key, side);
    }

    private static void AddRegion(QuoteText text, QuoteUnit unit, uint sided, byte gap, CueView cue, ref FeatureList list)
    {
        var region = text.Regions[unit.Region];
        var length = region.Tokens.Count switch { < 3 => 0u, < 6 => 1u, < 12 => 2u, _ => 3u };
        var last = text.EndSign(region);
        var end = last == ',' ? 1u : last is '.' ? 2u : last is '?' or '!' ? 3u : 0u;
        var capital = text.Token(region.Tokens.First).Has(TokenFlags.Capitalised) ? 1u : 0u;
        list.Add(40, length, end, sided);
        list.Add(41, length, capital, gap);
        list.Add(42, end, capital, sided);
        list.Add(43, length, cue.Tag, sided);
        list.Add(44, length, cue.Stem, sided & 1);
        list.Add(45, end, gap, sided & 1);
    }

    /// <summary>Features of the step into unit <paramref name="index"/>; each has a weight for every pair of labels.</summary>
    public static void CollectSteps(TokenTable table, QuoteUnits units, ReadOnlySpan<UnitView> views, int index, CueView cue, ref FeatureList list)
    {
        var side = index <= units.Cue ? 0u : 1u;
        ref readonly var before = ref views[index];
        ref readonly var own = ref views[index + 1];
        var key = own.Key;
        list.Add(60, side);
        list.Add(61, own.Word, side);
        list.Add(62, before.Tag, own.Tag);
        list.Add(63, before.Word, side);
        list.Add(64, before.Key == key ? 1u : 0u, own.BranchToken == before.BranchToken ? 1u : 0u, side);
        list.Add(65, before.Key, key);
        list.Add(66, key, cue.Tag, side);
        list.Add(67, own.Tag, own.Depth, key);
        list.Add(68, own.Relation, before.Tag, own.Depth > before.Depth ? 1u : 0u);
        list.Add(69, own.Relation, own.Word, side);
        list.Add(70, own.Level, key, side);
        list.Add(71, views[index + 2].Level, own.Word, side);
        AddEdges(table, units, index, before, own, ref list);
    }

    /// <summary>What the phrase that begins at the unit and the one that ends before it are: a clause behind <c>after</c>, the object, the subject.</summary>
    private static void AddEdges(TokenTable table, QuoteUnits units, int index, in UnitView before, in UnitView own, ref FeatureList list)
    {
        var side = index <= units.Cue ? 0u : 1u;
        var opens = table.Edges.Opens(units[index].Tokens.First);
        var closes = table.Edges.Closes(units[index - 1].Tokens.End - 1);
        var (opening, closing) = ((uint)table.Relation(opens), (uint)table.Relation(closes));
        var isOpen = opens == units[index].Tokens.First ? 0u : 1u;
        list.Add(72, (opening * 2) + isOpen, (uint)table.Tag(opens), side);
        list.Add(73, opening, isOpen, own.Word);
        list.Add(74, closing, (uint)table.Tag(closes), side);
        list.Add(75, opening, closing, before.Tag);
        list.Add(76, opening, isOpen, own.Key);
        list.Add(77, closing, before.Key, side);
    }

    /// <summary>Commas, brackets and other breaks between each unit and the cue, as a small number.</summary>
    public static void CountGaps(QuoteText text, QuoteUnits units, Span<byte> gaps)
    {
        gaps[units.Cue] = 0;
        for (var (i, commas, others) = (units.Cue + 1, 0, 0); i < units.Count; i++)
        {
            gaps[i] = (byte)(Math.Min(3, commas) + (4 * Math.Min(2, others)));
            Count(text, units[i], ref commas, ref others);
        }

        for (var (i, commas, others) = (units.Cue - 1, 0, 0); i >= 0; i--)
        {
            gaps[i] = (byte)(Math.Min(3, commas) + (4 * Math.Min(2, others)));
            Count(text, units[i], ref commas, ref others);
        }
    }

    private static void Count(QuoteText text, QuoteUnit unit, ref int commas, ref int others)
    {
        if (unit.Region >= 0)
        {
            others++;
            return;
        }

        if (text.Token(unit.Head).Kind == TokenKind.Punctuation)
        {
            var comma = text.Is(unit.Head, ',');
            commas += comma ? 1 : 0;
            others += comma ? 0 : 1;
        }
    }

    private static uint Bucket(int distance) => distance switch { < 6 => (uint)distance, < 9 => 6, < 14 => 7, < 22 => 8, < 35 => 9, _ => 10 };
}
