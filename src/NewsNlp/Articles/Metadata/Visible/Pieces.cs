namespace NewsNlp.Articles.Metadata;

/// <summary>Walks the pieces of a text between separators, without allocation.</summary>
internal ref struct Pieces(ReadOnlySpan<char> text, ReadOnlySpan<char> separators)
{
    private readonly ReadOnlySpan<char> _separators = separators;
    private ReadOnlySpan<char> _rest = text;
    private bool _done;

    public ReadOnlySpan<char> Current { get; private set; } = default;

    public readonly Pieces GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_done)
        {
            return false;
        }

        var at = _rest.IndexOfAny(_separators);
        _done = at < 0;
        Current = _done ? _rest : _rest[..at];
        _rest = _done ? default : _rest[(at + 1)..];
        return true;
    }
}
