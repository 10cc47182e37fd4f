using NewsNlp.Entities;
using NewsNlp.Quotes.Marks;

namespace NewsNlp.Quotes;

/// <summary>One text during extraction: its tokens, its outer pairs of marks, and which pair each token lies in. Reused from text to text.</summary>
internal sealed class QuoteText
{
    /// <summary>Tokens of an attribution at the end of a line whose marks nothing closes.</summary>
    private const int LongestAttribution = 8;

    private readonly MarkPairer _pairer = new();
    private readonly List<QuoteRegion> _regions = [];
    private int[] _regionOf = [];

    public AnnotatedText Source { get; private set; } = null!;

    public string Text => Source.Text;

    public int TokenCount => Source.Tokens.Length;

    /// <summary>Outer pairs in order.</summary>
    public IReadOnlyList<QuoteRegion> Regions => _regions;

    /// <summary>Index of the pair that holds the token or whose mark it is, or -1.</summary>
    public int RegionOf(int token) => _regionOf[token];

    /// <summary>Index of the first pair that begins at or behind a token.</summary>
    public int FirstRegionFrom(int token)
    {
        int low = 0, high = _regions.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _regions[middle].Before < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>
    /// A stretch from <paramref name="first"/> of <paramref name="size"/> tokens or some more, up to where a sentence ends beside which no marks stand:
    /// nothing that is read of a cue reaches beyond it.
    /// </summary>
    public TokenRange Stretch(int first, int size)
    {
        var sentence = first + size < TokenCount ? Source.SentenceOf(first + size) : -1;
        while (sentence >= 0 && ++sentence < Source.Sentences.Length)
        {
            var end = Source.Sentences[sentence].FirstToken;
            if (_regionOf[end] < 0 && _regionOf[end - 1] < 0)
            {
                return new TokenRange(first, end);
            }
        }

        return new TokenRange(first, TokenCount);
    }

    public ReadOnlySpan<char> Word(int token) => Source.Tokens[token].In(Source.Text);

    public Token Token(int token) => Source.Tokens[token];

    public bool StartsLine(int token) => (Source.Tokens[token].Flags & (TokenFlags.LineStart | TokenFlags.ParagraphStart)) != 0;

    public bool Is(int token, char sign) => Source.Tokens[token].Length == 1 && Source.Text[Source.Tokens[token].Start] == sign;

    public bool IsDash(int token) => Source.Text[Source.Tokens[token].Start] is '—' or '–' or '-' or '―' && Source.Tokens[token].Length <= 2;

    /// <summary>Whether the token ends a sentence by its sign.</summary>
    public bool IsStop(int token) =>
        Source.Tokens[token].Kind == TokenKind.Punctuation && Source.Text[Source.Tokens[token].Start] is '.' or '!' or '?' or '…';

    public bool IsWordLike(int token) => Source.Tokens[token].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Handle or TokenKind.Hashtag;

    /// <summary>The last sign between the marks of a pair that is no mark itself.</summary>
    public char EndSign(QuoteRegion region)
    {
        var end = region.Marks.End - 1;
        while (end > region.Marks.Start && Text[end] is '’' or '”' or '\'' or '"' or '‘' or '“')
        {
            end--;
        }

        return Text[end];
    }

    /// <summary>The characters from the first to the last token of a range.</summary>
    public TextSpan SpanOf(TokenRange range) =>
        TextSpan.FromBounds(Source.Tokens[range.First].Start, Source.Tokens[range.End - 1].End);

    /// <summary>Tokens that lie in a span of the text.</summary>
    public TokenRange TokensOf(TextSpan span)
    {
        var first = Source.TokenAt(span.Start);
        var end = first;
        while (end < TokenCount && Source.Tokens[end].Start < span.End)
        {
            end++;
        }

        return new TokenRange(first, end);
    }

    public void Read(AnnotatedText source)
    {
        Source = source;
        _regions.Clear();
        if (_regionOf.Length < TokenCount)
        {
            _regionOf = new int[Math.Max(1024, TokenCount)];
        }

        Array.Fill(_regionOf, -1, 0, TokenCount);
        var token = 0;
        foreach (var marks in _pairer.Pair(source.Text))
        {
            // A mark behind "=" holds the value of an attribute of left-over markup.
            var isMarkup = marks.Open > 0 && source.Text[marks.Open - 1] == '=';
            if (marks.Depth == 0 && !isMarkup && (_regions.Count == 0 || marks.Open >= _regions[^1].Marks.Close))
            {
                token = Add(marks, token);
            }
        }
    }

    private int Add(MarkRegion marks, int token)
    {
        var tokens = Source.Tokens;
        while (token < tokens.Length && tokens[token].End <= marks.Open)
        {
            token++;
        }

        var before = token;
        while (token < tokens.Length && tokens[token].End <= marks.Start)
        {
            token++;
        }

        var first = token;
        while (token < tokens.Length && tokens[token].Start < marks.End)
        {
            token++;
        }

        var end = token;
        if ((marks.Repairs & QuoteRepairs.MissingClose) != 0 && AttributionAtEnd(first, end) is > 0 and var attribution)
        {
            (token, end) = (attribution, attribution);
            marks = marks with { End = tokens[end - 1].End, Close = tokens[end - 1].End };
        }

        while (token < tokens.Length && tokens[token].Start < marks.Close)
        {
            token++;
        }

        if (end > first && !IsNickname(first, end, before))
        {
            Array.Fill(_regionOf, _regions.Count, before, token - before);
            _regions.Add(new QuoteRegion(marks, new TokenRange(first, end), before, token));
        }

        return token;
    }

    /// <summary>Where the words of a pair that nothing closes end before their own attribution (“We are late, Lind said.), or -1.</summary>
    private int AttributionAtEnd(int first, int end)
    {
        var last = end - 1 > first && IsStop(end - 1) ? end - 2 : end - 1;
        for (var i = last; i > first && last - i < LongestAttribution; i--)
        {
            if (Is(i, ',') || Is(i, '?') || Is(i, '!'))
            {
                var inverted = i < last - 1 && SpeechVerbs.Contains(Word(i + 1)) && Token(i + 2).Has(TokenFlags.Capitalised);
                var isVerb = i < last - 1 && SpeechVerbs.Contains(Word(last)) && (Token(i + 1).Has(TokenFlags.Capitalised) || Word(i + 1) is "he" or "she" or "they");
                return inverted || isVerb ? (Is(i, ',') ? i : i + 1) : -1;
            }
        }

        return -1;
    }

    /// <summary>Marcia “Cia” Price: one word that the tree makes a part of the name around it.</summary>
    private bool IsNickname(int first, int end, int before) =>
        Source.HasSyntax && end - first == 1 && before > 0 && Source.Syntax[first] is { Tag: PartOfSpeech.Propn, Relation: DependencyRelation.Flat } syntax && syntax.Head >= 0
        && syntax.Head < before && Source.Syntax[syntax.Head].Tag == PartOfSpeech.Propn;

    /// <summary>Whether the words between the marks look like a title or a name: every longer word capitalised (a comma or stop may stand before the mark).</summary>
    public bool IsTitle(QuoteRegion region)
    {
        var end = Text[region.Marks.End - 1];
        if (end is '?' or '!' or '…' || region.Tokens.Count > (end is '.' or ',' ? 7 : 10))
        {
            return false;
        }

        for (var i = region.Tokens.First; i < region.Tokens.End; i++)
        {
            if (Token(i).Kind == TokenKind.Word && Token(i).Length > 3 && !Token(i).Has(TokenFlags.Capitalised))
            {
                return false;
            }
        }

        return Token(region.Tokens.First).Has(TokenFlags.Capitalised) && region.Tokens.Count > 1;
    }

    /// <summary>Whether the words in marks are the name of a work or programme in the run of a sentence: on NRB's “State of the Coast.”</summary>
    public bool IsNamed(QuoteRegion region) =>
        region.Before > 0 && !StartsLine(region.Before) && (IsWordLike(region.Before - 1) || Token(region.Before - 1).Has(TokenFlags.Clitic)) && IsTitle(region);

    /// <summary>Lets go of the text, so that a pooled instance does not keep it alive.</summary>
    public void Release() => Source = null!;
}
