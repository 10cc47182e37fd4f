namespace NewsNlp.Articles.Html;

/// <summary>The words of a class or id attribute: <c>articleBody-main_2</c> gives <c>article</c>, <c>body</c>, <c>main</c>.</summary>
internal ref struct ClassWords(ReadOnlySpan<char> value, Span<char> buffer)
{
    /// <summary>Longer words are cut.</summary>
    public const int LongestWord = 24;

    private readonly ReadOnlySpan<char> _value = value;
    private readonly Span<char> _buffer = buffer;
    private int _at;

    /// <summary>The current word in lower case.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    public bool MoveNext()
    {
        while (_at < _value.Length && !char.IsLetter(_value[_at]))
        {
            _at++;
        }

        if (_at >= _value.Length)
        {
            return false;
        }

        var length = 0;
        var start = _at;
        while (_at < _value.Length && char.IsLetter(_value[_at]) && !(_at > start && char.IsUpper(_value[_at]) && char.IsLower(_value[_at - 1])))
        {
            if (length < LongestWord)
            {
                _buffer[length++] = char.ToLowerInvariant(_value[_at]);
            }

            _at++;
        }

        Current = _buffer[..length];
        return true;
    }
}
