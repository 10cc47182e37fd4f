using System.Collections.Immutable;

namespace NewsNlp.Articles;

/// <summary>Takes clean text as it is: one article whose text is the input, a block a paragraph.</summary>
internal sealed class CleanTextParser : IArticleParser
{
    public ArticlePage Parse(ArticleSource source, CancellationToken cancellationToken = default)
    {
        var text = source.Content;
        var blocks = ImmutableArray.CreateBuilder<ArticleBlock>();
        var position = 0;
        while (position < text.Length)
        {
            // A paragraph ends at a blank line; a single line break stays inside it.
            var end = FindBlankLine(text, position);
            var span = Trim(text, position, end);
            if (!span.IsEmpty)
            {
                blocks.Add(new ArticleBlock(BlockKind.Paragraph, span) { Span = span });
            }

            position = Math.Max(end, position + 1);
        }

        var whole = Trim(text, 0, text.Length);
        var article = new Article
        {
            Text = text,
            Blocks = blocks.ToImmutable(),
            Language = source.Language,
            Url = source.Url,
            Source = whole,
            SourceMap = SourceMap.Identity(text.Length),
        };
        return new ArticlePage { Source = source, Articles = [article] };
    }

    private static int FindBlankLine(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] != '\n')
            {
                continue;
            }

            var next = i + 1;
            while (next < text.Length && text[next] is ' ' or '\t' or '\r')
            {
                next++;
            }

            if (next >= text.Length || text[next] == '\n')
            {
                return next;
            }
        }

        return text.Length;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
