namespace NewsNlp.Tokenization;

/// <summary>Decides whether a sentence ends between two tokens.</summary>
internal readonly ref struct BoundaryRules
{
    /// <summary>How many closing or opening marks are stepped over.</summary>
    private const int Reach = 4;

    private static readonly WordSet Starters = new(
        "the he she it they we you his her its their our this that these those there but and in on at for from as if when while after before since " +
        "although though however meanwhile what who how why where a an no not some many most all both one two three also then so another my your is are was were do did");

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly AbbreviationTable _abbreviations;

    public BoundaryRules(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, AbbreviationTable abbreviations)
    {
        _text = text;
        _tokens = tokens;
        _abbreviations = abbreviations;
    }

    /// <summary>Whether a sentence starts at token <paramref name="next"/>, which is not the first.</summary>
    public bool IsBoundary(int next)
    {
        var token = _tokens[next];
        if ((token.Flags & TokenFlags.ParagraphStart) != 0) return true;
        var stop = StopBefore(next);
        if ((token.Flags & TokenFlags.LineStart) != 0 && (stop >= 0 || !StartsLower(next))) return true;
        if (stop < 0 || Attaches(next)) return false;
        return Has(_tokens[stop], TokenFlags.Abbreviation) ? EndsAtAbbreviation(stop, next) : EndsAtStop(stop, next);
    }

    private static bool Has(Token token, TokenFlags flag) => (token.Flags & flag) != 0;

    /// <summary>Index of the stop that token <paramref name="next"/> may start a sentence behind, or -1: marks that close are stepped over.</summary>
    private int StopBefore(int next)
    {
        for (var i = next - 1; i >= Math.Max(0, next - Reach); i--)
        {
            var token = _tokens[i];
            if (Has(token, TokenFlags.Abbreviation) || IsStop(token)) return i;
            if (!IsCloser(token)) return -1;
        }

        return -1;
    }

    private bool IsStop(Token token) =>
        token.Kind == TokenKind.Punctuation && _text[token.Start] is '.' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F' or '\u203C' or '\u2047' or '\u2048' or '\u2049' or '\u061F' or '\u06D4' or '\u0964';

    private bool IsCloser(Token token) => token.Kind == TokenKind.CloseQuote || (token.Kind == TokenKind.Punctuation && _text[token.Start] is ')' or ']' or '}');

    /// <summary>Whether the token hangs on what stands before it: closing marks, commas, a second stop.</summary>
    private bool Attaches(int next)
    {
        var token = _tokens[next];
        return IsCloser(token)
            || (token.Kind == TokenKind.Punctuation && _text[token.Start] is '.' or ',' or ';' or ':' or '!' or '?' or '\u2013' or '\u2014' or '-' or '/')
            || Has(token, TokenFlags.Clitic);
    }

    /// <summary>Index of the first token from <paramref name="next"/> that is no opening mark.</summary>
    private int Content(int next)
    {
        for (var i = next; i < Math.Min(_tokens.Length, next + Reach); i++)
        {
            if (!(_tokens[i].Kind == TokenKind.OpenQuote || (_tokens[i].Kind == TokenKind.Punctuation && _text[_tokens[i].Start] is '(' or '[' or '{' or '\u00BF' or '\u00A1'))) return i;
        }

        return next;
    }

    private bool StartsLower(int next)
    {
        var token = _tokens[Content(next)];
        return token.Kind == TokenKind.Word && CharClasses.IsLower(_text, token.Start) && !Has(token, TokenFlags.MixedCase);
    }

    private bool EndsAtStop(int stop, int next)
    {
        if (StartsLower(next))
        {
            return false;
        }

        return Has(_tokens[next], TokenFlags.SpaceBefore) || Has(_tokens[Content(next)], TokenFlags.Capitalised) || _text[_tokens[stop].Start] >= 128;
    }

    private bool EndsAtAbbreviation(int stop, int next)
    {
        if (StartsLower(next)) return false;
        var word = _tokens[stop].In(_text);
        var following = _tokens[Content(next)];
        if (word.Length == 2) return false;
        if (_abbreviations.TryFind(word[..^1], out var kind) && kind != AbbreviationKind.Ending) return false;
        return Content(next) != next || Starters.Contains(following.In(_text)) || word is "a.m." or "p.m.";
    }
}
