using System.Buffers;
using NewsNlp.Articles.Html;

namespace NewsNlp.Articles.Metadata;

/// <summary>Chooses the section of a site that an article stands in: as declared, as the path to the page shows it, as it stands over the headline, as the address has it.</summary>
internal static class SectionChooser
{
    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789.,:-/ ");

    private static readonly SearchValues<char> AddressWord = SearchValues.Create("-abcdefghijklmnopqrstuvwxyz");

    /// <summary>A longer line names no section.</summary>
    private const int Longest = 60;

    /// <summary>Blocks around the headline among which its section may stand.</summary>
    private const int Reach = 4;

    public static MetadataValue? Choose(PageFacts facts, int titleBlock) =>
        FirstOf(facts, facts.Article?.Sections ?? [], "json-ld:articleSection", 0.9f)
            ?? FromTags(facts)
            ?? FromPath(facts, facts.Schema.Breadcrumb, "json-ld:breadcrumb", 0.7f)
            ?? FromPath(facts, VisiblePath(facts, titleBlock), "element:breadcrumb", 0.6f)
            ?? NearTitle(facts, titleBlock)
            ?? FromUrl(facts.Url);

    private static MetadataValue? FirstOf(PageFacts facts, IEnumerable<string> values, string origin, float confidence)
    {
        foreach (var value in values)
        {
            if (Clean(facts, value) is { } section)
            {
                return new MetadataValue(section, origin, confidence);
            }
        }

        return null;
    }

    private static MetadataValue? FromTags(PageFacts facts)
    {
        foreach (var name in (ReadOnlySpan<string>)["article:section", "og:section", "section", "articlesection", "article.section", "parsely-section", "category", "sailthru.section", "prism.section"])
        {
            if (FirstOf(facts, facts.Tags.All(name), "meta:" + name, 0.85f) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The last step of a path that is neither the page itself nor the site.</summary>
    private static MetadataValue? FromPath(PageFacts facts, List<string> steps, string origin, float confidence)
    {
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            if (Clean(facts, steps[i]) is { } section)
            {
                return new MetadataValue(section, origin, confidence);
            }
        }

        return null;
    }

    /// <summary>The value as a section's name, without the site's behind a bar; null when it names something else.</summary>
    private static string? Clean(PageFacts facts, string value)
    {
        var text = value.AsSpan().Trim();
        text = text.IndexOf(" | ", StringComparison.Ordinal) is > 0 and var bar ? text[..bar] : text;
        text = text.Trim(" »›>/:·•-–—");
        if (text.Length is < 2 or > Longest || text.IndexOfAnyExcept(Numeric) < 0)
        {
            return null;
        }

        var section = text.ToString();
        var folded = TitleText.Fold(section);
        var host = facts.Host;
        return IsNoSection(folded) || folded == TitleText.Fold(facts.SiteName) || host.Replace(".", " ", StringComparison.Ordinal) == folded || host.StartsWith(folded + ".", StringComparison.Ordinal)
            || (facts.Anchors.Title is { } title && TitleText.Similarity(section, title) >= 0.5f) ? null : section;
    }

    private static bool IsNoSection(string folded) => folded is "" or "home" or "homepage" or "home page" or "startseite" or "accueil" or "inicio" or "início" or "website" or "web" or "strona główna" or "главная" or "forside" or "hem"
        or "etusivu" or "hjem" or "start" or "featured" or "uncategorized" or "uncategorised" or "unkategorisiert" or "allgemein" or "sin categoría" or "non classé" or "tags" or "default" or "article" or "articles" or "post" or "posts"
        or "story" or "stories" or "page" or "pages" or "top stories" or "latest" or "breadcrumb" or "main" or "null" or "undefined" or "none" or "index" or "you are here";

    /// <summary>The links of the breadcrumb before the text, in order.</summary>
    private static List<string> VisiblePath(PageFacts facts, int titleBlock)
    {
        const int MostSteps = 8;
        var (tree, steps) = (facts.Tree, new List<string>());
        for (var i = 0; i < Math.Min(tree.Blocks.Count, titleBlock + Reach) && steps.Count < MostSteps; i++)
        {
            ref var block = ref tree.Blocks[i];
            if (block.LinkCount == 0 || block.Element < 0 || (tree.Elements[tree.Segments[block.FirstSegment].Element].PathHints & BlockHints.Breadcrumb) == 0)
            {
                continue;
            }

            for (var k = 0; k < block.LinkCount && steps.Count < MostSteps; k++)
            {
                var link = tree.Links[block.FirstLink + k];
                steps.Add(tree.TextOf(block).Slice(link.Start, link.Length).ToString());
            }
        }

        return steps;
    }

    /// <summary>A short line beside the headline whose class says that it is the section.</summary>
    private static MetadataValue? NearTitle(PageFacts facts, int titleBlock)
    {
        var tree = facts.Tree;
        for (var step = 0; titleBlock >= 0 && step < 2 * Reach; step++)
        {
            // The line before the headline, the one behind it, the second before it, and so on.
            var i = titleBlock + ((step % 2 == 0 ? -1 : 1) * ((step / 2) + 1));
            if (i < 0 || i >= tree.Blocks.Count || tree.Blocks[i].TextLength > Longest)
            {
                continue;
            }

            ref var block = ref tree.Blocks[i];
            var element = tree.Segments[block.FirstSegment].Element;
            if (element < 0 || (tree.Elements[element].PathHints & BlockHints.Author) != 0 || !(NearWords.Find(tree, element, 3, IsSectionWord) >= 0 || (step == 0 && IsLinkOver(tree, i, titleBlock))))
            {
                continue;
            }

            var text = tree.TextOf(block);
            text = block.LinkCount > 0 ? text.Slice(tree.Links[block.FirstLink].Start, tree.Links[block.FirstLink].Length) : text;
            if (Clean(facts, text.ToString()) is { } section)
            {
                return new MetadataValue(section, "element:section", 0.55f);
            }
        }

        return null;
    }

    /// <summary>Whether a block is nothing but a link, in the box of the headline that follows.</summary>
    private static bool IsLinkOver(PageTree tree, int index, int titleBlock)
    {
        const int Near = 3;
        ref var block = ref tree.Blocks[index];
        var (link, title) = (block.Element, tree.Blocks[titleBlock].Element);
        if (block.LinkCount != 1 || block.LinkLength < block.TextLength || link < 0 || tree.Elements[link].Tag == HtmlTag.Li || (tree.Elements[link].PathHints & BlockHints.Navigation) != 0)
        {
            return false;
        }

        for (var step = 0; step < Near; step++)
        {
            link = tree.Elements[link].Parent;
            if (link < 0 || tree.Elements[link].Tag is HtmlTag.Body or HtmlTag.Html)
            {
                return false;
            }

            if (tree.IsWithin(title, link))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSectionWord(ReadOnlySpan<char> word) =>
        word is "section" or "category" or "categories" or "cat" or "rubric" or "rubrik" or "rubrique" or "ressort" or "eyebrow" or "channel" or "kicker" or "seccion" or "categoria" or "overline" or "overtitle";

    /// <summary>The first word of the path in an address that has more behind it: <c>/sports/college/2023/...</c>.</summary>
    private static MetadataValue? FromUrl(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < parts.Length; i++)
        {
            var part = parts[i];
            if (part.Length is < 3 or > 24 || part.AsSpan().IndexOfAnyExcept(AddressWord) >= 0)
            {
                continue;
            }

            if (!IsNoSection(part) && part is not ("blog" or "blogs" or "content" or "articleshow" or "archive" or "archives" or "wiki" or "html" or "read" or "entry" or "view" or "node" or "item" or "press" or "dating"))
            {
                return new MetadataValue(char.ToUpperInvariant(part[0]) + part[1..].Replace('-', ' '), "url", 0.4f);
            }
        }

        return null;
    }
}
