namespace NewsNlp.Boilerplate;

/// <summary>Tells article from boilerplate over blocks that come from markup.</summary>
internal sealed class MarkupBoilerplateStripper : IBoilerplateStripper
{
    private const BlockHints Bad = BlockHints.Navigation | BlockHints.Footer | BlockHints.Aside | BlockHints.Comments | BlockHints.Related
        | BlockHints.Promotion | BlockHints.Advertisement | BlockHints.Author | BlockHints.Hidden | BlockHints.Legal | BlockHints.Breadcrumb;

    public void Classify(ReadOnlySpan<TextBlock> blocks, Span<BlockVerdict> verdicts)
    {
        if (verdicts.Length < blocks.Length)
        {
            throw new ArgumentException("There must be room for one verdict a block.", nameof(verdicts));
        }

        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            var good = block.Text.Length >= 80 && block.LinkLength * 3 < block.Text.Length && (block.Hints & Bad) == 0;
            verdicts[i] = new BlockVerdict(good ? BlockRole.Paragraph : BlockRole.Other, 0.5f);
        }
    }
}
