using System.Globalization;
using System.Text;

namespace NewsNlp.Output;

/// <summary>Writes the annotations of one article for brat.</summary>
internal sealed class BratWriter
{
    private readonly ArticleAnalysis _analysis;
    private readonly string _text;
    private readonly CodePoints _points;
    private readonly StringBuilder _output = new();
    private readonly Dictionary<TextSpan, int> _mentions = [];
    private int _bound;
    private int _relations;
    private int _references;

    public BratWriter(ArticleAnalysis analysis)
    {
        _analysis = analysis;
        _text = analysis.Article.Text;
        _points = new CodePoints(_text);
    }

    public string Write()
    {
        foreach (var entity in _analysis.Entities)
        {
            WriteEntity(entity);
        }

        foreach (var quote in _analysis.Quotes)
        {
            WriteQuote(quote);
        }

        return _output.ToString();
    }

    private void WriteEntity(LinkedEntity entity)
    {
        var type = ContractNames.Of(entity.Type);
        type = char.ToUpperInvariant(type[0]) + type[1..];
        var chain = new List<int>();
        foreach (var mention in entity.Mentions)
        {
            if (WriteBound(type, [mention.Span]) is { } number)
            {
                chain.Add(number);
                _mentions.TryAdd(mention.Span, number);
                if (!entity.EntityId.IsNone)
                {
                    _output.Append(CultureInfo.InvariantCulture, $"N{++_references}\tReference T{number} Wikidata:{entity.EntityId}\t{OneLine(entity.Name)}\n");
                }
            }
        }

        if (chain.Count > 1)
        {
            _output.Append("*\tAlias ").AppendJoin(' ', chain.Select(number => "T" + number.ToString(CultureInfo.InvariantCulture))).Append('\n');
        }
    }

    private void WriteQuote(Quote quote)
    {
        var label = quote.Kind switch { QuoteKind.Direct => "DirectQuote", QuoteKind.Mixed => "MixedQuote", _ => "IndirectQuote" };
        if (WriteBound(label, quote.Content) is not { } number)
        {
            return;
        }

        if (!quote.Cue.IsDefaultOrEmpty && WriteBound("Cue", quote.Cue) is { } cue)
        {
            WriteRelation("CuedBy", number, cue);
        }

        if (quote.Speaker?.Mention is { } mention)
        {
            if (!_mentions.TryGetValue(mention, out var speaker))
            {
                if (WriteBound("Speaker", [mention]) is not { } written)
                {
                    return;
                }

                _mentions[mention] = speaker = written;
            }

            WriteRelation("SpokenBy", number, speaker);
        }
    }

    private void WriteRelation(string name, int from, int to) =>
        _output.Append(CultureInfo.InvariantCulture, $"R{++_relations}\t{name} Arg1:T{from} Arg2:T{to}\n");

    /// <summary>Writes a text-bound annotation and gives its number; null when nothing of it can be shown.</summary>
    private int? WriteBound(string label, IEnumerable<TextSpan> spans)
    {
        // brat's fragments may not hold a line break, nor stand one inside another.
        var pieces = spans.Select(span => _points.Whole(span)).SelectMany(Lines).OrderBy(span => span.Start).ToList();
        for (var i = pieces.Count - 1; i > 0; i--)
        {
            if (pieces[i].Start < pieces[i - 1].End)
            {
                pieces[i - 1] = pieces[i - 1].Union(pieces[i]);
                pieces.RemoveAt(i);
            }
        }

        if (pieces.Count == 0)
        {
            return null;
        }

        _output.Append(CultureInfo.InvariantCulture, $"T{++_bound}\t{label} ")
            .AppendJoin(';', pieces.Select(span => $"{_points.At(span.Start)} {_points.At(span.End)}")).Append('\t')
            .AppendJoin(' ', pieces.Select(span => span.In(_text).ToString())).Append('\n');
        return _bound;
    }

    private IEnumerable<TextSpan> Lines(TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            var length = _text.AsSpan(at, span.End - at).IndexOfAny('\n', '\r');
            var end = length < 0 ? span.End : at + length;
            if (end > at)
            {
                yield return TextSpan.FromBounds(at, end);
            }

            at = end + 1;
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
