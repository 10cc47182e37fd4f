using NewsNlp.ModelBuilder.Corpus;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Loads the data sets of names as documents with allowed labels.</summary>
internal sealed class NameData(BuildContext context, Func<string, AnnotatedText> annotate)
{
    /// <summary>The documents of one source, and those that the source asks for with other names.</summary>
    /// <param name="source">The source.</param>
    /// <param name="stock">Other names.</param>
    /// <param name="keeps">Whether the document of a number is wanted.</param>
    public IEnumerable<NameDocument> Load(NameSource source, NameStock stock, Func<int, bool> keeps)
    {
        var documents = Read(source).Where((_, i) => keeps(i)).ToList();
        var augmenter = new NameAugmenter(stock, new Random(7));
        foreach (var (text, names) in documents)
        {
            yield return ColumnReader.Label(source, annotate(text), names);
        }

        foreach (var (text, names) in documents)
        {
            for (var i = 0; i < source.Rewritten && names.Count > 0; i++)
            {
                var (other, moved) = augmenter.Rewrite(text, names);
                yield return ColumnReader.Label(source, annotate(other), moved);
            }
        }
    }

    private IEnumerable<(string Text, List<(TextSpan Span, EntityType[] Types)> Names)> Read(NameSource source) =>
        source.File.Length == 0 ? ReadCorpus() : ColumnReader.Read(context.Data("ner", source.File)).Select(d => FromColumns(source, d));

    private static (string, List<(TextSpan, EntityType[])>) FromColumns(NameSource source, ColumnReader.ColumnDocument document)
    {
        var spans = document.Spans.SelectMany(s => source.Name == "wikiann" ? AtCommas(document.Text, s) : AtBrackets(document.Text, s));
        return (document.Text, spans.Where(s => source.Tags.ContainsKey(s.Tag)).Select(s => (s.Span, source.Tags[s.Tag])).ToList());
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

    /// <summary>An acronym in brackets is a name of its own: <c>World Health Organization (WHO)</c>.</summary>
    private static IEnumerable<ColumnReader.TaggedSpan> AtBrackets(string text, ColumnReader.TaggedSpan name)
    {
        var bracket = text.IndexOf(" (", name.Span.Start, name.Span.Length, StringComparison.Ordinal);
        if (bracket <= name.Span.Start)
        {
            yield return name;
            yield break;
        }

        yield return name with { Span = TextSpan.FromBounds(name.Span.Start, bracket) };
        var end = text.IndexOf(')', bracket);
        if (end > bracket + 2 && end <= name.Span.End)
        {
            yield return name with { Span = TextSpan.FromBounds(bracket + 2, end) };
        }
    }

    private static IEnumerable<(string, List<(TextSpan, EntityType[])>)> ReadCorpus()
    {
        var folder = Path.Combine(BuildContext.RepositoryRoot(), "benchmarks", "corpus");
        return CorpusReader.ReadFolder(folder).Where(p => !p.HeldOut)
            .Select(p => (p.Text, p.Annotations.Where(a => a.Kind == CorpusKind.Name).Select(a => (a.Span, new[] { a.Type })).ToList()));
    }
}
