using System.Globalization;

namespace NewsNlp;

/// <summary>A Wikidata item identifier such as <c>Q58217</c>.</summary>
/// <param name="Number">The number behind the <c>Q</c>; 0 is no entity.</param>
public readonly record struct EntityId(uint Number) : ISpanFormattable
{
    /// <summary>Whether this names no entity.</summary>
    public bool IsNone => Number == 0;

    /// <summary>Reads <c>Q58217</c>.</summary>
    /// <returns>Whether <paramref name="text"/> is an item identifier.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out EntityId id)
    {
        id = default;
        if (text.Length < 2 || text[0] is not ('Q' or 'q')
            || !uint.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return false;
        }

        id = new EntityId(number);
        return true;
    }

    /// <summary>Reads <c>Q58217</c>.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no item identifier.</exception>
    public static EntityId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A Wikidata item identifier is the letter Q and a positive number.");

    /// <summary>The identifier, <c>Q58217</c>; empty for no entity.</summary>
    public override string ToString() => IsNone ? "" : string.Create(CultureInfo.InvariantCulture, $"Q{Number}");

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        return IsNone || destination.TryWrite(CultureInfo.InvariantCulture, $"Q{Number}", out charsWritten);
    }
}
