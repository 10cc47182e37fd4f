namespace NewsNlp.Text;

/// <summary>A fixed table of words with a small number each; looked up by span, whatever the case, without allocation.</summary>
internal sealed class WordTable
{
    private readonly string?[] _words;
    private readonly ushort[] _values;
    private readonly int _mask;

    // Lengths (bit n for n modulo 32) of the words that begin with an ASCII character: most words looked up are in no table, and this tells it before they are hashed.
    private readonly uint[] _lengths = new uint[128];

    /// <param name="entries">Words in lower case with their number (not 0).</param>
    public WordTable(IReadOnlyCollection<(string Word, ushort Value)> entries)
    {
        var size = 16;
        while (size < entries.Count * 3)
        {
            size <<= 1;
        }

        _words = new string?[size];
        _values = new ushort[size];
        _mask = size - 1;
        foreach (var (word, value) in entries)
        {
            var slot = Find(word, out var found);
            if (!found)
            {
                _words[slot] = word;
                _values[slot] = value;
                LongestWord = Math.Max(LongestWord, word.Length);
                if (char.IsAscii(word[0]))
                {
                    _lengths[word[0] | 0x20] |= 1u << word.Length;
                }
            }
        }
    }

    public int LongestWord { get; }

    /// <summary>Reads an embedded table: each line a number and the words that have it, separated by <c>|</c>.</summary>
    public static WordTable Load(string resource)
    {
        using var reader = new StreamReader(EmbeddedResource.Open(resource));
        var entries = new List<(string, ushort)>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || !ushort.TryParse(parts[0], out var value))
            {
                continue;
            }

            entries.AddRange(parts.Skip(1).Select(word => (word.ToLowerInvariant(), value)));
        }

        return new WordTable(entries);
    }

    /// <summary>The word's number, or 0 when it is not in the table.</summary>
    public ushort Lookup(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > LongestWord || (char.IsAscii(word[0]) && (_lengths[word[0] | 0x20] >> word.Length & 1) == 0))
        {
            return 0;
        }

        var slot = Find(word, out var found);
        return found ? _values[slot] : (ushort)0;
    }

    private int Find(ReadOnlySpan<char> word, out bool found)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ (char.IsAsciiLetterUpper(c) ? (uint)(c | 0x20) : char.IsAscii(c) ? c : char.ToLowerInvariant(c))) * 16777619u;
        }

        for (var slot = (int)(hash ^ (hash >> 15)) & _mask; ; slot = (slot + 1) & _mask)
        {
            if (_words[slot] is not { } entry)
            {
                found = false;
                return slot;
            }

            if (word.Equals(entry, StringComparison.OrdinalIgnoreCase))
            {
                found = true;
                return slot;
            }
        }
    }
}
