using System.Xml.Linq;

namespace NewsNlp.Input;

/// <summary>Finds parts of small XML trees by their local names: feeds and news formats come in many namespaces.</summary>
internal static class XmlElements
{
    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    public static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    /// <summary>The first element of that name anywhere below.</summary>
    public static XElement? Find(this XElement? element, string name) => element?.Descendants().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>The element's text with white space folded; null when there is none.</summary>
    public static string? Words(this XElement? element)
    {
        var words = element is null ? "" : string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }

    public static string? AttributeText(this XElement? element, string name)
    {
        var value = element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value.Trim();
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
