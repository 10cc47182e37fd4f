using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>Names of the text whose capitals spell initials: <c>Internet Explorer</c> for <c>IE</c>. Built on first use.</summary>
internal sealed class SpelledInitials(string text, ContextWords words)
{
    /// <summary>Fewest and most letters of initials that are spelled.</summary>
    private const int Least = 2, Most = 6;

    /// <summary>Most names kept for the same initials.</summary>
    private const int MaxNames = 4;

    private readonly string _text = text;
    private readonly ContextWords _words = words;
    private Dictionary<ulong, List<TextSpan>>? _byInitials;

    /// <summary>Names that begin with these capitals, word by word, in the order of the text.</summary>
    public IReadOnlyList<TextSpan> Of(ReadOnlySpan<char> initials)
    {
        _byInitials ??= Build();
        return _byInitials.TryGetValue(NameKey.Hash(initials), out var names) ? names : [];
    }

    private Dictionary<ulong, List<TextSpan>> Build()
    {
        var found = new Dictionary<ulong, List<TextSpan>>();
        Span<char> letters = stackalloc char[Most];
        for (var first = 0; first < _words.Words.Count; first++)
        {
            var count = 0;
            for (var last = first; last < _words.Words.Count && _words.Words[last].Length > 1; last++)
            {
                var isSmall = count > 0 && _words.Words[last].In(_text) is "of" or "the" or "and" or "for";
                if (!isSmall && (!_words.IsCapitalised(last) || count == Most))
                {
                    break;
                }

                // Two letters leave no small words out: "University of Sheffield" is not US.
                if (!isSmall && (count > 1 || last == first + count))
                {
                    letters[count++] = _text[_words.Words[last].Start];
                    Add(found, letters[..count], TextSpan.FromBounds(_words.Words[first].Start, _words.Words[last].End));
                }

                if (!_words.Adjoins(last) || _words.IsPossessive(last))
                {
                    break;
                }
            }
        }

        return found;
    }

    private static void Add(Dictionary<ulong, List<TextSpan>> found, ReadOnlySpan<char> letters, TextSpan name)
    {
        if (letters.Length < Least)
        {
            return;
        }

        var hash = NameKey.Hash(letters);
        if (!found.TryGetValue(hash, out var names))
        {
            found.Add(hash, names = []);
        }

        if (names.Count < MaxNames)
        {
            names.Add(name);
        }
    }
}
