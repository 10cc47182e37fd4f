namespace NewsNlp;

/// <summary>One token: a span of the text with its kind and flags, in 12 bytes.</summary>
/// <param name="Start">Index of the first UTF-16 code unit.</param>
/// <param name="Length">Number of code units, at least one.</param>
/// <param name="Kind">What the token is.</param>
/// <param name="Flags">What is known of its characters and surroundings.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind, TokenFlags Flags)
{
    /// <summary>Index just behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The token's place in the text.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>The token's characters.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <summary>Whether all of <paramref name="flags"/> are set.</summary>
    public bool Has(TokenFlags flags) => (Flags & flags) == flags;
}
