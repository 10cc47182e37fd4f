using NewsNlp.Articles.Metadata;

namespace NewsNlp.Articles.Html;

/// <summary>Looks at the class words of an element and of those around it.</summary>
internal static class NearWords
{
    /// <summary>Whether a word is one of those that are looked for.</summary>
    public delegate bool Test(ReadOnlySpan<char> word);

    /// <summary>The innermost of <paramref name="levels"/> elements from <paramref name="element"/> up that has such a word in its class, id or test id; -1 when none has.</summary>
    public static int Find(PageTree tree, int element, int levels, Test test)
    {
        for (var step = 0; step < levels && element >= 0; step++, element = tree.Elements[element].Parent)
        {
            if (tree.Elements[element].Tag is HtmlTag.Body or HtmlTag.Html or HtmlTag.Article or HtmlTag.Main)
            {
                return -1;
            }

            if (Has(tree, element, test))
            {
                return element;
            }
        }

        return -1;
    }

    /// <summary>Whether an element has such a word.</summary>
    public static bool Has(PageTree tree, int element, Test test)
    {
        ref var e = ref tree.Elements[element];
        Span<char> buffer = stackalloc char[ClassWords.LongestWord];
        for (var i = 0; i < e.AttributeCount; i++)
        {
            ref var attribute = ref tree.Attributes[e.FirstAttribute + i];
            if (attribute.Name is not (HtmlAttribute.Class or HtmlAttribute.Id or HtmlAttribute.TestId or HtmlAttribute.ItemProp))
            {
                continue;
            }

            foreach (var name in new Pieces(tree.Value(attribute), " \t\r\n"))
            {
                if (HasWord(name, buffer, test))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Names of typefaces (<c>text-caption</c>, <c>md:font-credit</c>) say how a text looks, not what it is.</summary>
    private static bool HasWord(ReadOnlySpan<char> name, Span<char> buffer, Test test)
    {
        if (name.StartsWith("text-") || name.StartsWith("font-") || name.StartsWith("type-") || name.IndexOfAny(":[") >= 0)
        {
            return false;
        }

        var words = new ClassWords(name, buffer);
        while (words.MoveNext())
        {
            if (test(words.Current))
            {
                return true;
            }
        }

        return false;
    }
}
