using System.Globalization;

namespace NewsNlp.Boilerplate;

/// <summary>Kind of every UTF-16 code unit, in one table.</summary>
internal static class CharKinds
{
    private static readonly CharKind[] Table = Build();

    public static ReadOnlySpan<CharKind> All => Table;

    public static CharKind Of(char c) => Table[c];

    public static bool IsLetter(CharKind kind) => kind is >= CharKind.Lower and <= CharKind.Dense;

    private static CharKind[] Build()
    {
        var table = new CharKind[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = KindOf((char)i);
        }

        return table;
    }

    private static CharKind KindOf(char c) => c switch
    {
        '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' => CharKind.End,
        ',' or '、' or '，' or '،' or ';' or '；' => CharKind.Comma,
        ':' or '：' => CharKind.Colon,
        '"' or '“' or '”' or '„' or '«' or '「' or '」' or '『' or '』' or '‟' => CharKind.Quote,
        '\'' or '’' or '‘' or '‚' => CharKind.Apostrophe,
        '|' or '•' or '·' or '»' or '›' or '>' or '‹' or '<' or '→' or '▸' or '▶' or '■' or '●' or '/' or '\\' or '*' or '＞' or '｜' => CharKind.Separator,
        '(' or ')' or '[' or ']' or '{' or '}' or '（' or '）' or '【' or '】' => CharKind.Bracket,
        >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3' or >= '\u0e00' and <= '\u0e7f' => CharKind.Dense,
        _ => OfCategory(c),
    };

    private static CharKind OfCategory(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.LowercaseLetter => CharKind.Lower,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharKind.Upper,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharKind.Uncased,
        UnicodeCategory.DecimalDigitNumber => CharKind.Digit,
        UnicodeCategory.DashPunctuation => CharKind.Dash,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => CharKind.Space,
        UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate => CharKind.Symbol,
        _ => CharKind.Other,
    };
}
