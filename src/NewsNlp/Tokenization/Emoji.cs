namespace NewsNlp.Tokenization;

/// <summary>Emoji and their sequences (Unicode Technical Standard 51: base, variation selector, skin tone, keycap, flags, joined by ZWJ).</summary>
internal static class Emoji
{
    private const char Joiner = '\u200D';
    private const char EmojiStyle = '\uFE0F';
    private const char Keycap = '\u20E3';

    /// <summary>Whether an emoji starts at <paramref name="index"/>, whose code point is <paramref name="width"/> units wide.</summary>
    public static bool Starts(ReadOnlySpan<char> text, int index, int width)
    {
        if (width == 2)
        {
            var codePoint = char.ConvertToUtf32(text[index], text[index + 1]);
            return codePoint is >= 0x1F000 and <= 0x1FAFF and not (>= 0x1F100 and <= 0x1F16F) and not (>= 0x1F780 and <= 0x1F7D3);
        }

        // Signs of the older blocks are emoji when drawn so by default or when asked for by a variation selector.
        var c = text[index];
        return c is '\u231A' or '\u231B' or (>= '\u23E9' and <= '\u23F3') or (>= '\u2600' and <= '\u27BF') or '\u2B50' or '\u2B55' or '\u2B1B' or '\u2B1C'
            || (c >= '\u2100' && index + 1 < text.Length && text[index + 1] == EmojiStyle);
    }

    /// <summary>End of the sequence that starts at <paramref name="index"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int index, int limit)
    {
        var at = index;
        while (true)
        {
            var flag = IsFlagLetter(text, at);
            at = AfterModifiers(text, at + WidthAt(text, at), limit);
            if (flag && at + 1 < limit && IsFlagLetter(text, at)) at = AfterModifiers(text, at + 2, limit);
            if (at + 1 >= limit || text[at] != Joiner) return at;

            // A joiner binds only what can itself stand in an emoji.
            if (!Starts(text, at + 1, WidthAt(text, at + 1))) return at;
            at++;
        }
    }

    private static int AfterModifiers(ReadOnlySpan<char> text, int at, int limit)
    {
        while (at < limit)
        {
            if (text[at] is EmojiStyle or '\uFE0E' or Keycap) at++;
            else if (at + 1 < limit && text[at] == '\uD83C' && text[at + 1] is >= '\uDFFB' and <= '\uDFFF') at += 2;
            else if (at + 1 < limit && text[at] == '\uDB40' && text[at + 1] is >= '\uDC20' and <= '\uDC7F') at += 2;
            else break;
        }

        return at;
    }

    private static bool IsFlagLetter(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] == '\uD83C' && text[at + 1] is >= '\uDDE6' and <= '\uDDFF';

    private static int WidthAt(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
