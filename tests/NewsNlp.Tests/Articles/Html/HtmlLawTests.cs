using FsCheck.Fluent;
using NewsNlp.Articles.Html;
using NewsNlp.Articles.Metadata;

namespace NewsNlp.Tests.Articles.Html;

/// <summary>Laws of the reader of web pages, over heads, bodies and linked data that are put together of real pieces.</summary>
public sealed class HtmlLawTests
{
    private static readonly HtmlArticleParser Parser = new();

    [Fact]
    public void Any_markup_gives_parts_that_lie_inside_the_page() =>
        Prop.ForAll(NewsPieces.Texts(NewsPieces.Markup, NewsPieces.Markup, NewsPieces.Lines, NewsPieces.Dates), Check).Holds();

    [Fact]
    public void Any_linked_data_gives_parts_that_lie_inside_the_page() =>
        Prop.ForAll(NewsPieces.Texts(NewsPieces.LinkedData, NewsPieces.LinkedData, NewsPieces.LinkedData, NewsPieces.Lines, NewsPieces.Dates), data =>
        {
            var tree = JsonTree.Read(data, 0, data.Length);
            var nested = Enumerable.Range(0, tree.Nodes.Count).All(i => tree.Nodes[i].End > i && tree.Nodes[i].End <= tree.Nodes.Count && tree.Nodes[i].Value.End <= data.Length);
            return nested && Check($"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",{data}</script><h1>A town votes to close its bridge</h1><p>The council voted on Tuesday to close the old bridge, saying that its arches had cracked.</p>");
        }).Holds();

    private static bool Check(string html)
    {
        var page = Parser.Parse(ArticleSource.FromHtml(html, "https://news.example.org/2024/05/12/story"));
        return page.Removed.All(block => IsInside(block.Source, html)) && page.Articles.All(article => IsInside(article.Source, html)
            && article.Blocks.All(block => IsInside(block.Source, html) && (block.Span is not { } span || (span.Length > 0 && IsInside(span, article.Text))))
            && article.Links.All(link => IsInside(link.Span, article.Text))
            && article.Bylines.All(byline => byline.Name.Length > 0) && article.Tags.All(tag => tag.Length > 0)
            && article.Title is not "" && article.Evidence.All(evidence => evidence.Confidence is >= 0 and <= 1));
    }

    private static bool IsInside(TextSpan span, string text) => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length;
}
