namespace NewsNlp;

/// <summary>What a stripper decided of one block.</summary>
/// <param name="Role">What the block is.</param>
/// <param name="Confidence">How sure that is, 0 to 1.</param>
public readonly record struct BlockVerdict(BlockRole Role, float Confidence)
{
    /// <summary>Whether blocks of this role belong to the article's text.</summary>
    public bool IsBody => Role is BlockRole.Summary or BlockRole.Paragraph or BlockRole.Heading
        or BlockRole.ListItem or BlockRole.Blockquote or BlockRole.Table;
}
