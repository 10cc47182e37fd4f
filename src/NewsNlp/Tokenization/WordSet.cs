namespace NewsNlp.Tokenization;

/// <summary>A fixed set of words, looked up by span without regard to ASCII case and without allocating.</summary>
internal sealed class WordSet
{
    private readonly string?[] _slots;
    private readonly int _mask;
    private readonly int _longest;

    /// <param name="words">The words in lower case, separated by single spaces.</param>
    public WordSet(string words)
    {
        var list = words.Split(' ');
        var size = 16;
        while (size < list.Length * 4) size *= 2;
        _slots = new string?[size];
        _mask = size - 1;
        foreach (var word in list)
        {
            _longest = Math.Max(_longest, word.Length);
            var slot = Hash(word) & _mask;
            while (_slots[slot] is not null) slot = (slot + 1) & _mask;
            _slots[slot] = word;
        }
    }

    /// <summary>Whether <paramref name="word"/> is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > _longest) return false;
        for (var slot = Hash(word) & _mask; _slots[slot] is { } there; slot = (slot + 1) & _mask)
        {
            if (word.Equals(there, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ (char.IsAsciiLetterUpper(c) ? c | 0x20u : c)) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }
}
