namespace NewsNlp.Catalyst;

/// <summary>Puts positions of a foreign document back into the text it was made of.</summary>
/// <remarks>
/// The document's value is the text without some characters. Both are walked side by side: a character of the text that is not the value's next one
/// was dropped. A value that is something else altogether aligns as far as it goes.
/// </remarks>
internal sealed class ForeignAlignment
{
    private readonly int[] _places;
    private readonly int _length;

    public ForeignAlignment(ReadOnlySpan<char> text, string value)
    {
        _places = new int[value.Length];
        _length = text.Length;
        var at = 0;
        for (var i = 0; i < value.Length; i++)
        {
            while (at < text.Length && text[at] != value[i])
            {
                at++;
            }

            _places[i] = at;
            at = Math.Min(at + 1, text.Length);
        }
    }

    /// <summary>The half-open span of the text for an inclusive range of the value; empty when it lies outside.</summary>
    public TextSpan Span(int begin, int end)
    {
        if (begin < 0 || end < begin || end >= _places.Length)
        {
            return default;
        }

        return TextSpan.FromBounds(_places[begin], Math.Min(_places[end] + 1, _length));
    }
}
