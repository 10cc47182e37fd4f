using System.Globalization;
using System.Runtime.CompilerServices;

namespace NewsNlp.Tokenization;

/// <summary>Classes of characters: a table for ASCII, Unicode categories for the rest.</summary>
internal static class CharClasses
{
    /// <summary>Bits of <see cref="FactsOf"/>: a letter.</summary>
    public const int Letter = 1;

    /// <summary>A lower-case letter.</summary>
    public const int Lower = 2;

    /// <summary>An upper-case letter.</summary>
    public const int Upper = 4;

    /// <summary>A digit.</summary>
    public const int Digit = 8;

    /// <summary>A character outside ASCII.</summary>
    public const int Other = 16;

    private const string Symbols = "$+<=>^`|~";

    private static readonly CharClass[] Ascii = BuildAscii();

    private static readonly byte[] Facts = [.. Enumerable.Range(0, 128).Select(c =>
        (byte)(char.IsAsciiLetterLower((char)c) ? Letter | Lower : char.IsAsciiLetterUpper((char)c) ? Letter | Upper : char.IsAsciiDigit((char)c) ? Digit : 0))];

    /// <summary>Class of the character at <paramref name="index"/>; <paramref name="width"/> is 2 for a surrogate pair, else 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass At(ReadOnlySpan<char> text, int index, out int width)
    {
        var c = text[index];
        if (c < 128)
        {
            width = 1;
            return Ascii[c];
        }

        return OfOther(text, index, out width);
    }

    /// <summary>What an ASCII character says of its word, in bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FactsOf(char c) => Facts[c];

    /// <summary>Whether <paramref name="c"/> lies between tokens.</summary>
    public static bool IsSpace(char c) => c < 128 ? Ascii[c] == CharClass.Space : IsOtherSpace(c);

    /// <summary>Whether the character at <paramref name="index"/> is an upper-case or title-case letter.</summary>
    public static bool IsUpper(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        return c < 128 ? char.IsAsciiLetterUpper(c) : Category(text, index, out _) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;
    }

    /// <summary>Whether the character at <paramref name="index"/> is a lower-case letter.</summary>
    public static bool IsLower(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        return c < 128 ? char.IsAsciiLetterLower(c) : Category(text, index, out _) is UnicodeCategory.LowercaseLetter;
    }

    private static bool IsOtherSpace(char c) => c is '\u200B' or '\uFEFF' || c < 0xA0 || char.IsWhiteSpace(c);

    private static UnicodeCategory Category(ReadOnlySpan<char> text, int index, out int width)
    {
        width = 1;
        var c = text[index];
        if (!char.IsSurrogate(c)) return CharUnicodeInfo.GetUnicodeCategory(c);
        if (!char.IsHighSurrogate(c) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1])) return UnicodeCategory.Surrogate;
        width = 2;
        return CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[index + 1]));
    }

    private static CharClass OfOther(ReadOnlySpan<char> text, int index, out int width)
    {
        width = 1;
        if (IsOtherSpace(text[index])) return CharClass.Space;
        var category = Category(text, index, out width);
        switch (category)
        {
            case <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber:
                return CharClass.Letter;
            case UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber:
                return CharClass.Digit;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return CharClass.Mark;
            case UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                return Emoji.Starts(text, index, width) ? CharClass.Emoji : CharClass.Other;
            case >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation:
                return Emoji.Starts(text, index, width) ? CharClass.Emoji : CharClass.Punctuation;
            default:
                return Emoji.Starts(text, index, width) ? CharClass.Emoji : CharClass.Symbol;
        }
    }

    private static CharClass[] BuildAscii()
    {
        var table = new CharClass[128];
        for (var c = 0; c < table.Length; c++)
        {
            var symbol = Symbols.Contains((char)c, StringComparison.Ordinal);
            table[c] = c <= ' ' || c == 127 ? CharClass.Space
                : char.IsAsciiLetter((char)c) ? CharClass.Letter
                : char.IsAsciiDigit((char)c) ? CharClass.Digit
                : symbol ? CharClass.Symbol
                : CharClass.Punctuation;
        }

        return table;
    }
}
