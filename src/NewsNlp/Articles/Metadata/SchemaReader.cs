using NewsNlp.Articles.Html;

namespace NewsNlp.Articles.Metadata;

/// <summary>Reads the schema.org data of a page's JSON-LD scripts: articles, pages, breadcrumbs, whatever the nesting.</summary>
internal sealed class SchemaReader
{
    private readonly Dictionary<string, (JsonTree Tree, int Node)> _byId = new(StringComparer.Ordinal);

    private SchemaReader()
    {
    }

    /// <summary>Articles in order of the text.</summary>
    public List<SchemaArticle> Articles { get; } = [];

    /// <summary>Pages (<c>WebPage</c>, <c>VideoObject</c> and the like): weaker evidence.</summary>
    public List<SchemaArticle> Pages { get; } = [];

    /// <summary>Names of the first breadcrumb list, outermost first.</summary>
    public List<string> Breadcrumb { get; } = [];

    /// <summary>Name of the site or its owner.</summary>
    public string? Site { get; private set; }

    /// <summary>Types seen, for the kind of the page.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    public static SchemaReader Read(PageTree page)
    {
        var reader = new SchemaReader();
        var trees = new List<JsonTree>();
        foreach (var script in page.Scripts.Span)
        {
            if (page.Raw(script.Element, HtmlAttribute.Type).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                trees.Add(ReadTree(page.Source, script));
            }
        }

        foreach (var tree in trees)
        {
            reader.Index(tree);
        }

        foreach (var tree in trees)
        {
            reader.Collect(tree);
        }

        return reader;
    }

    private static JsonTree ReadTree(string source, PageScript script)
    {
        // Some sites escape the whole script as if it were text.
        var raw = source.AsSpan(script.Start, script.End - script.Start).TrimStart();
        if (raw.StartsWith("{&quot;") || raw.StartsWith("[{&quot;"))
        {
            var decoded = CharacterReferences.Decode(raw, inAttribute: false);
            return JsonTree.Read(decoded, 0, decoded.Length);
        }

        return JsonTree.Read(source, script.Start, script.End);
    }

    private void Index(JsonTree tree)
    {
        for (var i = 0; i < tree.Nodes.Count; i++)
        {
            // A node with an id and nothing else is a reference, not the thing.
            if (tree.Nodes[i].Kind == JsonKind.Object && tree.Nodes[i].End > i + 2
                && tree.Value(tree.Child(i, "@id")) is { Length: > 0 } id)
            {
                _byId.TryAdd(id, (tree, i));
            }
        }
    }

    private void Collect(JsonTree tree)
    {
        for (var i = 0; i < tree.Nodes.Count; i++)
        {
            if (tree.Nodes[i].Kind != JsonKind.Object)
            {
                continue;
            }

            foreach (var type in TypesOf(tree, i))
            {
                Types.Add(type);
                switch (SchemaTypes.Of(type))
                {
                    case SchemaKind.Article:
                        Articles.Add(ReadArticle(tree, i, type));
                        break;
                    case SchemaKind.Page:
                        Pages.Add(ReadArticle(tree, i, type));
                        break;
                    case SchemaKind.Breadcrumb when Breadcrumb.Count == 0:
                        ReadBreadcrumb(tree, i);
                        break;
                    case SchemaKind.Site:
                        Site ??= tree.Value(tree.Child(i, "name"));
                        break;
                }
            }
        }
    }

    private static IEnumerable<string> TypesOf(JsonTree tree, int node)
    {
        var type = tree.Child(node, "@type");
        if (type < 0)
        {
            yield break;
        }

        foreach (var item in Items(tree, type))
        {
            if (tree.Value(item) is { Length: > 0 } name)
            {
                yield return name[(name.LastIndexOfAny(['/', ':', '#']) + 1)..];
                yield break;
            }
        }
    }

    /// <summary>The items of an array, or the value itself.</summary>
    private static IEnumerable<int> Items(JsonTree tree, int node)
    {
        const int Most = 50;
        if (node < 0)
        {
            yield break;
        }

        if (tree.Nodes[node].Kind != JsonKind.Array)
        {
            yield return node;
            yield break;
        }

        var count = 0;
        for (var i = node + 1; i < tree.Nodes[node].End && count++ < Most; i = tree.Nodes[i].End)
        {
            yield return i;
        }
    }

    private SchemaArticle ReadArticle(JsonTree tree, int node, string type) => new()
    {
        Type = type,
        Headline = Text(tree, node, "headline") ?? Text(tree, node, "name"),
        Alternative = Text(tree, node, "alternativeHeadline"),
        Description = Text(tree, node, "description"),
        Body = tree.Lines(tree.Child(node, "articleBody")) ?? tree.Lines(tree.Child(node, "text")),
        Published = Text(tree, node, "datePublished"),
        Modified = Text(tree, node, "dateModified"),
        Created = Text(tree, node, "dateCreated") ?? Text(tree, node, "uploadDate"),
        Sections = WordsOf(tree, tree.Child(node, "articleSection")),
        Url = Text(tree, node, "url") ?? Reference(tree, tree.Child(node, "mainEntityOfPage")),
        Image = Reference(tree, tree.Child(node, "image")) ?? Text(tree, node, "thumbnailUrl"),
        Language = Text(tree, node, "inLanguage"),
        Publisher = NameOf(tree, tree.Child(node, "publisher")).Name,
        Free = Text(tree, node, "isAccessibleForFree"),
        Authors = People(tree, tree.Child(node, "author"), tree.Child(node, "creator")),
        Contributors = People(tree, tree.Child(node, "contributor"), -1),
        Keywords = WordsOf(tree, tree.Child(node, "keywords")),
    };

    private static string? Text(JsonTree tree, int node, string key) =>
        FirstOf(tree, tree.Child(node, key)) is { Length: > 0 } value && value != "null" ? value : null;

    private static string? FirstOf(JsonTree tree, int node)
    {
        foreach (var item in Items(tree, node))
        {
            return tree.Value(item) is { Length: > 0 } value ? value : tree.Nodes[item].Kind == JsonKind.Object ? tree.Value(tree.Child(item, "name")) : null;
        }

        return null;
    }

    private static string? Reference(JsonTree tree, int node)
    {
        foreach (var item in Items(tree, node))
        {
            return tree.Nodes[item].Kind == JsonKind.Object
                ? tree.Value(tree.Child(item, "url")) ?? tree.Value(tree.Child(item, "contentUrl")) ?? tree.Value(tree.Child(item, "@id"))
                : tree.Value(item);
        }

        return null;
    }

    private List<SchemaPerson> People(JsonTree tree, int author, int creator)
    {
        var people = new List<SchemaPerson>();
        foreach (var source in (ReadOnlySpan<int>)[author, creator])
        {
            foreach (var item in Items(tree, source))
            {
                if (NameOf(tree, item) is { Name: { Length: > 0 } name } found && name != "null")
                {
                    people.Add(new SchemaPerson(name, found.Organization));
                    people.AddRange(MoreNames(tree, item, name).Select(n => new SchemaPerson(n, found.Organization)));
                }
            }

            if (people.Count > 0)
            {
                break;
            }
        }

        return people;
    }

    /// <summary>The other names of one person node whose name is a list.</summary>
    private static IEnumerable<string> MoreNames(JsonTree tree, int node, string first) =>
        tree.Nodes[node].Kind != JsonKind.Object ? []
            : Items(tree, tree.Child(node, "name")).Select(tree.Value).OfType<string>().Where(n => n.Length > 0 && n != first);

    private (string? Name, bool Organization) NameOf(JsonTree tree, int node)
    {
        if (node < 0 || tree.Nodes[node].Kind is not (JsonKind.Object or JsonKind.Array))
        {
            return (tree.Value(node), false);
        }

        var target = Items(tree, node).FirstOrDefault(node);
        if (tree.Nodes[target].Kind != JsonKind.Object)
        {
            return (tree.Value(target), false);
        }

        var (holder, place) = (tree, target);
        if (tree.Child(target, "name") < 0 && tree.Value(tree.Child(target, "@id")) is { } id && _byId.TryGetValue(id, out var known))
        {
            (holder, place) = known;
        }

        var organization = TypesOf(holder, place).Any(t => t.Contains("Organization", StringComparison.OrdinalIgnoreCase) || t is "Corporation");
        return (FirstOf(holder, holder.Child(place, "name")), organization);
    }

    /// <summary>The values of a list, or the names of what is listed.</summary>
    private static List<string> WordsOf(JsonTree tree, int node)
    {
        var words = new List<string>();
        foreach (var item in Items(tree, node))
        {
            var value = tree.Nodes[item].Kind == JsonKind.Object ? tree.Value(tree.Child(item, "name")) : tree.Value(item);
            if (value is { Length: > 0 })
            {
                words.Add(value);
            }
        }

        return words;
    }

    private void ReadBreadcrumb(JsonTree tree, int node)
    {
        foreach (var item in Items(tree, tree.Child(node, "itemListElement")))
        {
            var name = tree.Value(tree.Child(item, "name"))
                ?? (tree.Child(item, "item") is var inner and >= 0 && tree.Nodes[inner].Kind == JsonKind.Object ? tree.Value(tree.Child(inner, "name")) : null);
            if (name is { Length: > 0 })
            {
                Breadcrumb.Add(name);
            }
        }
    }
}
