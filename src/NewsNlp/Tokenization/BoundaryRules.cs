using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsNlp.Tokenization;

/// <summary>Decides whether a sentence ends between two tokens, or leaves it to the model.</summary>
internal readonly ref partial struct BoundaryRules
{
    /// <summary>How many closing or opening marks are stepped over.</summary>
    private const int Reach = 8;

    /// <summary>A line of this many characters or more is taken for wrapped text: its break alone ends nothing.</summary>
    private const int WrappedLine = 60;

    /// <summary>Tokens of the longest dateline.</summary>
    private const int LongestDateline = 14;

    /// <summary>Marks of this length or more, and numbers of the other, may start a line that lost its break.</summary>
    public const int LongMark = 4;

    /// <summary>See <see cref="LongMark"/>: a date with strokes.</summary>
    public const int LongNumber = 8;

    /// <summary>A run of this many equal marks draws a line between parts of a text.</summary>
    private const int LongRule = 8;

    /// <summary>Words that start sentences much more often than they stand with a capital inside one.</summary>
    private const string StarterWords =
        "the we it this please thanks thank if you he she they my what how there these that as in on at for attached let let's also do does did is are can could " +
        "when where why who your our a an but and so no yes hi hello dear regards best great good here just not any all am";

    private static readonly WordSet Starters = new(StarterWords);

    /// <summary>For each first letter, a bit for the length and last letter of each word of <see cref="Starters"/>: most other words lack theirs.</summary>
    private static readonly ulong[] StarterBits = BitsOf(StarterWords);

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly AbbreviationTable _abbreviations;
    private readonly SentenceModel _model;

    public BoundaryRules(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, AbbreviationTable abbreviations, SentenceModel model)
    {
        _model = model;
        _text = text;
        _tokens = tokens;
        _abbreviations = abbreviations;
    }

    /// <summary>Whether anything at all may end before token <paramref name="next"/>: a quick no for most places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayEnd(int next)
    {
        ref readonly var token = ref _tokens[next];
        ref readonly var before = ref _tokens[next - 1];

        // A word in small letters behind a word: more than half of all places.
        var flags = (token.Flags & (TokenFlags.LineStart | TokenFlags.Capitalised)) | (before.Flags & TokenFlags.Abbreviation);
        if (((int)token.Kind | (int)before.Kind | (int)flags) == 0) return false;
        if ((flags & (TokenFlags.LineStart | TokenFlags.Abbreviation)) != 0) return true;
        if (before.Kind == TokenKind.Word) return flags != 0 ? MayBeStarter(token) : MayStart(token);
        return MayEndBehindMark(next);
    }

    private bool MayEndBehindMark(int next)
    {
        var token = _tokens[next];
        var before = _tokens[next - 1];
        switch (before.Kind)
        {
            case TokenKind.OpenQuote:
                return false;
            case TokenKind.Punctuation:
                var c = _text[before.Start];
                if (c is '.' or '!' or '?' or >= (char)128 || before.Length > 1) return true;
                if (c is ',' or '(' or '[' or '/' or ';') return false;
                return c is ')' or ']' or '}' ? IsPunctuated(next - 2) || MayBeStarter(token) || MayStart(token) : HasSpace(token);
            case TokenKind.CloseQuote:
                return IsPunctuated(next - 2) || MayBeStarter(token) || MayStart(token);
            case TokenKind.Number:
                return (!HasSpace(before) && IsPunctuated(next - 2)) || MayBeStarter(token) || MayStart(token);
            default:
                return HasSpace(token) || Is(next - 1, '>');
        }
    }

    /// <summary>Whether a token of marks, or an abbreviation, stands at <paramref name="index"/>: a stop may be near.</summary>
    private bool IsPunctuated(int index) =>
        Is(index + 1, ']') || (index >= 0 && (_tokens[index].Kind is not (TokenKind.Word or TokenKind.Number) || Has(_tokens[index], TokenFlags.Abbreviation)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayBeStarter(Token token) =>
        (token.Flags & TokenFlags.Capitalised) != 0 && StarterBit(_text[token.Start], token.Length, _text[token.End - 1]) != 0;

    /// <summary>1 where a capitalised token of this first and last character and length may be one of <see cref="Starters"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong StarterBit(int first, int length, char last) =>
        (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(StarterBits), first & 31) >> StarterSlot(length, (char)(last | 0x20))) & ((uint)('Z' - first) <= 'Z' - 'A' ? 1UL : 0UL);

    /// <summary>Judges whether a sentence that started at token <paramref name="start"/> ends before token <paramref name="next"/>.</summary>
    public Verdict Judge(int start, int next)
    {
        var token = _tokens[next];
        if (Has(token, TokenFlags.ParagraphStart)) return Verdict.Yes;
        if ((Is(next, '<') || Is(next - 1, '>')) && TryJudgeTag(next, out var byTag)) return byTag;
        var stop = StopBefore(start, next);
        if (Has(token, TokenFlags.LineStart) && (stop >= 0 || IsMarker(next) || (!StartsLower(next) && (IsMarker(start) || !IsWrapped(token))))) return Verdict.Yes;
        if (IsLongRule(token) || IsLongRule(_tokens[next - 1])) return Verdict.Yes;
        if (Attaches(next, stop) || EndsMarker(start, next)) return Verdict.No;
        if (IsNextMarker(start, next, stop)) return Verdict.Yes;
        if (stop < 0) return WithoutStop(start, next);
        return Has(_tokens[stop], TokenFlags.Abbreviation) ? AtAbbreviation(stop, next) : AtStop(start, stop, next);
    }

    /// <summary>Whether the sentence that starts at <paramref name="start"/> is a list item, behind which the next one may follow without a stop.</summary>
    public bool StartsList(int start) => IsMarker(start);

    /// <summary>The first token of <c>[from, end)</c> that a list marker may start at, or <paramref name="end"/>.</summary>
    public int NextMarker(int from, int end)
    {
        while (from < end && !MayBeMarker(from)) from++;
        return from;
    }

    private static ulong[] BitsOf(string words)
    {
        var bits = new ulong[32];
        foreach (var word in words.Split(' ')) bits[word[0] & 31] |= 1UL << StarterSlot(word.Length, word[^1]);
        return bits;
    }

    private static int StarterSlot(int length, char last) => ((last * 5) + (length * 11)) & 63;

    private static bool Has(Token token, TokenFlags flag) => (token.Flags & flag) != 0;

    private static bool HasSpace(Token token) => (token.Flags & TokenFlags.SpaceBefore) != 0;

    private char First(int index) => _text[_tokens[index].Start];

    private char First(Token token) => _text[token.Start];

    private bool Is(int index, char c) => index >= 0 && index < _tokens.Length && _tokens[index].Length == 1 && _text[_tokens[index].Start] == c;

    /// <summary>Index of the stop that token <paramref name="next"/> may start a sentence behind, or -1. Closing marks, faces and citations are stepped over.</summary>
    private int StopBefore(int start, int next)
    {
        var floor = Math.Max(start, next - Reach);
        for (var i = next - 1; i >= floor; i--)
        {
            var token = _tokens[i];
            if (Has(token, TokenFlags.Abbreviation) || IsStop(token)) return i;
            if (IsCloser(token))
            {
                if (Is(i, ']') && i - 2 > floor && IsCitation(i - 2)) i -= 2;
                continue;
            }

            // "… (1987).1 According": a note's number stuck to the stop.
            var isNote = token.Kind == TokenKind.Number && !HasSpace(token) && token.Length <= 2 && i > start && IsStop(_tokens[i - 1]);
            if (!isNote && !IsFace(token)) return -1;
        }

        return -1;
    }

    private bool IsStop(Token token) =>
        token.Kind == TokenKind.Punctuation && _text[token.Start] is '.' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F' or '\uFF61' or '\u203C' or '\u2047' or '\u2048' or '\u2049' or '\u061F' or '\u06D4' or '\u0964';

    private bool IsCloser(Token token) => token.Kind == TokenKind.CloseQuote || (token.Kind == TokenKind.Punctuation && _text[token.Start] is ')' or ']' or '}');

    private bool IsFace(Token token) => token.Kind == TokenKind.Emoji || (token.Kind == TokenKind.Symbol && token.Length > 1 && _text[token.Start] is ':' or ';' or '=');

    /// <summary><c>[12]</c>, <c>[...]</c> at the opening bracket.</summary>
    private bool IsCitation(int open) =>
        Is(open, '[') && Is(open + 2, ']') && !HasSpace(_tokens[open + 1]) && !HasSpace(_tokens[open + 2]) && (_tokens[open + 1].Kind == TokenKind.Number || First(open + 1) is '.' or '\u2026');

    /// <summary>Whether the token hangs on what stands before it: closing marks, commas, a second stop, a citation, a face.</summary>
    private bool Attaches(int next, int stop)
    {
        var token = _tokens[next];
        if (IsCloser(token) || Has(token, TokenFlags.Clitic)) return true;
        if (stop >= 0 && (IsFace(token) || IsCitation(next) || (token.Kind == TokenKind.Number && !HasSpace(token) && token.Length <= 2))) return true;
        return token.Kind == TokenKind.Punctuation
            && (_text[token.Start] is '.' or ',' or ';' or ':' or '!' or '?' or '/' || (_text[token.Start] is '\u2026' && !HasSpace(token)) || (stop >= 0 && _text[token.Start] is '\u2013' or '\u2014'));
    }

    /// <summary>Index of the first token from <paramref name="next"/> that is no opening mark.</summary>
    public int Content(int next)
    {
        for (var i = next; i < Math.Min(_tokens.Length, next + Reach); i++)
        {
            if (i > next && Has(_tokens[i], TokenFlags.ParagraphStart)) break;
            if (!(_tokens[i].Kind == TokenKind.OpenQuote || (_tokens[i].Kind == TokenKind.Punctuation && First(i) is '(' or '[' or '{' or '\u00BF' or '\u00A1'))) return i;
        }

        return next;
    }

    public bool StartsLower(int next)
    {
        var token = _tokens[Content(next)];
        return token.Kind == TokenKind.Word && CharClasses.IsLower(_text, token.Start) && !Has(token, TokenFlags.MixedCase);
    }

    private bool IsWrapped(Token token)
    {
        var at = token.Start - 1;
        while (at > 0 && CharClasses.IsSpace(_text[at])) at--;
        var floor = Math.Max(0, at - WrappedLine);
        for (; at > floor; at--)
        {
            if (_text[at] is '\n' or '\r') return false;
        }

        return at > 0;
    }

    private bool IsStarter(Token token) => Has(token, TokenFlags.Capitalised) && Starters.Contains(token.In(_text));

    /// <summary>Dates, dashes, rules and bullets, which start lines that lost their breaks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayStart(Token token) => ((token.Flags & TokenFlags.SpaceBefore) != 0 || token.Kind == TokenKind.Symbol) && MayStartLine(token);

    private bool MayStartLine(Token token) => token.Kind switch
    {
        TokenKind.Number => token.Length >= LongNumber && token.In(_text).Contains('/'),
        TokenKind.Punctuation or TokenKind.Symbol => token.Length >= LongMark || _text[token.Start] is '-' or '*' or '\u2022' or '>' or '<',
        _ => false,
    };

    /// <summary>What ends lines that lost their breaks: addresses, times, long rules, dashes, colons.</summary>
    private bool StandsAlone(Token token) => token.Kind switch
    {
        TokenKind.Email or TokenKind.Url => true,
        TokenKind.Word => token.In(_text) is "AM" or "PM",
        TokenKind.Punctuation or TokenKind.Symbol => token.Length >= 4 || _text[token.Start] is '-' or ':' or '*' or '>' or '\u2014',
        _ => false,
    };

    /// <summary>A line drawn with marks.</summary>
    private static bool IsLongRule(Token token) => token.Length >= LongRule && token.Kind is TokenKind.Punctuation or TokenKind.Symbol;

    private Verdict WithoutStop(int start, int next)
    {
        var token = _tokens[next];
        var before = _tokens[next - 1];
        if (!HasSpace(token)) return Verdict.No;

        // Speech that breaks off: "… she comes, to--" At this moment …
        if (before.Kind == TokenKind.CloseQuote && Has(token, TokenFlags.Capitalised) && next - 2 >= start && _tokens[next - 2].Kind == TokenKind.Punctuation && First(next - 2) is '-' or '\u2014') return Verdict.Yes;
        if (IsDateline(start, next - 1)) return Verdict.No;
        return IsStarter(token) || MayStart(token) || StandsAlone(before) ? Verdict.Open : Verdict.No;
    }

    /// <summary>Whether the dash ends a dateline: "OSLO, Norway (AP) — With …", "LAGOS - Oil …".</summary>
    private bool IsDateline(int start, int dash) =>
        dash - start <= LongestDateline && First(dash) is '-' or '\u2013' or '\u2014' && ((dash > start && Is(dash - 1, ')')) || Has(_tokens[start], TokenFlags.AllCaps));

    private Verdict AtStop(int start, int stop, int next)
    {
        var token = _tokens[next];
        var mark = _tokens[stop];

        // "He speaks !Kung", "...see": a mark that leans on the next word ends nothing.
        if (HasSpace(mark) && !HasSpace(token) && stop == next - 1 && mark.Length != 1 | _text[mark.Start] != '.') return Verdict.No;
        if (IsSpacedEllipsis(start, stop, out var dots)) return dots > 3 ? Verdict.Yes : Verdict.No;
        var content = _tokens[Content(next)];
        if (_text[mark.Start] >= 128 && _text[mark.Start] != '\u2026') return Verdict.Yes;
        if (!HasSpace(token)) return GluedStart(content) && !(mark.Length > 1 && _text[mark.Start] == '.') ? Verdict.Yes : Verdict.No;
        if (Has(content, TokenFlags.MixedCase) && content.Kind == TokenKind.Word) return Verdict.Yes;
        if (StartsLower(next) && (stop < next - 1 || _text[mark.Start] is '!' or '?') && !StartsLower(start)) return Verdict.No;
        if (!Has(content, TokenFlags.Capitalised) || mark.Length > 1 || _text[mark.Start] == '\u2026') return Verdict.Open;
        if (_text[mark.Start] == '.') return Verdict.Yes;
        return IsCloser(_tokens[next - 1]) || (stop > start && _text[mark.Start] == '!' && Has(_tokens[stop - 1], TokenFlags.Capitalised)) ? Verdict.Open : Verdict.Yes;
    }

    /// <summary>Whether a token without a space before it starts a sentence; <c>Newsfeed.Com</c> and <c>Y!J</c> are names.</summary>
    private bool GluedStart(Token token) =>
        Has(token, TokenFlags.Capitalised) && (token.Length > 1 || First(token) is 'I' or 'A')
        && !WordLists.FileEndings.Contains(token.In(_text)) && token.In(_text) is not ("Com" or "Org" or "Net");

    /// <summary><c>. . .</c> and <c>. . . .</c>: the fourth stop ends the sentence.</summary>
    private bool IsSpacedEllipsis(int start, int stop, out int dots)
    {
        dots = 0;
        while (dots < Reach && stop - dots >= start && Is(stop - dots, '.') && (dots == 0 || HasSpace(_tokens[stop - dots + 1]))) dots++;
        return dots >= 3;
    }

    private Verdict AtAbbreviation(int stop, int next)
    {
        var word = _tokens[stop].In(_text);
        if (word.Length == 2 || StartsLower(next)) return Verdict.No;
        var isListed = _abbreviations.TryFind(word[..^1], out var kind);
        if (isListed && kind != AbbreviationKind.Ending) return Verdict.No;

        // Initials of a name that stand together ("L.F. Rothschild").
        if (!isListed && CharClasses.IsUpper(_text, _tokens[stop].Start) && !IsStarter(_tokens[next])) return Verdict.No;

        // A word that running text writes small has its capital from the start of a sentence; so has a pronoun.
        // Behind a time only a day, a zone or a name goes on.
        var content = _tokens[Content(next)];
        if (!Has(content, TokenFlags.Capitalised) || Has(content, TokenFlags.AllCaps)) return Verdict.Open;
        var casing = _model.CasingOf(SentenceModel.Hash(content.In(_text)));
        var isTime = word.Length == 4 && word[2] is 'm' or 'M' && word[0] is 'a' or 'p' or 'A' or 'P' && !Has(content, TokenFlags.Abbreviation);
        return casing == 1 || (isTime && casing != 3) ? Verdict.Yes : Verdict.Open;
    }
}
