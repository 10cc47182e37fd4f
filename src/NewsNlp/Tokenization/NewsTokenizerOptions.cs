namespace NewsNlp;

/// <summary>Options of <see cref="NewsTokenizer"/>, changed with <c>with</c>.</summary>
public sealed record NewsTokenizerOptions
{
    /// <summary>The default options.</summary>
    public static NewsTokenizerOptions Default { get; } = new();

    /// <summary>Abbreviations that keep their stop.</summary>
    /// <value>Default: <see cref="AbbreviationList.Default"/>.</value>
    /// <remarks>Give the same list to <see cref="NewsSentenceSplitterOptions.Abbreviations"/>.</remarks>
    public AbbreviationList Abbreviations { get; init; } = AbbreviationList.Default;
}
