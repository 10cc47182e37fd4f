namespace NewsNlp.Articles.Metadata;

/// <summary>What a schema.org type means for an article.</summary>
internal enum SchemaKind : byte
{
    None,
    Article,
    Page,
    Breadcrumb,
    Site,
}

/// <summary>The schema.org types that are read.</summary>
internal static class SchemaTypes
{
    public static SchemaKind Of(string type) => type switch
    {
        "NewsArticle" or "Article" or "ReportageNewsArticle" or "BlogPosting" or "LiveBlogPosting" or "OpinionNewsArticle" or "AnalysisNewsArticle"
            or "BackgroundNewsArticle" or "ReviewNewsArticle" or "AskPublicNewsArticle" or "Report" or "TechArticle" or "ScholarlyArticle"
            or "SocialMediaPosting" or "Review" or "AdvertiserContentArticle" or "SatiricalArticle" or "MedicalScholarlyArticle"
            or "CreativeWork" or "Recipe" or "DiscussionForumPosting" => SchemaKind.Article,
        "WebPage" or "ItemPage" or "VideoObject" or "MedicalWebPage" or "ImageGallery" or "CollectionPage" or "Blog" or "FAQPage" or "QAPage"
            => SchemaKind.Page,
        "BreadcrumbList" => SchemaKind.Breadcrumb,
        "WebSite" or "NewsMediaOrganization" => SchemaKind.Site,
        _ => SchemaKind.None,
    };
}
