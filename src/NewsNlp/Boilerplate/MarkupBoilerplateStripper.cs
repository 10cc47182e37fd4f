namespace NewsNlp.Boilerplate;

/// <summary>Tells article from boilerplate over blocks that come from markup.</summary>
internal sealed class MarkupBoilerplateStripper(MarkupModel? model) : IBoilerplateStripper
{
    /// <summary>The stripper with the model of the package.</summary>
    public static MarkupBoilerplateStripper Default { get; } = new(null);

    public void Classify(ReadOnlySpan<TextBlock> blocks, Span<BlockVerdict> verdicts)
    {
        if (verdicts.Length < blocks.Length)
        {
            throw new ArgumentException("There must be room for one verdict a block.", nameof(verdicts));
        }

        var odds = (model ?? MarkupModel.Default).Score(blocks);
        for (var i = 0; i < blocks.Length; i++)
        {
            var chance = 1 / (1 + MathF.Exp(-odds[i]));
            verdicts[i] = chance > 0.5f
                ? new BlockVerdict(RoleInBody(blocks[i].Element), chance)
                : new BlockVerdict(MarkupRoles.OutsideBody(blocks[i]), 1 - chance);
        }
    }

    private static BlockRole RoleInBody(BlockElement element) => element switch
    {
        BlockElement.Heading => BlockRole.Heading,
        BlockElement.ListItem => BlockRole.ListItem,
        BlockElement.Blockquote => BlockRole.Blockquote,
        BlockElement.Table => BlockRole.Table,
        _ => BlockRole.Paragraph,
    };
}
