using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;
using NewsNlp.Input;

namespace NewsNlp;

/// <summary>Reads news in XML: feeds (RSS, Atom), NITF, and NewsML-G2 (single items and messages of many). The root element says which it is.</summary>
/// <remarks>
/// Each item becomes a small web page with its metadata; source spans index that page. Document types are passed over, entities other than XML's own
/// are errors, nothing is fetched. Streamed: one item is in memory at a time.
/// </remarks>
public static class NewsXmlReader
{
    /// <summary>Longest item, in bytes; a longer one ends the document with the error <c>item-too-long</c>.</summary>
    public const int MaximumItemLength = 32 * 1024 * 1024;

    /// <summary>Reads the items of <paramref name="stream"/> one after another. The stream is left open.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="id">Identifier of the document: items that have none of their own are called by it and their number.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <remarks>Broken XML gives a record with the error <c>bad-xml</c> behind the items before it; a document of another kind <c>not-news-xml</c>.</remarks>
    /// <exception cref="IOException">The stream failed.</exception>
    public static async IAsyncEnumerable<InputRecord> ReadAsync(
        Stream stream, string? id = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var feed = new XmlItems(stream, MaximumItemLength);
        var items = feed.ReadAsync(IsItem, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (items.ConfigureAwait(false))
        {
            for (var number = 1; ; number++)
            {
                InputRecord? failure = null;
                var more = false;
                try
                {
                    more = await items.MoveNextAsync().ConfigureAwait(false);
                }
                catch (XmlException exception)
                {
                    // The parser's own message may quote the document.
                    failure = InputRecord.Failed(id, "bad-xml", $"The XML is broken at line {exception.LineNumber}, column {exception.LinePosition}.");
                }
                catch (InvalidDataException exception)
                {
                    failure = InputRecord.Failed(id, "item-too-long", exception.Message);
                }

                if (failure is null && number == 1 && !IsNews(feed.Root?.Name.LocalName))
                {
                    failure = InputRecord.Failed(id, "not-news-xml", "The document is no feed, no NITF and no NewsML-G2.");
                    more = false;
                }

                if (more)
                {
                    if (ToRecord(items.Current, feed, $"{id ?? "-"}#{number}") is { } record)
                    {
                        yield return record;
                    }

                    continue;
                }

                if (failure is not null)
                {
                    yield return failure;
                }

                yield break;
            }
        }
    }

    private static bool IsNews(string? root) => root is "rss" or "RDF" or "feed" or "nitf" or "newsItem" or "newsMessage" or "channel";

    private static bool IsItem(string name) => name is "item" or "entry" or "nitf" or "newsItem";

    private static InputRecord? ToRecord(XElement item, XmlItems feed, string fallbackId) => item.Name.LocalName switch
    {
        "nitf" => NitfItems.ToRecord(item, fallbackId),
        "newsItem" => NewsMLItems.ToRecord(item, fallbackId),
        _ => FeedItems.ToRecord(item, feed, fallbackId),
    };
}
