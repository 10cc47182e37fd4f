namespace NewsNlp.Quotes.Learned;

/// <summary>What the features need of each token, computed once a text: hashed forms, tags, and the children in the tree at a glance.</summary>
internal sealed class TokenTable
{
    private uint[] _words = [];
    private uint[] _stems = [];
    private ulong[] _children = [];
    private int[] _subjects = [];
    private int[] _objects = [];
    private int[] _complements = [];
    private int[] _sentences = [];
    private readonly List<int> _regionHeads = [];
    private byte[] _cueLevels = [];

    public AnnotatedText Source { get; private set; } = null!;

    public int Count { get; private set; }

    /// <summary>Hash of the lower-cased form; 0 outside the text.</summary>
    public uint Word(int token) => (uint)token < (uint)Count ? _words[token] : 0;

    /// <summary>Hash of the form without its inflection, roughly.</summary>
    public uint Stem(int token) => (uint)token < (uint)Count ? _stems[token] : 0;

    public PartOfSpeech Tag(int token) => (uint)token < (uint)Count ? Source.Syntax[token].Tag : PartOfSpeech.X;

    public byte Detail(int token) => (uint)token < (uint)Count ? Source.Syntax[token].Detail : (byte)255;

    public DependencyRelation Relation(int token) => Source.Syntax[token].Relation;

    public int Head(int token) => Source.Syntax[token].Head;

    /// <summary>Relations of the token's children as a set of bits.</summary>
    public ulong Children(int token) => _children[token];

    public bool HasChild(int token, DependencyRelation relation) => (_children[token] >> (int)relation & 1) != 0;

    /// <summary>The token's subject, or -1.</summary>
    public int Subject(int token) => _subjects[token];

    /// <summary>The token's object, or -1.</summary>
    public int Object(int token) => _objects[token];

    /// <summary>The token's clausal complement, or -1.</summary>
    public int Complement(int token) => _complements[token];

    /// <summary>How much the token looks like a cue, 0 (not at all) to 7, once the cue model has run.</summary>
    public byte CueLevel(int token) => (uint)token < (uint)Count ? _cueLevels[token] : (byte)0;

    /// <summary>Notes the cue model's log odds for a token.</summary>
    public void SetCueScore(int token, float score) => _cueLevels[token] = (byte)(1 + Math.Clamp((int)MathF.Floor((score + 3) / 1.5f), 0, 6));

    /// <summary>Index of the token's sentence.</summary>
    public int Sentence(int token) => _sentences[token];

    /// <summary>The token of a pair of marks that stands for it in the tree.</summary>
    public int RegionHead(int region) => _regionHeads[region];

    public void Read(QuoteText text)
    {
        var source = text.Source;
        Source = source;
        Count = source.Tokens.Length;
        Grow();
        Array.Clear(_children, 0, Count);
        Array.Clear(_cueLevels, 0, Count);
        Array.Fill(_subjects, -1, 0, Count);
        Array.Fill(_objects, -1, 0, Count);
        Array.Fill(_complements, -1, 0, Count);
        for (var i = 0; i < Count; i++)
        {
            var word = source.Tokens[i].In(source.Text);
            _words[i] = HashOf(word);
            _stems[i] = HashOf(word[..StemLength(word)]);
            AddToHead(i, source.Syntax[i]);
        }

        for (var s = 0; s < source.Sentences.Length; s++)
        {
            Array.Fill(_sentences, s, source.Sentences[s].FirstToken, source.Sentences[s].TokenCount);
        }

        _regionHeads.Clear();
        foreach (var region in text.Regions)
        {
            _regionHeads.Add(HeadOf(region.Tokens));
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
        if (syntax.Head < 0)
        {
            return;
        }

        _children[syntax.Head] |= 1UL << (int)syntax.Relation;
        switch (syntax.Relation)
        {
            case DependencyRelation.Nsubj or DependencyRelation.Csubj:
                _subjects[syntax.Head] = token;
                break;
            case DependencyRelation.Obj or DependencyRelation.Iobj when _objects[syntax.Head] < 0:
                _objects[syntax.Head] = token;
                break;
            case DependencyRelation.Ccomp or DependencyRelation.Xcomp or DependencyRelation.Parataxis:
                _complements[syntax.Head] = token;
                break;
        }
    }

    private void Grow()
    {
        if (_words.Length >= Count)
        {
            return;
        }

        var size = Math.Max(1024, Count + (Count >> 1));
        (_words, _stems, _children, _subjects, _objects, _complements, _sentences) =
            (new uint[size], new uint[size], new ulong[size], new int[size], new int[size], new int[size], new int[size]);
        _cueLevels = new byte[size];
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
