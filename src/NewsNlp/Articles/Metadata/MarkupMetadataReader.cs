using NewsNlp.Articles.Html;

namespace NewsNlp.Articles.Metadata;

/// <summary>Reads the metadata of a page's markup.</summary>
internal static class MarkupMetadataReader
{
    public static MarkupMetadata Read(PageTree tree, string? url)
    {
        string? title = null;
        for (var i = 0; i < tree.Elements.Count && title is null; i++)
        {
            if (tree.Elements[i].Tag == HtmlTag.Meta && tree.Raw(i, HtmlAttribute.Property) is "og:title")
            {
                title = tree.Get(i, HtmlAttribute.Content);
            }
        }

        return new MarkupMetadata { Title = title, Url = url };
    }
}
