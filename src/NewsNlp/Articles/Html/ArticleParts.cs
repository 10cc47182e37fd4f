using System.Buffers;

namespace NewsNlp.Articles.Html;

/// <summary>
/// Finds the articles of a page that holds several: endless pages, pages of news in brief. A part is an <c>article</c> element or, where a page has
/// several main headings, the largest container that holds just one of them.
/// </summary>
/// <remarks>
/// What else is made like that must stay whole or out: sections of one article, entries of a live blog, teasers, comments. So what counts as a
/// part depends on where the page's own headline stands.
/// </remarks>
internal static class ArticleParts
{
    private const int LeastParagraphs = 2;
    private const int LeastText = 150;
    private const int ShortestParagraph = 25;

    /// <summary>From here on a part is an article by its length alone.</summary>
    private const int FullParagraphs = 3;

    private const int FullText = 600;
    private const int LongParagraph = 80;

    /// <summary>Body text outside of the parts from which on the page has an article beside them.</summary>
    private const int LeastTextBeside = 300;

    private const BlockHints Elsewhere = BlockHints.Comments | BlockHints.Aside | BlockHints.Footer | BlockHints.Navigation | BlockHints.Hidden | BlockHints.Legal | BlockHints.Related;

    /// <summary>
    /// The parts in the order of the page. The main article is the one that holds the block <paramref name="title"/> (-1: the page has no headline); on
    /// a page of news in brief there is none; else it is all that stands in no part.
    /// </summary>
    public static (List<ArticlePart> Parts, bool IsBrief) Find(PageTree tree, TextBlock[] blocks, BlockVerdict[] verdicts, int title)
    {
        var parts = Containers(tree, blocks, verdicts).Where(p => p.Paragraphs >= LeastParagraphs && p.TextLength >= LeastText).ToList();
        if (parts.Find(p => p.Holds(title)) is { } main)
        {
            // Where the headline's own part has no text, the text stands in another: one article.
            parts.RemoveAll(p => p != main && !IsFull(p) && !IsLike(tree, blocks, p, main));
            return (parts.Count > 1 && main.HasBody ? parts : [], false);
        }

        if (title >= 0 || TextBeside(blocks, verdicts, parts) >= LeastTextBeside)
        {
            parts.RemoveAll(p => !IsFull(p) || p.HasBody);
            return (parts, false);
        }

        return parts.Count > 1 ? (parts, true) : ([], false);
    }

    /// <summary>Whether a block reads as running text.</summary>
    public static bool IsRunningText(in TextBlock block) =>
        block.Element is BlockElement.Paragraph or BlockElement.Blockquote or BlockElement.ListItem or BlockElement.Container
        && block.Text.Length >= ShortestParagraph && block.LinkLength * 3 < block.Text.Length && (block.Hints & (BlockHints.Caption | BlockHints.Promotion | BlockHints.Author | BlockHints.Date)) == 0;

    private static bool IsFull(ArticlePart part) => part.LongParagraphs >= FullParagraphs && part.TextLength >= FullText;

    /// <summary>Whether a part comes from the template of the main one and is signed or dated like an article.</summary>
    private static bool IsLike(PageTree tree, TextBlock[] blocks, ArticlePart part, ArticlePart main) =>
        part.IsSigned && blocks[part.Heading].HeadingLevel == blocks[main.Heading].HeadingLevel
        && tree.Elements[part.Element].Signature == tree.Elements[main.Element].Signature && tree.Elements[part.Element].Depth == tree.Elements[main.Element].Depth;

    private static int TextBeside(TextBlock[] blocks, BlockVerdict[] verdicts, List<ArticlePart> parts)
    {
        var length = 0;
        var next = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            while (next < parts.Count && parts[next].Last < i)
            {
                next++;
            }

            length += verdicts[i].IsBody && (next == parts.Count || !parts[next].Holds(i)) ? blocks[i].Text.Length : 0;
        }

        return length;
    }

    /// <summary>All containers with a headline, with what stands in them.</summary>
    private static List<ArticlePart> Containers(PageTree tree, TextBlock[] blocks, BlockVerdict[] verdicts)
    {
        var rented = ArrayPool<int>.Shared.Rent(tree.Elements.Count);
        var containers = rented.AsSpan(0, tree.Elements.Count);
        MarkContainers(tree, HeadingRoots(tree, blocks), containers);
        var found = new List<ArticlePart>();
        int current = -1, first = 0;
        ArticlePart? part = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            var container = tree.Blocks[i].Element is >= 0 and var element ? containers[element] : -1;
            if (container != current)
            {
                (current, first, part) = (container, i, null);
            }

            if (container < 0 || (blocks[i].Hints & Elsewhere) != 0)
            {
                continue;
            }

            if (part is null)
            {
                if (blocks[i].HeadingLevel is >= 1 and <= 3 && blocks[i].Text.Length is > 10 and < 300)
                {
                    found.Add(part = new ArticlePart(container, first, i));
                }

                continue;
            }

            Take(part, i, blocks[i], verdicts[i]);
        }

        ArrayPool<int>.Shared.Return(rented);
        return found;
    }

    private static void Take(ArticlePart part, int index, in TextBlock block, BlockVerdict verdict)
    {
        part.Last = index;
        part.IsSigned |= (block.Hints & (BlockHints.Author | BlockHints.Date)) != 0;
        part.HasBody |= verdict.IsBody;
        if (IsRunningText(block))
        {
            part.Paragraphs++;
            part.LongParagraphs += block.Text.Length >= LongParagraph ? 1 : 0;
            part.TextLength += block.Text.Length;
        }
    }

    /// <summary>
    /// Writes for each element the outermost <c>article</c> element around it, else the container of a main heading, else what is marked as an article, else -1: inner
    /// <c>article</c> elements are sections or boxes. One pass, since parents come before their children.
    /// </summary>
    private static void MarkContainers(PageTree tree, HashSet<int> roots, Span<int> containers)
    {
        for (var i = 0; i < containers.Length; i++)
        {
            var outer = tree.Elements[i].Parent is >= 0 and var parent ? containers[parent] : -1;
            containers[i] = RankOf(tree, i, roots) > RankOf(tree, outer, roots) ? i : outer;
        }
    }

    /// <summary>How surely an element holds an article: 3 an <c>article</c>, 2 the container of a main heading, 1 marked as one, 0 not at all.</summary>
    private static int RankOf(PageTree tree, int element, HashSet<int> roots) =>
        element < 0 ? 0
        : tree.Elements[element].Tag == HtmlTag.Article ? 3
        : roots.Contains(element) ? 2
        : tree.Elements[element].AttributeCount > 0 && tree.Elements[element].Tag is not (HtmlTag.Body or HtmlTag.Html)
            && tree.Raw(element, HtmlAttribute.ItemType).EndsWith("Article", StringComparison.Ordinal) ? 1
        : 0;

    /// <summary>For pages with several main headings: the largest element around each that holds no other.</summary>
    private static HashSet<int> HeadingRoots(PageTree tree, TextBlock[] blocks)
    {
        var headings = new List<int>();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].HeadingLevel == 1 && blocks[i].Text.Length > 10)
            {
                headings.Add(tree.Blocks[i].Element);
            }
        }

        var roots = new HashSet<int>();
        for (var k = 0; headings.Count > 1 && k < headings.Count; k++)
        {
            var before = k > 0 ? tree.Elements[headings[k - 1]].Start : -1;
            var behind = k + 1 < headings.Count ? tree.Elements[headings[k + 1]].Start : int.MaxValue;
            var root = headings[k];
            while (tree.Elements[root].Parent is >= 0 and var parent && tree.Elements[parent].Start > before && tree.Elements[parent].End <= behind)
            {
                root = parent;
            }

            if (root != headings[k])
            {
                roots.Add(root);
            }
        }

        return roots;
    }
}
