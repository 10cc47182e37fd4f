namespace NewsNlp.Articles.Metadata;

/// <summary>Chooses which of a page's schema.org articles describes the page itself: others describe teasers.</summary>
internal static class SchemaChoice
{
    public static SchemaArticle? Best(IReadOnlyList<SchemaArticle> articles, string? title)
    {
        SchemaArticle? best = null;
        var most = float.MinValue;
        for (var i = 0; i < articles.Count; i++)
        {
            var score = Score(articles[i], title) - (i * 0.01f);
            if (score > most)
            {
                (best, most) = (articles[i], score);
            }
        }

        return best;
    }

    private static float Score(SchemaArticle article, string? title)
    {
        var score = article.Type.EndsWith("Article", StringComparison.Ordinal) || article.Type is "BlogPosting" or "LiveBlogPosting" ? 1f : 0f;
        score += article.Headline is { } headline && title is not null ? 3 * TitleText.Similarity(headline, title) : 0;
        score += article.Published is null ? 0 : 1;
        score += article.Body is null ? 0 : 1;
        return score + (article.Authors.Count > 0 ? 0.5f : 0);
    }
}
