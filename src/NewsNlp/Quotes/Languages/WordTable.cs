namespace NewsNlp.Quotes.Languages;

/// <summary>Looks up the roles of a word without regard to case and without making a string.</summary>
internal sealed class WordTable
{
    private readonly string?[] _words;
    private readonly WordRole[] _roles;
    private readonly int _mask;

    public WordTable(Dictionary<string, WordRole> roles)
    {
        var size = 64;
        while (size < roles.Count * 3)
        {
            size *= 2;
        }

        _mask = size - 1;
        _words = new string?[size];
        _roles = new WordRole[size];
        foreach (var (word, role) in roles)
        {
            var slot = SlotOf(word);
            _words[slot] = word;
            _roles[slot] = role;
        }
    }

    public WordRole this[ReadOnlySpan<char> word]
    {
        get
        {
            var slot = SlotOf(word);
            return _words[slot] is null ? WordRole.None : _roles[slot];
        }
    }

    private int SlotOf(ReadOnlySpan<char> word)
    {
        var slot = string.GetHashCode(word, StringComparison.OrdinalIgnoreCase) & _mask;
        while (_words[slot] is { } known && !word.Equals(known, StringComparison.OrdinalIgnoreCase))
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
