namespace NewsNlp.Tokenization;

/// <summary>Left-over HTML tags: those of blocks part sentences, those of words (<c>b</c>, <c>i</c>) do not.</summary>
internal readonly ref partial struct BoundaryRules
{
    /// <summary>Tokens of the longest tag that is looked for.</summary>
    private const int LongestTag = 32;

    private static readonly WordSet InlineTags = new("a abbr b cite code em font i mark q s small span strong sub sup u");

    /// <summary>Judges a place beside a tag of a block; false when there is none.</summary>
    private bool TryJudgeTag(int next, out Verdict verdict)
    {
        verdict = Verdict.Yes;
        var isBehind = Is(next - 1, '>') && TagBefore(next) >= 0;
        if (Is(next, '<') && TagEnd(next, out var isInline) > 0 && !isInline)
        {
            if (isBehind) verdict = Verdict.No;
            return true;
        }

        return isBehind;
    }

    /// <summary>The place behind the tag that starts at <paramref name="open"/>, or 0.</summary>
    private int TagEnd(int open, out bool isInline)
    {
        isInline = false;
        var name = Is(open + 1, '/') ? open + 2 : open + 1;
        if (name >= _tokens.Length || HasSpace(_tokens[name]) || !char.IsAsciiLetter(First(name))) return 0;
        isInline = InlineTags.Contains(_tokens[name].In(_text));
        for (var i = name + 1; i < Math.Min(_tokens.Length, open + LongestTag); i++)
        {
            if (Is(i, '<') || Has(_tokens[i], TokenFlags.ParagraphStart)) return 0;
            if (Is(i, '>')) return i + 1;
        }

        return 0;
    }

    /// <summary>Start of the block's tag that ends just before <paramref name="next"/>, or -1.</summary>
    private int TagBefore(int next)
    {
        for (var i = next - 2; i >= Math.Max(0, next - LongestTag); i--)
        {
            if (Is(i, '<')) return TagEnd(i, out var isInline) == next && !isInline ? i : -1;
        }

        return -1;
    }
}
