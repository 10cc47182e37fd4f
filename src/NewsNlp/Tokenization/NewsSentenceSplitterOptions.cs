namespace NewsNlp;

/// <summary>Options of <see cref="NewsSentenceSplitter"/>, changed with <c>with</c>.</summary>
public sealed record NewsSentenceSplitterOptions
{
    /// <summary>The default options.</summary>
    public static NewsSentenceSplitterOptions Default { get; } = new();

    /// <summary>Abbreviations with the kinds that say whether they may end a sentence.</summary>
    /// <value>Default: <see cref="AbbreviationList.Default"/>.</value>
    public AbbreviationList Abbreviations { get; init; } = AbbreviationList.Default;
}
