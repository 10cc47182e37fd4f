namespace NewsNlp;

/// <summary>One sentence: its span, from the first to the last character that is not white space, and its tokens.</summary>
/// <param name="Span">Place in the text.</param>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="TokenCount">Number of tokens, at least one.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int TokenCount)
{
    /// <summary>Index just behind the last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
