namespace NewsNlp.Quotes.Learned;

/// <summary>Which phrases of the tree begin and end at each token of a stretch of whole sentences.</summary>
internal sealed class PhraseEdges
{
    /// <summary>Steps up the tree that are followed from one token.</summary>
    private const int Deepest = 40;

    private int _first, _count;
    private int[] _heads = [];
    private int[] _lefts = [];
    private int[] _rights = [];

    /// <summary>The head of the largest phrase that begins at the token.</summary>
    public int Opens(int token) => Top(_lefts, token - _first) + _first;

    /// <summary>The head of the largest phrase that ends at the token.</summary>
    public int Closes(int token) => Top(_rights, token - _first) + _first;

    /// <summary>The first token of the phrase of a token.</summary>
    public int Left(int token) => (uint)(token - _first) < (uint)_count ? _lefts[token - _first] + _first : token;

    /// <summary>The last token of the phrase of a token.</summary>
    public int Right(int token) => (uint)(token - _first) < (uint)_count ? _rights[token - _first] + _first : token;

    /// <summary>Reads the tokens from <paramref name="first"/> on; heads beyond them count as none.</summary>
    public void Read(AnnotatedText source, int first, int count)
    {
        (_first, _count) = (first, count);
        if (_heads.Length < count)
        {
            var size = Math.Max(1024, count + (count >> 1));
            (_heads, _lefts, _rights) = (new int[size], new int[size], new int[size]);
        }

        for (var i = 0; i < count; i++)
        {
            var head = source.Syntax[first + i].Head - first;
            _heads[i] = (uint)head < (uint)count ? head : -1;
            (_lefts[i], _rights[i]) = (i, i);
        }

        // A token widens the phrases above it until one reaches as far already.
        for (var i = 0; i < count; i++)
        {
            for (var (at, step) = (_heads[i], 0); at >= 0 && step < Deepest && _rights[at] < i; at = _heads[at], step++)
            {
                _rights[at] = i;
            }
        }

        for (var i = count - 1; i >= 0; i--)
        {
            for (var (at, step) = (_heads[i], 0); at >= 0 && step < Deepest && _lefts[at] > i; at = _heads[at], step++)
            {
                _lefts[at] = i;
            }
        }
    }

    /// <summary>The highest token above one whose phrase has the same edge; a token that was not read stands alone.</summary>
    private int Top(int[] edges, int token)
    {
        if ((uint)token >= (uint)_count)
        {
            return token;
        }

        var top = token;
        for (var step = 0; step < Deepest && _heads[top] is >= 0 and var head && edges[head] == token; step++)
        {
            top = head;
        }

        return top;
    }
}
