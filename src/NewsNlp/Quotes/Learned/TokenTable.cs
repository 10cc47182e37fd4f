namespace NewsNlp.Quotes.Learned;

/// <summary>
/// What the features need of each token, computed once a stretch of the text: hashed forms, tags, and the children in the tree at a glance. Indices
/// are those of the whole text; a few tokens around the stretch have their forms too.
/// </summary>
internal sealed class TokenTable
{
    /// <summary>Tokens on each side of the stretch whose forms and sentences features look at.</summary>
    private const int Margin = 16;

    private int _base, _length, _firstRegion;
    private uint[] _words = [];
    private uint[] _stems = [];
    private ulong[] _children = [];
    private int[] _subjects = [];
    private int[] _objects = [];
    private int[] _complements = [];
    private int[] _sentences = [];
    private readonly List<int> _regionHeads = [];
    private byte[] _cueLevels = [];

    // Words before each token of the table, all of them and those in marks.
    private int[] _wordsBefore = [];
    private int[] _markedBefore = [];

    public AnnotatedText Source { get; private set; } = null!;

    /// <summary>Tokens of the whole text.</summary>
    public int Count { get; private set; }

    /// <summary>Hash of the lower-cased form; 0 outside the text.</summary>
    public uint Word(int token) => (uint)(token - _base) < (uint)_length ? _words[token - _base] : 0;

    /// <summary>Hash of the form without its inflection, roughly.</summary>
    public uint Stem(int token) => (uint)(token - _base) < (uint)_length ? _stems[token - _base] : 0;

    public PartOfSpeech Tag(int token) => (uint)token < (uint)Count ? Source.Syntax[token].Tag : PartOfSpeech.X;

    public byte Detail(int token) => (uint)token < (uint)Count ? Source.Syntax[token].Detail : (byte)255;

    public DependencyRelation Relation(int token) => Source.Syntax[token].Relation;

    public int Head(int token) => Source.Syntax[token].Head;

    /// <summary>Relations of the token's children as a set of bits.</summary>
    public ulong Children(int token) => _children[token - _base];

    public bool HasChild(int token, DependencyRelation relation) => (_children[token - _base] >> (int)relation & 1) != 0;

    /// <summary>The token's subject, or -1.</summary>
    public int Subject(int token) => _subjects[token - _base];

    /// <summary>The token's object, or -1.</summary>
    public int Object(int token) => _objects[token - _base];

    /// <summary>The token's clausal complement, or -1.</summary>
    public int Complement(int token) => _complements[token - _base];

    /// <summary>How much the token looks like a cue, 0 (not at all) to 7, once the cue model has run.</summary>
    public byte CueLevel(int token) => (uint)(token - _base) < (uint)_length ? _cueLevels[token - _base] : (byte)0;

    /// <summary>Notes the cue model's log odds for a token.</summary>
    public void SetCueScore(int token, float score) => _cueLevels[token - _base] = (byte)(1 + Math.Clamp((int)MathF.Floor((score + 3) / 1.5f), 0, 6));

    /// <summary>Where the phrases of the tree begin and end.</summary>
    public PhraseEdges Edges { get; } = new();

    /// <summary>Index of the token's sentence.</summary>
    public int Sentence(int token) => _sentences[token - _base];

    /// <summary>How many of the tokens are words.</summary>
    public int WordsIn(TokenRange range) => _wordsBefore[range.End - _base] - _wordsBefore[range.First - _base];

    /// <summary>How many of the tokens are words that stand in marks.</summary>
    public int MarkedWordsIn(TokenRange range) => _markedBefore[range.End - _base] - _markedBefore[range.First - _base];

    /// <summary>The token of a pair of marks that stands for it in the tree.</summary>
    public int RegionHead(int region) => _regionHeads[region - _firstRegion];

    /// <summary>Reads a whole text.</summary>
    public void Read(QuoteText text) => Read(text, new TokenRange(0, text.TokenCount));

    /// <summary>Reads a stretch of whole sentences that no pair of marks leads out of.</summary>
    public void Read(QuoteText text, TokenRange stretch)
    {
        var source = text.Source;
        Source = source;
        Count = source.Tokens.Length;
        _base = Math.Max(0, stretch.First - Margin);
        _length = Math.Min(Count, stretch.End + Margin) - _base;
        Grow();
        Array.Clear(_children, 0, _length);
        Array.Clear(_cueLevels, 0, _length);
        Array.Fill(_subjects, -1, 0, _length);
        Array.Fill(_objects, -1, 0, _length);
        Array.Fill(_complements, -1, 0, _length);
        var sentence = Math.Max(0, source.SentenceOf(_base));
        for (var i = 0; i < _length; i++)
        {
            var token = _base + i;
            var word = source.Tokens[token].In(source.Text);
            _words[i] = HashOf(word);
            _stems[i] = HashOf(word[..StemLength(word)]);
            AddToHead(token, source.Syntax[token]);
            var isWord = text.IsWordLike(token);
            _wordsBefore[i + 1] = _wordsBefore[i] + (isWord ? 1 : 0);
            _markedBefore[i + 1] = _markedBefore[i] + (isWord && text.RegionOf(token) >= 0 ? 1 : 0);
            while (sentence + 1 < source.Sentences.Length && token >= source.Sentences[sentence].EndToken)
            {
                sentence++;
            }

            _sentences[i] = sentence;
        }

        Edges.Read(source, _base, _length);
        _regionHeads.Clear();
        _firstRegion = text.FirstRegionFrom(stretch.First);
        for (var i = _firstRegion; i < text.Regions.Count && text.Regions[i].Before < stretch.End; i++)
        {
            _regionHeads.Add(HeadOf(text.Regions[i].Tokens));
        }
    }

    public void Release() => Source = null!;

    /// <summary>The token of a range that hangs on something outside it, from its last sentence first.</summary>
    private int HeadOf(TokenRange tokens)
    {
        var root = tokens.End - 1;
        for (var i = tokens.End - 1; i >= tokens.First; i--)
        {
            var head = Head(i);
            if (head >= 0 && !tokens.Contains(head) && Relation(i) != DependencyRelation.Punct)
            {
                return i;
            }

            root = head < 0 ? i : root;
        }

        return root;
    }

    private void AddToHead(int token, TokenSyntax syntax)
    {
        var head = syntax.Head - _base;
        if (syntax.Head < 0 || (uint)head >= (uint)_length)
        {
            return;
        }

        _children[head] |= 1UL << (int)syntax.Relation;
        switch (syntax.Relation)
        {
            case DependencyRelation.Nsubj or DependencyRelation.Csubj:
                _subjects[head] = token;
                break;
            case DependencyRelation.Obj or DependencyRelation.Iobj when _objects[head] < 0:
                _objects[head] = token;
                break;
            case DependencyRelation.Ccomp or DependencyRelation.Xcomp or DependencyRelation.Parataxis:
                _complements[head] = token;
                break;
        }
    }

    private void Grow()
    {
        if (_words.Length >= _length)
        {
            return;
        }

        var size = Math.Max(1024, _length + (_length >> 1));
        (_words, _stems, _children, _subjects, _objects, _complements, _sentences) =
            (new uint[size], new uint[size], new ulong[size], new int[size], new int[size], new int[size], new int[size]);
        (_cueLevels, _wordsBefore, _markedBefore) = (new byte[size], new int[size + 1], new int[size + 1]);
    }

    /// <summary>Hash of a word, ASCII letters folded to lower case.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            var folded = c is >= 'A' and <= 'Z' ? c | 0x20 : c is '’' ? '\'' : c;
            hash = (hash ^ (uint)folded) * 16777619u;
        }

        return hash;
    }

    /// <summary>Length without the commonest endings of English verbs and nouns.</summary>
    private static int StemLength(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        if (length > 5 && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase))
        {
            return length - 3;
        }

        if (length > 4 && (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("es", StringComparison.OrdinalIgnoreCase)))
        {
            return length - 2;
        }

        return length > 3 && word[^1] is 's' or 'e' or 'S' ? length - 1 : length;
    }
}
