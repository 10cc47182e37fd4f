using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>A set of words that is asked with spans: it keeps their hashes, so that no string is made.</summary>
internal sealed class WordSet
{
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
}
