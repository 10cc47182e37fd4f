namespace NewsNlp.Boilerplate;

/// <summary>Tells article from boilerplate over blocks that come from markup.</summary>
internal sealed class MarkupBoilerplateStripper(MarkupModel? model) : IBoilerplateStripper
{
    /// <summary>Blocks behind this many are left out: only a hostile page has so many.</summary>
    public const int MaximumBlocks = 50_000;

    /// <summary>The stripper with the model of the package.</summary>
    public static MarkupBoilerplateStripper Default { get; } = new(null);

    public void Classify(ReadOnlySpan<TextBlock> blocks, Span<BlockVerdict> verdicts)
    {
        if (verdicts.Length < blocks.Length)
        {
            throw new ArgumentException("There must be room for one verdict a block.", nameof(verdicts));
        }

        var read = blocks[..Math.Min(blocks.Length, MaximumBlocks)];
        var odds = (model ?? MarkupModel.Default).Score(read);
        var threshold = Threshold(read, odds);
        for (var i = 0; i < blocks.Length; i++)
        {
            var chance = i < odds.Length ? 1 / (1 + MathF.Exp(-odds[i])) : 0;
            verdicts[i] = i < odds.Length && odds[i] > threshold
                ? new BlockVerdict(RoleInBody(blocks[i].Element), chance)
                : new BlockVerdict(MarkupRoles.OutsideBody(blocks[i]), 1 - chance);
        }

        KeepShortPage(read, verdicts);
    }

    /// <summary>A page of a few words is unlike all that the model knows: where nothing is kept of it, its sentences are.</summary>
    private static void KeepShortPage(ReadOnlySpan<TextBlock> blocks, Span<BlockVerdict> verdicts)
    {
        const int ShortPage = 1500, ShortestSentence = 20;
        const float Confidence = 0.3f;
        var length = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            length += blocks[i].Text.Length;
            if (length > ShortPage || verdicts[i].IsBody)
            {
                return;
            }
        }

        for (var i = 0; i < blocks.Length; i++)
        {
            ref readonly var block = ref blocks[i];
            if (block.Element is BlockElement.Paragraph or BlockElement.Blockquote && (block.Hints & ~BlockHints.Article) == 0 && block.LinkLength * 3 < block.Text.Length
                && block.Text.Length >= ShortestSentence && block.Text.Span.TrimEnd("\"'”’»“") is [.., '.' or '!' or '?' or '…'])
            {
                verdicts[i] = new BlockVerdict(RoleInBody(block.Element), Confidence);
            }
        }
    }

    /// <summary>
    /// The log odds from which a block is kept. Where next to nothing would be, the page is unlike those the model knows: the best blocks are
    /// kept then, for a page seldom holds no text at all.
    /// </summary>
    private static float Threshold(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<float> odds)
    {
        const int Enough = 200, ShortestBlock = 60;
        const float Hopeless = -4, Margin = 1;
        var kept = 0;
        var best = float.MinValue;
        for (var i = 0; i < odds.Length; i++)
        {
            kept += odds[i] > 0 ? blocks[i].Text.Length : 0;
            best = blocks[i].Text.Length >= ShortestBlock ? Math.Max(best, odds[i]) : best;
        }

        return kept >= Enough || best < Hopeless ? 0 : Math.Min(0, best - Margin);
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
