using NewsNlp.Output;

namespace NewsNlp;

/// <summary>The line under a headline: authors, date, place, section, site.</summary>
internal static class ArticleFacts
{
    public static string Of(Article article)
    {
        var authors = string.Join(", ", article.Bylines.Select(byline => byline.Name));
        return string.Join(
            " · ",
            new[] { authors, DateForPeople.Of(article.Published), article.Dateline?.Text, article.Section, article.Site }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
