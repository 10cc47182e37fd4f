using System.Runtime.CompilerServices;

namespace NewsNlp.Entities;

/// <summary>The features of one token: hashes that key the rows of weights.</summary>
internal static class NameFeatures
{
    /// <summary>Most features that one token has.</summary>
    public const int Most = 80;

    /// <summary>Writes the features of <paramref name="i"/> and returns their number.</summary>
    public static int Extract(ReadOnlySpan<NameToken> sentence, int i, Span<uint> features)
    {
        ref readonly var a = ref At(sentence, i - 2);
        ref readonly var b = ref At(sentence, i - 1);
        ref readonly var t = ref sentence[i];
        ref readonly var c = ref At(sentence, i + 1);
        ref readonly var d = ref At(sentence, i + 2);
        var n = 0;
        features[n++] = NameHash.Feature(1, t.Word);
        features[n++] = NameHash.Feature(2, b.Word);
        features[n++] = NameHash.Feature(3, c.Word);
        features[n++] = NameHash.Feature(4, b.Word, t.Word);
        features[n++] = NameHash.Feature(5, t.Word, c.Word);
        features[n++] = NameHash.Feature(6, Shapes(b, t, c));
        features[n++] = NameHash.Feature(7, CaseState(t), t.Tag);
        features[n++] = NameHash.Feature(8, t.Gazetteer, (uint)t.Case);
        features[n++] = NameHash.Feature(9, b.Tag | (uint)t.Tag << 8 | (uint)c.Tag << 16);
        features[n++] = NameHash.Feature(10, b.Gazetteer, (uint)t.Case);
        features[n++] = NameHash.Feature(11, c.Gazetteer, (uint)t.Case);
        if (t.RunPlace == 0 && t.Case is NameCase.Lower or NameCase.None && b.RunPlace == 0)
        {
            return n;
        }

        n = OfWord(t, features, n);
        n = OfNeighbours(a, b, t, c, d, features, n);
        return t.RunPlace == 0 ? n : OfRun(t, features, n);
    }

    private static int OfWord(in NameToken t, Span<uint> features, int n)
    {
        features[n++] = NameHash.Feature(20, t.Prefix2, (uint)t.Case);
        features[n++] = NameHash.Feature(21, t.Prefix3);
        features[n++] = NameHash.Feature(22, t.Suffix2, (uint)t.Case);
        features[n++] = NameHash.Feature(23, t.Suffix3);
        features[n++] = NameHash.Feature(24, t.Suffix4);
        features[n++] = NameHash.Feature(25, t.Shape);
        features[n++] = NameHash.Feature(26, t.Gazetteer);
        features[n++] = NameHash.Feature(27, t.NameParts, CaseState(t));
        for (uint bits = t.Gazetteer, place = 0; bits != 0; place++, bits >>= 1)
        {
            if ((bits & 1) != 0)
            {
                features[n++] = NameHash.Feature(28, place, (uint)t.Case);
            }
        }

        return n;
    }

    private static int OfNeighbours(in NameToken a, in NameToken b, in NameToken t, in NameToken c, in NameToken d, Span<uint> features, int n)
    {
        var state = CaseState(t);
        features[n++] = NameHash.Feature(40, a.Word, (uint)t.Case);
        features[n++] = NameHash.Feature(41, d.Word, (uint)t.Case);
        features[n++] = NameHash.Feature(42, b.Word, state);
        features[n++] = NameHash.Feature(43, c.Word, state);
        features[n++] = NameHash.Feature(44, NameHash.Append(a.Word, b.Word), (uint)t.Case);
        features[n++] = NameHash.Feature(45, NameHash.Append(c.Word, d.Word), (uint)t.Case);
        features[n++] = NameHash.Feature(46, b.Suffix3, (uint)t.Case);
        features[n++] = NameHash.Feature(47, c.Suffix3, (uint)t.Case);
        features[n++] = NameHash.Feature(48, t.NameParts | (uint)c.NameParts << 8 | (uint)t.Case << 16 | (uint)c.Case << 20);
        features[n++] = NameHash.Feature(49, t.NameParts | (uint)b.NameParts << 8 | (uint)t.Case << 16 | (uint)b.Case << 20);
        features[n++] = NameHash.Feature(50, t.Gazetteer, c.Gazetteer);
        features[n++] = NameHash.Feature(51, t.Gazetteer, b.Gazetteer);
        features[n++] = NameHash.Feature(52, t.Shape, b.Shape);
        features[n++] = NameHash.Feature(53, t.Shape, c.Shape);
        features[n++] = NameHash.Feature(54, t.Gazetteer, b.Word);
        features[n++] = NameHash.Feature(55, t.Gazetteer, c.Word);
        return n;
    }

    private static int OfRun(in NameToken t, Span<uint> features, int n)
    {
        features[n++] = NameHash.Feature(60, t.RunFirst, t.RunPlace);
        features[n++] = NameHash.Feature(61, t.RunLast, t.RunPlace);
        features[n++] = NameHash.Feature(62, t.RunBefore, t.RunPlace);
        features[n++] = NameHash.Feature(63, t.RunAfter, t.RunPlace);
        features[n++] = NameHash.Feature(64, t.RunPlace, t.NameParts);
        features[n++] = NameHash.Feature(65, t.RunPlace, CaseState(t));
        features[n++] = NameHash.Feature(66, t.RunPlace, t.NounTypes);
        if (t.NounKind != 0)
        {
            features[n++] = NameHash.Feature(70, t.NounKind, t.RunPlace);
        }

        return n;
    }

    private static uint Shapes(in NameToken b, in NameToken t, in NameToken c) =>
        (uint)b.Case | (uint)t.Case << 4 | (uint)c.Case << 8 | (t.Initial ? 1u << 12 : 0) | (b.Initial ? 1u << 13 : 0) | (t.ShoutedLine ? 1u << 14 : 0);

    private static uint CaseState(in NameToken t) =>
        (uint)t.Case | (t.Initial ? 16u : 0) | (t.LowerSeen ? 32u : 0) | (t.ShoutedLine ? 64u : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly NameToken At(ReadOnlySpan<NameToken> sentence, int i)
    {
        if ((uint)i < (uint)sentence.Length)
        {
            return ref sentence[i];
        }

        return ref Boundary[i < 0 ? 0 : 1];
    }

    private static readonly NameToken[] Boundary = [new() { Word = 1, Shape = 1, Suffix3 = 1 }, new() { Word = 2, Shape = 2, Suffix3 = 2 }];
}
