namespace NewsNlp.Quotes.Learned;

/// <summary>Features of the question whether a word carries a cue.</summary>
internal static class CueFeatures
{
    public const int Most = 64;

    public static void Collect(QuoteText text, TokenTable table, int token, ref FeatureList list)
    {
        var word = table.Word(token);
        var stem = table.Stem(token);
        var tag = (uint)table.Tag(token);
        var detail = (uint)table.Detail(token);
        var relation = (uint)table.Relation(token);
        list.Add(1, 0);
        list.Add(2, word);
        list.Add(3, stem, tag);
        list.Add(4, tag, detail, relation);
        list.Add(5, word, relation);
        list.Add(6, word, table.Word(token + 1));
        list.Add(7, word, table.Word(token - 1));
        list.Add(8, tag, table.Word(token + 1));
        list.Add(9, tag, table.Word(token - 1));
        list.Add(10, tag, (uint)table.Tag(token - 1), (uint)table.Tag(token + 1));
        list.Add(11, table.Word(token - 2), tag);
        list.Add(12, table.Word(token + 2), tag);
        list.Add(13, word, (uint)table.Tag(token + 1));
        list.Add(14, (uint)table.Detail(token + 1), (uint)table.Detail(token + 2), tag);
        AddTree(table, token, ref list);
        AddMarks(text, table, token, ref list);
    }

    private static void AddTree(TokenTable table, int token, ref FeatureList list)
    {
        var stem = table.Stem(token);
        var tag = (uint)table.Tag(token);
        var children = table.Children(token);
        var shape = Shape(children);
        list.Add(20, shape, tag);
        list.Add(21, shape, stem);
        var complement = table.Complement(token);
        if (complement >= 0)
        {
            var side = complement > token ? 1u : 0u;
            list.Add(22, (uint)table.Relation(complement), side, stem);
            list.Add(23, (uint)table.Relation(complement), side, tag);
            list.Add(24, stem, (uint)table.Detail(complement));
        }

        var subject = table.Subject(token);
        if (subject >= 0)
        {
            list.Add(25, table.Word(subject), tag);
            list.Add(26, (uint)table.Detail(subject), stem);
            list.Add(27, (uint)table.Tag(subject), subject < token ? 1u : 0u, shape);
        }

        var target = table.Object(token);
        if (target >= 0)
        {
            list.Add(28, table.Stem(target), tag);
            list.Add(29, (uint)table.Tag(target), stem);
            list.Add(30, table.Stem(target), stem);
        }

        var head = table.Head(token);
        if (head >= 0)
        {
            var relation = (uint)table.Relation(token);
            list.Add(31, table.Stem(head), relation);
            list.Add(32, (uint)table.Tag(head), relation, tag);
            list.Add(33, stem, table.Stem(head));
            var above = table.Head(head);
            list.Add(34, relation, (uint)table.Relation(head), above >= 0 ? table.Stem(above) : 0);
            var shared = table.Subject(head);
            if (subject < 0 && shared >= 0)
            {
                list.Add(35, (uint)table.Tag(shared), relation, tag);
            }
        }
    }

    /// <summary>Which children matter: subject, complements, object, passive or perfect auxiliary, marker, negation and so on.</summary>
    private static uint Shape(ulong children)
    {
        const ulong Kept = 1UL << (int)DependencyRelation.Nsubj | 1UL << (int)DependencyRelation.Ccomp | 1UL << (int)DependencyRelation.Xcomp
            | 1UL << (int)DependencyRelation.Obj | 1UL << (int)DependencyRelation.Parataxis | 1UL << (int)DependencyRelation.Obl
            | 1UL << (int)DependencyRelation.Aux | 1UL << (int)DependencyRelation.Mark | 1UL << (int)DependencyRelation.Advcl
            | 1UL << (int)DependencyRelation.Iobj | 1UL << (int)DependencyRelation.Acl | 1UL << (int)DependencyRelation.Nmod;
        var kept = children & Kept;
        return (uint)(kept ^ (kept >> 21));
    }

    private static void AddMarks(QuoteText text, TokenTable table, int token, ref FeatureList list)
    {
        var tag = (uint)table.Tag(token);
        var stem = table.Stem(token);
        var inside = text.RegionOf(token) >= 0 ? 1u : 0u;
        var before = NearRegion(text, token, -1);
        var after = NearRegion(text, token, 1);
        list.Add(40, before, after, tag);
        list.Add(41, before, after, stem);
        list.Add(42, inside, tag);
        list.Add(43, text.StartsLine(token) ? 1u : 0u, stem);
        var sentence = text.Source.Sentences[table.Sentence(token)];
        list.Add(44, (uint)Math.Min(3, token - sentence.FirstToken), (uint)Math.Min(4, sentence.EndToken - 1 - token), tag);
        list.Add(45, Stop(table, token, sentence), stem);
        var negated = 0u;
        for (var i = Math.Max(sentence.FirstToken, token - 4); i < token; i++)
        {
            var form = text.Word(i);
            negated |= form is "not" or "n't" or "never" or "n’t" ? 1u : form is "to" ? 2u : form is "would" or "could" or "should" or "will" or "may" or "might" or "can" ? 4u : 0u;
        }

        list.Add(46, negated, tag);
        list.Add(47, negated, stem);
        list.Add(48, negated, after, before);
    }

    /// <summary>Whether the sentence breaks off right behind the word: "..., she said."</summary>
    private static uint Stop(TokenTable table, int token, Sentence sentence)
    {
        var next = token + 1;
        return next >= sentence.EndToken ? 1u : (uint)table.Tag(next) + 2u;
    }

    /// <summary>How near the next pair of marks is on one side, in steps, with what stands directly at it; 0 when none is near.</summary>
    private static uint NearRegion(QuoteText text, int token, int step)
    {
        for (var (i, distance) = (token + step, 1u); i >= 0 && i < text.TokenCount && distance <= 12; i += step, distance++)
        {
            if (text.RegionOf(i) >= 0)
            {
                var region = text.Regions[text.RegionOf(i)];
                var length = region.Tokens.Count > 8 ? 2u : region.Tokens.Count > 3 ? 1u : 0u;
                var open = step < 0 && text.EndSign(region) is ',' or '?' or '!' ? 1u : 0u;
                var near = distance <= 2 ? distance : distance <= 5 ? 3u : 4u;
                return 1 + near + (length * 8) + (open * 32);
            }

            if (text.StartsLine(step > 0 ? i : i + 1) || step > 0 && text.IsStop(i))
            {
                return 0;
            }
        }

        return 0;
    }
}
