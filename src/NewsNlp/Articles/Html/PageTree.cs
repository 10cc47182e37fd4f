namespace NewsNlp.Articles.Html;

/// <summary>A page as compact arrays: elements, attributes, blocks of text, links, scripts. Pooled; dispose when done.</summary>
internal sealed class PageTree(string source) : IDisposable
{
    public PooledList<PageElement> Elements = new(2048);
    public PooledList<PageAttribute> Attributes = new(4096);
    public PooledList<char> AttributeText = new(32768);
    public PooledList<TextSegment> Segments = new(2048);
    public PooledList<PageBlock> Blocks = new(512);
    public PooledList<char> Text = new(32768);
    public PooledList<BlockLink> Links = new(512);
    public PooledList<PageScript> Scripts = new(32);

    /// <summary>The page's characters.</summary>
    public string Source { get; } = source;

    /// <summary>Range of the text of the first <c>title</c>, empty when there is none.</summary>
    public TextSpan Title { get; set; }

    /// <summary>Elements that stood deeper than the limit and were flattened.</summary>
    public int Flattened { get; set; }

    public ReadOnlySpan<char> Value(in PageAttribute attribute) => AttributeText.Span.Slice(attribute.Start, attribute.Length);

    /// <summary>Value of an attribute as written (references not resolved); empty when it is missing.</summary>
    public ReadOnlySpan<char> Raw(int element, HtmlAttribute name)
    {
        ref var e = ref Elements[element];
        for (var i = 0; i < e.AttributeCount; i++)
        {
            ref var a = ref Attributes[e.FirstAttribute + i];
            if (a.Name == name)
            {
                return Value(a);
            }
        }

        return default;
    }

    /// <summary>Whether an element has an attribute.</summary>
    public bool Has(int element, HtmlAttribute name)
    {
        ref var e = ref Elements[element];
        for (var i = 0; i < e.AttributeCount; i++)
        {
            if (Attributes[e.FirstAttribute + i].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Value of an attribute, references resolved and trimmed; null when it is missing or blank.</summary>
    public string? Get(int element, HtmlAttribute name)
    {
        var raw = Raw(element, name).Trim();
        return raw.IsEmpty ? null : CharacterReferences.Decode(raw, inAttribute: true);
    }

    public ReadOnlySpan<char> TextOf(in PageBlock block) => Text.Span.Slice(block.TextStart, block.TextLength);

    /// <summary>Whether <paramref name="element"/> stands inside (or is) <paramref name="ancestor"/>.</summary>
    public bool IsWithin(int element, int ancestor)
    {
        while (element > ancestor)
        {
            element = Elements[element].Parent;
        }

        return element == ancestor;
    }

    /// <summary>The first element whose start tag stands at or behind a place in the source.</summary>
    public int FirstElementFrom(int position)
    {
        int low = 0, high = Elements.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Elements[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public void Dispose()
    {
        Elements.Return();
        Attributes.Return();
        AttributeText.Return();
        Segments.Return();
        Blocks.Return();
        Text.Return();
        Links.Return();
        Scripts.Return();
    }
}
