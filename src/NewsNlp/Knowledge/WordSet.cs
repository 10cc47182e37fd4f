namespace NewsNlp.Knowledge;

/// <summary>A set of words that is asked with spans: it keeps their hashes, so that no string is made.</summary>
internal sealed class WordSet
{
    private const int MaxLength = 32;

    private readonly HashSet<ulong> _hashes = [];

    /// <summary>Takes words parted by blanks.</summary>
    public WordSet(string words)
    {
        foreach (var word in words.Split(' '))
        {
            _hashes.Add(NameKey.Hash(word));
        }
    }

    public bool Contains(ReadOnlySpan<char> word) => _hashes.Contains(NameKey.Hash(word));

    /// <summary>Whether the word, of any case, is among the lower-case words of the set, none of which is longer than 32 letters.</summary>
    public bool ContainsAnyCase(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[MaxLength];
        return word.Length <= MaxLength && Contains(lower[..word.ToLowerInvariant(lower)]);
    }
}
