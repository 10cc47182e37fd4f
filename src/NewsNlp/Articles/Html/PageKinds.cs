using NewsNlp.Articles.Metadata;

namespace NewsNlp.Articles.Html;

/// <summary>Notices pages that are not a plain article, and says so.</summary>
internal static class PageKinds
{
    private const int ShortText = 700;

    /// <summary>What a document that was given as a page really is, when it is no page at all; else null.</summary>
    public static AnalysisIssue? NotHtml(string content)
    {
        var start = content.AsSpan().TrimStart();
        start = start[..Math.Min(start.Length, 2000)];
        if (start.Length > 1 && start[0] is '{' or '[' && start.TrimStart("{[ \t\r\n")[..Math.Min(1, start.TrimStart("{[ \t\r\n").Length)] is "\"" or "}" or "]")
        {
            return Issue("page-json", "The document is JSON, not a web page; read the article's fields from it and give their text.");
        }

        if (start.StartsWith("<?xml") || start.StartsWith("<rss") || start.StartsWith("<feed"))
        {
            return start.Contains("<rss", StringComparison.OrdinalIgnoreCase) || start.Contains("<feed", StringComparison.OrdinalIgnoreCase) || start.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase)
                ? Issue("page-feed", "The document is a feed, not a web page; give it as a feed.")
                : null;
        }

        return content.AsSpan(0, Math.Min(content.Length, 4096)).Count('\0') * 20 > Math.Min(content.Length, 4096) && content.Length > 0
            ? Issue("page-binary", "The document is no text; check its encoding and its kind.")
            : null;
    }

    public static IEnumerable<AnalysisIssue> Of(PageFacts facts, TextBlock[] blocks, BlockVerdict[] verdicts)
    {
        var text = 0;
        int captions = 0, legal = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            text += verdicts[i].IsBody ? blocks[i].Text.Length : 0;
            captions += verdicts[i].Role == BlockRole.Caption ? 1 : 0;
            legal += verdicts[i].Role == BlockRole.Legal ? blocks[i].Text.Length : 0;
        }

        var path = Uri.TryCreate(facts.Url, UriKind.Absolute, out var uri) ? uri.PathAndQuery.ToLowerInvariant() : "";
        var types = facts.Schema.Types;
        if (IsAmp(facts.Tree))
        {
            yield return Issue("page-amp", "The page is an AMP page; the full page may hold more.");
        }

        if (path.Contains("/print", StringComparison.Ordinal) || path.Contains("print=", StringComparison.Ordinal) || path.Contains("view=print", StringComparison.Ordinal))
        {
            yield return Issue("page-print", "The page is a print view; metadata may be missing.");
        }

        if (IsLiveBlog(facts))
        {
            yield return Issue("page-live-blog", "The page is a live blog: its text is a list of entries, the newest first as a rule.");
        }

        if (types.Contains("ImageGallery") || path.Contains("/gallery", StringComparison.Ordinal) || path.Contains("/slideshow", StringComparison.Ordinal) || captions > 15)
        {
            yield return Issue("page-gallery", "The page is a gallery: much of it is in captions.");
        }

        if (types.Contains("QAPage") || types.Contains("FAQPage"))
        {
            yield return Issue("page-questions", "The page is a list of questions and answers.");
        }

        if (text >= ShortText)
        {
            yield break;
        }

        if (types.Contains("VideoObject"))
        {
            yield return Issue("page-video", "The page shows a video; its text is short.");
        }

        if (facts.Article?.Free is { } free && free.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            yield return Issue("page-paywall", "The page shows only the beginning of a paid article.");
        }

        if (legal > text && legal > 200)
        {
            yield return Issue("page-consent", "The page is mostly a request for consent; fetch it again with consent given.");
        }
    }

    public static bool IsLiveBlog(PageFacts facts) => facts.Schema.Types.Contains("LiveBlogPosting");

    private static bool IsAmp(PageTree tree)
    {
        for (var i = 0; i < Math.Min(3, tree.Elements.Count); i++)
        {
            if (tree.Elements[i].Tag == HtmlTag.Html && tree.Has(i, HtmlAttribute.Amp))
            {
                return true;
            }
        }

        return false;
    }

    private static AnalysisIssue Issue(string code, string message) => new(code, "article", message);
}
