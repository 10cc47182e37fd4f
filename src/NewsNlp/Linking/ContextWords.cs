using System.Buffers;
using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>The words of a text: where they are, which are capitalised, what fields they speak of.</summary>
/// <remarks>Words are found anew here, so that the linker needs no tokens.</remarks>
internal sealed class ContextWords
{
    /// <summary>Characters of a text for one word and what parts it from the next, about: room is made for as many words at once.</summary>
    private const int WordLength = 6;

    /// <summary>Domains are counted over this many characters to either side of a mention.</summary>
    private const int Near = 160;

    /// <summary>Longer runs of letters are cut: lengths are kept in 24 bits.</summary>
    private const int LongestWord = (1 << 24) - 1;

    private static readonly int DomainCount = Enum.GetValues<EntityDomain>().Length;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?\n\"“:");

    private readonly string _text;
    private readonly List<Word> _words;
    private readonly HashSet<ulong> _all = [];
    private readonly float[] _overall = new float[DomainCount];
    private readonly Dictionary<ulong, List<int>> _capitalised = [];
    private float _total;

    public ContextWords(string text)
    {
        _text = text;
        _words = new List<Word>(text.Length / WordLength);
        Span<char> lower = stackalloc char[32];
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && i - start < LongestWord && (char.IsLetterOrDigit(text[i]) || (text[i] is '.' or '\'' or '’' or '-' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))))
            {
                i++;
            }

            Add(TextSpan.FromBounds(start, i), lower);
        }
    }

    /// <summary>The words in order.</summary>
    public WordSpans Words => new(_words);

    /// <summary>Share of the fields' words that speak of <paramref name="domain"/>: those near <paramref name="place"/> count three times.</summary>
    public float Support(EntityDomain domain, TextSpan place)
    {
        if (domain == EntityDomain.Unknown)
        {
            return 0;
        }

        float own = _overall[(int)domain], all = _total;
        for (var i = FirstFrom(place.Start - Near); i < _words.Count && _words[i].Start < place.End + Near; i++)
        {
            var word = _words[i];
            if (word.Domain != EntityDomain.Unknown && !place.Contains(word.Span))
            {
                all += 3;
                own += word.Domain == domain ? 3 : 0;
            }
        }

        return own / (all + 2);
    }

    /// <summary>Whether a word stands anywhere.</summary>
    public bool Has(ReadOnlySpan<char> lowerWord) => _all.Contains(HashOf(lowerWord));

    /// <summary>Whether a word stands within <paramref name="reach"/> characters of a place, and outside it.</summary>
    public bool HasNear(ReadOnlySpan<char> lowerWord, TextSpan place, int reach)
    {
        var hash = (uint)HashOf(lowerWord);
        for (var i = FirstFrom(place.Start - reach); i < _words.Count && _words[i].Start < place.End + reach; i++)
        {
            if (_words[i].Hash == hash && !place.Contains(_words[i].Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Index of the first word that starts at or behind <paramref name="position"/>.</summary>
    public int FirstFrom(int position)
    {
        int low = 0, high = _words.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_words[middle].Start >= position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>Places (word numbers) of the capitalised word that <paramref name="word"/> is, in any case.</summary>
    public IReadOnlyList<int> CapitalisedPlaces(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[32];
        return word.Length <= lower.Length && _capitalised.TryGetValue(HashOf(lower[..word.ToLowerInvariant(lower)]), out var places) ? places : [];
    }

    /// <summary>The places of a name written just so, in order, at most <paramref name="most"/>.</summary>
    public List<TextSpan> PlacesOf(ReadOnlySpan<char> name, int most)
    {
        var end = name.IndexOf(' ');
        var words = CapitalisedPlaces(end < 0 ? name : name[..end]);
        if (words.Count == 0)
        {
            return [];
        }

        var places = new List<TextSpan>();
        foreach (var word in words)
        {
            var start = _words[word].Start;
            if (places.Count < most && start + name.Length <= _text.Length && _text.AsSpan(start, name.Length).SequenceEqual(name)
                && (start + name.Length == _text.Length || !char.IsLetterOrDigit(_text[start + name.Length])))
            {
                places.Add(new TextSpan(start, name.Length));
            }
        }

        return places;
    }

    /// <summary>Whether word <paramref name="index"/> starts with a capital.</summary>
    public bool IsCapitalised(int index) => char.IsUpper(_text[_words[index].Start]);

    /// <summary>Whether word <paramref name="index"/> ends with a possessive: no name goes on behind it.</summary>
    public bool IsPossessive(int index) => _words[index].Span.In(_text) is [.., '\'' or '’', 's'];

    /// <summary>Whether a comma (and blanks) stands in front of <paramref name="position"/>.</summary>
    public bool FollowsComma(int position) => position > 1 && _text.AsSpan(0, position).TrimEnd(' ') is [.., ','];

    /// <summary>Whether a mark stands in front of <paramref name="position"/>, with at most one blank between as in texts that are cut into tokens.</summary>
    public bool Follows(char mark, int position)
    {
        var last = position > 0 && _text[position - 1] == ' ' ? position - 2 : position - 1;
        return last >= 0 && _text[last] == mark;
    }

    /// <summary>Whether only one blank (or the stop of an initial or a title and a blank) lies between two neighbouring words.</summary>
    public bool Adjoins(int index)
    {
        if (index + 1 >= _words.Count)
        {
            return false;
        }

        var gap = _text.AsSpan(_words[index].Span.End, Math.Clamp(_words[index + 1].Start - _words[index].Span.End, 0, 3));
        return gap is " " || (gap is ". " && (_words[index].Span.Length < 3 || NameVariants.IsTitle(_words[index].Span.In(_text))));
    }

    /// <summary>Whether a sentence begins at word <paramref name="index"/>, as far as the mark in front of it tells.</summary>
    public bool StartsSentence(int index)
    {
        if (index == 0)
        {
            return true;
        }

        var gap = _text.AsSpan(_words[index - 1].Span.End, _words[index].Start - _words[index - 1].Span.End);
        return gap.IndexOfAny(SentenceMarks) >= 0;
    }

    /// <summary>Hash of a lower-case word, the same for singular and plural.</summary>
    private static ulong HashOf(ReadOnlySpan<char> lowerWord) =>
        NameKey.Hash(lowerWord.Length > 4 && lowerWord[^1] == 's' && lowerWord[^2] != 's' ? lowerWord[..^1] : lowerWord);

    private void Add(TextSpan word, Span<char> lower)
    {
        var number = _words.Count;
        if (word.Length > lower.Length)
        {
            _words.Add(new Word(word, 0, EntityDomain.Unknown));
            return;
        }

        var text = word.In(_text);
        text.ToLowerInvariant(lower);
        var bare = lower[..word.Length] is [.., '\'' or '’', 's'] ? lower[..(word.Length - 2)] : lower[..word.Length];
        var hash = HashOf(bare);
        var domain = EntityDomains.OfWord(bare);
        _words.Add(new Word(word, (uint)hash, domain));
        _all.Add(hash);
        if (domain != EntityDomain.Unknown)
        {
            _overall[(int)domain]++;
            _total++;
        }

        if (char.IsUpper(text[0]))
        {
            if (!_capitalised.TryGetValue(hash, out var places))
            {
                _capitalised.Add(hash, places = []);
            }

            places.Add(number);
        }
    }

    /// <summary>The places of the words, in order.</summary>
    internal readonly struct WordSpans(List<Word> words)
    {
        public int Count => words.Count;

        public TextSpan this[int index] => words[index].Span;
    }

    /// <summary>A word in twelve bytes: a text of the greatest length has three million.</summary>
    internal readonly struct Word(TextSpan span, uint hash, EntityDomain domain)
    {
        private readonly int _lengthAndDomain = (span.Length << 8) | (byte)domain;

        public int Start { get; } = span.Start;

        public uint Hash { get; } = hash;

        public EntityDomain Domain => (EntityDomain)(byte)_lengthAndDomain;

        public TextSpan Span => new(Start, (int)((uint)_lengthAndDomain >> 8));
    }
}
