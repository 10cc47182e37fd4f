using NewsNlp.Articles.Html;

namespace NewsNlp.Articles.Metadata;

/// <summary>The <c>meta</c> and <c>link</c> elements of a page by lower-case name.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    private MetaTags()
    {
    }

    /// <summary>Address of the page's canonical form, as written.</summary>
    public string? Canonical { get; private set; }

    public static MetaTags Read(PageTree page)
    {
        var tags = new MetaTags();
        for (var i = 0; i < page.Elements.Count; i++)
        {
            switch (page.Elements[i].Tag)
            {
                case HtmlTag.Meta:
                    tags.Add(page, i);
                    break;
                case HtmlTag.Link when page.Raw(i, HtmlAttribute.Rel).Equals("canonical", StringComparison.OrdinalIgnoreCase):
                    tags.Canonical ??= page.Get(i, HtmlAttribute.Href);
                    break;
            }
        }

        return tags;
    }

    /// <summary>The first value of a name, or null.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var values) ? values[0] : null;

    /// <summary>All values of a name.</summary>
    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>The first of several names that has a value: its name and value.</summary>
    public (string Name, string Value)? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (this[name] is { } value)
            {
                return (name, value);
            }
        }

        return null;
    }

    private void Add(PageTree page, int element)
    {
        if (page.Get(element, HtmlAttribute.Content) is not { } raw || JsonStrings.Clean(raw, keepLines: false) is not { Length: > 0 } content)
        {
            return;
        }

        foreach (var attribute in (ReadOnlySpan<HtmlAttribute>)[HtmlAttribute.Property, HtmlAttribute.Name, HtmlAttribute.ItemProp, HtmlAttribute.HttpEquiv])
        {
            if (page.Get(element, attribute) is { Length: < 64 } name)
            {
                var key = (attribute == HtmlAttribute.ItemProp ? "itemprop:" : "") + name.ToLowerInvariant();
                if (!_values.TryGetValue(key, out var values))
                {
                    _values[key] = values = [];
                }

                // Pages with thousands of the same tag are broken or hostile; a few say all.
                if (values.Count < 100)
                {
                    values.Add(content);
                }
            }
        }
    }
}
