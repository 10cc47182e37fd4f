using NewsNlp.Knowledge;

namespace NewsNlp;

/// <summary>Reads facts from the formats they come in: Wikidata's JSON dump, results of SPARQL queries, tables and JSON Lines of one's own.</summary>
/// <remarks>Lines that cannot be read are counted and reported by number; they never end an import.</remarks>
public static class KnowledgeImport
{
    /// <summary>Longest line of a dump in bytes; a longer one counts as broken.</summary>
    public const int MaxLineBytes = 64 << 20;

    /// <summary>Reads an unpacked Wikidata JSON dump (one item a line) as a stream, in one pass, by several threads.</summary>
    /// <param name="json">The dump. Read to its end, not closed.</param>
    /// <param name="builder">Gets the entities.</param>
    /// <param name="options">Filters and language.</param>
    /// <param name="progress">Told the bytes read so far after each block.</param>
    /// <param name="cancellationToken">Ends the import.</param>
    /// <exception cref="OperationCanceledException">The import was cancelled; the builder then holds a part.</exception>
    public static KnowledgeImportReport WikidataDump(
        Stream json,
        KnowledgeBaseBuilder builder,
        WikidataDumpOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(builder);
        return new WikidataDumpReader(options ?? new WikidataDumpOptions(), builder).Read(json, progress, cancellationToken);
    }

    /// <summary>
    /// Reads a table with a header: CSV or TSV as SPARQL services give it (IRIs, language-tagged literals), or one's own. Columns by name, in any order and case:
    /// <c>item</c>, <c>qid</c> or <c>id</c>; <c>label</c> or <c>itemLabel</c>; and optionally <c>type</c>, <c>aliases</c>, <c>demonyms</c>, <c>description</c>,
    /// <c>country</c>, <c>neighbours</c>, <c>popularity</c> (0 to 1) or <c>sitelinks</c>. Lists are parted by <c>|</c>; rows of one item are joined.
    /// </summary>
    /// <exception cref="InvalidDataException">The header names no identifier or no label.</exception>
    public static KnowledgeImportReport Table(TextReader table, KnowledgeBaseBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(builder);
        return new FactTableReader(builder).Read(table);
    }

    /// <summary>Reads one JSON object a line with the properties of <see cref="Table"/>; lists are arrays or parted by <c>|</c>.</summary>
    public static KnowledgeImportReport JsonLines(TextReader lines, KnowledgeBaseBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(builder);
        return FactJsonReader.Read(lines, builder);
    }
}
