using NewsNlp.ModelBuilder.Corpus;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Loads the data sets of names as documents with allowed labels.</summary>
internal sealed class NameData(BuildContext context, Func<string, AnnotatedText>? annotate)
{
    /// <summary>The documents of one source.</summary>
    public IReadOnlyList<NameDocument> Load(NameSource source) =>
        source.File.Length == 0 ? LoadCorpus(source) : ColumnReader.Read(context.Data("ner", source.File)).Select(d => FromColumns(source, d)).ToList();

    private NameDocument FromColumns(NameSource source, ColumnReader.ColumnDocument document)
    {
        var text = annotate?.Invoke(document.Text) ?? ColumnReader.WithOwnWords(document);
        var spans = document.Spans.SelectMany(s => source.Name == "wikiann" ? AtCommas(document.Text, s) : [s]);
        return ColumnReader.Label(source, text, spans.Where(s => source.Tags.ContainsKey(s.Tag)).Select(s => (s.Span, source.Tags[s.Tag])));
    }

    /// <summary>Wikipedia's links take a town and its state as one name; in running text they are two.</summary>
    private static IEnumerable<ColumnReader.TaggedSpan> AtCommas(string text, ColumnReader.TaggedSpan name)
    {
        var comma = text.IndexOf(", ", name.Span.Start, name.Span.Length, StringComparison.Ordinal);
        if (comma <= name.Span.Start || name.Tag != "LOC")
        {
            yield return name;
            yield break;
        }

        yield return name with { Span = TextSpan.FromBounds(name.Span.Start, comma) };
        yield return name with { Span = TextSpan.FromBounds(comma + 2, name.Span.End) };
    }

    private List<NameDocument> LoadCorpus(NameSource source)
    {
        var folder = Path.Combine(BuildContext.RepositoryRoot(), "benchmarks", "corpus");
        if (annotate is null || !Directory.Exists(folder))
        {
            return [];
        }

        return CorpusReader.ReadFolder(folder).Where(p => !p.HeldOut)
            .Select(p => ColumnReader.Label(source, annotate(p.Text), p.Annotations.Where(a => a.Kind == CorpusKind.Name).Select(a => (a.Span, new[] { a.Type }))))
            .ToList();
    }
}
