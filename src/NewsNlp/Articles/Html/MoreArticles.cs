namespace NewsNlp.Articles.Html;

/// <summary>A further full article of a page.</summary>
/// <param name="Heading">Its headline's block.</param>
/// <param name="Body">Blocks of its text.</param>
internal readonly record struct MoreArticle(int Heading, IReadOnlyList<int> Body);

/// <summary>
/// Finds the further articles of an endless page: containers of their own with a headline and several paragraphs of running text, none of which
/// the main article took.
/// </summary>
internal static class MoreArticles
{
    private const int LeastParagraphs = 3;
    private const int LeastText = 600;
    private const int LongParagraph = 80;
    private const BlockHints Elsewhere = BlockHints.Comments | BlockHints.Aside | BlockHints.Footer | BlockHints.Navigation | BlockHints.Hidden | BlockHints.Legal;

    public static List<MoreArticle> Find(PageTree tree, TextBlock[] blocks, BlockVerdict[] verdicts, BodyRange main)
    {
        var found = new List<MoreArticle>();
        var own = ArticleOf(tree, tree.Blocks[main.First].Element);
        var current = -1;
        var heading = -1;
        var body = new List<int>();
        for (var i = 0; i <= blocks.Length; i++)
        {
            var article = i < blocks.Length ? ArticleOf(tree, tree.Blocks[i].Element) : -1;
            if (article != current || i == blocks.Length)
            {
                Close(blocks, heading, body, found);
                (current, heading) = (article, -1);
                body.Clear();
            }

            if (article < 0 || i == blocks.Length || article == own || (own >= 0 && tree.IsWithin(article, own)) || verdicts[i].IsBody
                || (blocks[i].Hints & Elsewhere) != 0)
            {
                continue;
            }

            if (heading < 0 && blocks[i].HeadingLevel is 1 or 2 && blocks[i].Text.Length is > 15 and < 300)
            {
                heading = i;
            }
            else if (heading >= 0 && IsRunningText(blocks[i]))
            {
                body.Add(i);
            }
        }

        return found;
    }

    private static bool IsRunningText(in TextBlock block) =>
        block.Element is BlockElement.Paragraph or BlockElement.Blockquote or BlockElement.ListItem or BlockElement.Container
        && block.Text.Length >= LongParagraph && block.LinkLength * 3 < block.Text.Length;

    private static void Close(TextBlock[] blocks, int heading, List<int> body, List<MoreArticle> found)
    {
        if (heading >= 0 && body.Count >= LeastParagraphs && body.Sum(b => blocks[b].Text.Length) >= LeastText)
        {
            found.Add(new MoreArticle(heading, [.. body]));
        }
    }

    /// <summary>The outermost <c>article</c> element around an element, or -1.</summary>
    private static int ArticleOf(PageTree tree, int element)
    {
        var article = -1;
        for (; element >= 0; element = tree.Elements[element].Parent)
        {
            article = tree.Elements[element].Tag == HtmlTag.Article ? element : article;
        }

        return article;
    }
}
