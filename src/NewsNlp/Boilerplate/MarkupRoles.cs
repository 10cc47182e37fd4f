namespace NewsNlp.Boilerplate;

/// <summary>Names what a block outside of the body is, by the hints of the elements around it.</summary>
internal static class MarkupRoles
{
    private static readonly (BlockHints Hints, BlockRole Role)[] Order =
    [
        (BlockHints.Comments, BlockRole.Comments),
        (BlockHints.Breadcrumb, BlockRole.Breadcrumb),
        (BlockHints.Advertisement, BlockRole.Advertisement),
        (BlockHints.Legal, BlockRole.Legal),
        (BlockHints.Navigation, BlockRole.Navigation),
        (BlockHints.Promotion, BlockRole.Promotion),
        (BlockHints.Related, BlockRole.Related),
        (BlockHints.Date, BlockRole.Date),
        (BlockHints.Author, BlockRole.Byline),
        (BlockHints.Tags, BlockRole.Related),
        (BlockHints.Aside, BlockRole.Related),
        (BlockHints.Footer | BlockHints.Header, BlockRole.Navigation),
    ];

    public static BlockRole OutsideBody(in TextBlock block)
    {
        if (block.Element == BlockElement.Caption)
        {
            return BlockRole.Caption;
        }

        foreach (var (hints, role) in Order)
        {
            if ((block.Hints & hints) != 0)
            {
                return role;
            }
        }

        return block.LinkLength * 2 > block.Text.Length ? BlockRole.Related : BlockRole.Other;
    }
}
