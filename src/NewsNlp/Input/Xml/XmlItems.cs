using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;

namespace NewsNlp.Input;

/// <summary>
/// Reads the elements of some names from an XML stream, each as a small tree. No document type is read, no entity is resolved, nothing is fetched;
/// depth and size of one element are bounded.
/// </summary>
internal sealed class XmlItems(Stream stream, int maximumItem)
{
    private const int MaximumDepth = 200;

    private static readonly XmlReaderSettings Settings = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The root element's name and attributes, once the first item was read.</summary>
    public XElement? Root { get; private set; }

    /// <summary>Title and language of the whole, from the root or a <c>channel</c> of it.</summary>
    public Dictionary<string, XElement> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>The items, the elements whose local name <paramref name="isItem"/> accepts.</summary>
    /// <exception cref="XmlException">The XML is broken, or an item is too deep.</exception>
    /// <exception cref="InvalidDataException">An item is too long.</exception>
    public async IAsyncEnumerable<XElement> ReadAsync(Func<string, bool> isItem, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var budget = new BudgetStream(stream, maximumItem);
        using var reader = XmlReader.Create(budget, Settings);
        var more = await reader.ReadAsync().ConfigureAwait(false);
        while (more)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.NodeType != XmlNodeType.Element)
            {
                more = await reader.ReadAsync().ConfigureAwait(false);
            }
            else if (isItem(reader.LocalName))
            {
                Root ??= HeadOf(reader);
                var item = await LoadAsync(reader, cancellationToken).ConfigureAwait(false);
                budget.Renew();
                yield return item;

                // Behind the item and not before: what follows may be broken, and the item is whole.
                more = await reader.ReadAsync().ConfigureAwait(false);
            }
            else if (reader.Depth == 0 || reader.LocalName is "channel" or "itemSet")
            {
                Root ??= HeadOf(reader);
                more = await reader.ReadAsync().ConfigureAwait(false);
            }
            else
            {
                var name = reader.LocalName;
                var element = await LoadAsync(reader, cancellationToken).ConfigureAwait(false);
                if (name is "title" or "language")
                {
                    Facts.TryAdd(name, element);
                }

                more = await reader.ReadAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Loads the element that the reader stands on, and moves to its end. A loop, since depth is the document's choice.</summary>
    private static async Task<XElement> LoadAsync(XmlReader reader, CancellationToken cancellationToken)
    {
        var root = HeadOf(reader);
        var depth = reader.Depth;
        var current = root;
        if (reader.IsEmptyElement)
        {
            return root;
        }

        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth - depth > MaximumDepth:
                    throw new XmlException($"Elements are nested more than {MaximumDepth} deep.");
                case XmlNodeType.Element:
                    var child = HeadOf(reader);
                    current.Add(child);
                    current = reader.IsEmptyElement ? current : child;
                    break;
                case XmlNodeType.EndElement when current == root:
                    return root;
                case XmlNodeType.EndElement:
                    current = current.Parent!;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    current.Add(new XText(await reader.GetValueAsync().ConfigureAwait(false)));
                    break;
            }
        }

        return root;
    }

    /// <summary>An element with its attributes, without its content.</summary>
    private static XElement HeadOf(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            // Namespace declarations say nothing that the names do not say.
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }

        reader.MoveToElement();
        return element;
    }
}
