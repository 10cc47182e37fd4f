using System.Collections.Immutable;
using NewsNlp.Articles.Html;

namespace NewsNlp.Articles.Metadata;

/// <summary>Chooses the authors from the surest source that names any.</summary>
internal static class AuthorChooser
{
    private static readonly string[] TagNames =
    [
        "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "citation_author", "itemprop:author",
        "authors", "article.author", "og:article:author", "article:author_name", "dc.contributor", "rnews:author", "bt:author", "cxenseparse:author",
        "creator", "shareaholic:article_author_name",
    ];

    public static (ImmutableArray<Byline> Bylines, MetadataValue? Evidence) Choose(PageFacts facts, PageRegion region)
    {
        var contributors = facts.Article is { Contributors: { Count: > 0 } more } ? Names(more.Select(p => p.Name), BylineRole.Contributor) : [];
        (ImmutableArray<Byline> Names, string Origin, float Confidence)? fallback = null;
        foreach (var source in Sources(facts, region))
        {
            var people = source.Names.Where(n => !AuthorNames.IsOrganization(n.Name) && !IsSite(facts, n.Name)).ToImmutableArray();
            if (!people.IsEmpty)
            {
                var others = contributors.Where(c => people.All(n => n.Name != c.Name));
                return ([.. people, .. others], new MetadataValue(people[0].Name, source.Origin, source.Confidence));
            }

            // An agency or the paper itself counts only when nobody is named anywhere.
            fallback ??= source.Names.IsEmpty ? null : source;
        }

        return fallback is { } organizations
            ? (organizations.Names, new MetadataValue(organizations.Names[0].Name, organizations.Origin, 0.6f))
            : (contributors, null);
    }

    /// <summary>The authors of one of several articles: those declared with its own headline, else those that readers see near it.</summary>
    public static (ImmutableArray<Byline> Bylines, MetadataValue? Evidence) ChooseOf(SchemaArticle? declared, PageFacts facts, PageRegion region)
    {
        if (declared is not null && Names(declared.Authors.Select(a => a.Name)) is { IsEmpty: false } authors)
        {
            return (authors, new MetadataValue(authors[0].Name, "json-ld:author", 0.9f));
        }

        var names = FromElements(facts, region);
        var origin = names.IsEmpty ? "text" : "element:author";
        names = names.IsEmpty ? FromText(facts, region) : names;
        return (names, names.IsEmpty ? null : new MetadataValue(names[0].Name, origin, 0.7f));
    }

    private static IEnumerable<(ImmutableArray<Byline> Names, string Origin, float Confidence)> Sources(PageFacts facts, PageRegion region)
    {
        if (facts.Article is { } article)
        {
            yield return (Names(article.Authors.Select(a => a.Name)), "json-ld:author", 0.95f);
        }

        foreach (var name in TagNames)
        {
            yield return (Names(facts.Tags.All(name)), "meta:" + name, 0.85f);
        }

        yield return (FromLabels(facts), "meta:twitter:data", 0.85f);
        yield return (FromElements(facts, region), "element:author", 0.75f);
        yield return (FromText(facts, region), "text", 0.7f);
    }

    private static ImmutableArray<Byline> Names(IEnumerable<string> values, BylineRole role = BylineRole.Author)
    {
        var found = ImmutableArray.CreateBuilder<Byline>();
        foreach (var value in values)
        {
            foreach (var name in AuthorNames.Split(value))
            {
                if (AuthorNames.Clean(name) is { } clean && !found.Any(f => f.Name.Equals(clean, StringComparison.OrdinalIgnoreCase)))
                {
                    found.Add(new Byline(clean, role));
                }
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>Names behind a card's label <c>Written by</c>.</summary>
    private static ImmutableArray<Byline> FromLabels(PageFacts facts)
    {
        foreach (var number in (ReadOnlySpan<char>)['1', '2'])
        {
            if (facts.Tags["twitter:label" + number] is { } label && facts.Tags["twitter:data" + number] is { } value
                && VisibleBylines.LeadLength(label + " " + value) > label.Length)
            {
                return Names([value]);
            }
        }

        return [];
    }

    private static bool IsSite(PageFacts facts, string name)
    {
        var folded = TitleText.Fold(name);
        var joined = folded.Replace(" ", "", StringComparison.Ordinal);
        return folded == TitleText.Fold(facts.SiteName) || folded == TitleText.Fold(facts.Article?.Publisher)
            || (joined.Length > 3 && facts.Host.Replace("-", "", StringComparison.Ordinal).Contains(joined, StringComparison.Ordinal));
    }

    /// <summary>Names in elements that say they hold the author, near the title or behind the body.</summary>
    private static ImmutableArray<Byline> FromElements(PageFacts facts, PageRegion region)
    {
        const int Near = 6000;
        var tree = facts.Tree;
        var best = ImmutableArray<Byline>.Empty;
        var nearest = Near;
        for (var i = region.Elements.Start; i < region.Elements.End; i++)
        {
            ref var e = ref tree.Elements[i];
            var marked = tree.Raw(i, HtmlAttribute.ItemProp).Contains("author", StringComparison.OrdinalIgnoreCase)
                || tree.Raw(i, HtmlAttribute.Rel).Contains("author", StringComparison.OrdinalIgnoreCase);
            marked |= e.Tag == HtmlTag.A && LeadsToAuthor(tree.Raw(i, HtmlAttribute.Href));
            if (!marked && (e.Hints & BlockHints.Author) == 0)
            {
                continue;
            }

            var distance = region.Distance(e.Start) - (marked ? 1000 : 0);
            if (distance >= nearest || (e.PathHints & (BlockHints.Comments | BlockHints.Related)) != 0)
            {
                continue;
            }

            var text = region.TextOf(i);
            if (text is { Length: < 120 } && Read(facts, text) is { IsEmpty: false } names)
            {
                (best, nearest) = (names, distance);
            }
        }

        return best;
    }

    private static bool LeadsToAuthor(ReadOnlySpan<char> address)
    {
        foreach (var part in (ReadOnlySpan<string>)["/author", "/autor", "/auteur", "/staff/", "/people/", "/profile/", "/contributor", "/reporter", "/journalist", "/writer"])
        {
            if (address.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<Byline> Read(PageFacts facts, string text)
    {
        var read = VisibleBylines.Read(text);
        if (read.IsEmpty && VisibleBylines.IsBareName(text))
        {
            read = VisibleBylines.ReadNames(text, BylineRole.Author);
        }

        return Read(facts, read);
    }

    private static ImmutableArray<Byline> Read(PageFacts facts, ImmutableArray<Byline> names) =>
        [.. names.Where(b => b.Role == BylineRole.Author && !IsSite(facts, b.Name))];

    private static ImmutableArray<Byline> FromText(PageFacts facts, PageRegion region)
    {
        const int Near = 8000;
        var best = ImmutableArray<Byline>.Empty;
        var nearest = Near;
        for (var i = region.Blocks.Start; i < region.Blocks.End; i++)
        {
            ref var block = ref facts.Tree.Blocks[i];
            var distance = region.Distance(facts.Tree.Segments[block.FirstSegment].Start);
            if (block.TextLength is < 6 or > 200 || distance >= nearest)
            {
                continue;
            }

            var names = Read(facts, VisibleBylines.Read(facts.Tree.TextOf(block)));
            if (!names.IsEmpty)
            {
                (best, nearest) = (names, distance);
            }
        }

        return best;
    }
}
