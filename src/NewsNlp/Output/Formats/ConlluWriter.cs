using System.Globalization;
using NewsNlp.Tagging;

namespace NewsNlp.Output;

/// <summary>Writes the sentences of one article in CoNLL-U.</summary>
internal sealed class ConlluWriter
{
    private static readonly Lazy<Lemmatizer> Lemmas = new(Lemmatizer.Load);

    private readonly TextWriter _output;
    private readonly AnnotatedText _text;
    private readonly CodePoints _points;
    private readonly List<string>?[] _facts;

    public ConlluWriter(TextWriter output, ArticleAnalysis analysis)
    {
        _output = output;
        _text = analysis.Text;
        _points = new CodePoints(_text.Text);
        _facts = new List<string>?[_text.Tokens.Length];
        foreach (var entity in analysis.Entities)
        {
            foreach (var mention in entity.Mentions.Where(mention => mention.Form == MentionForm.Name))
            {
                Mark(mention.Span, "NER", ContractNames.Of(mention.Type), entity.EntityId.IsNone ? null : $"Wikidata={entity.EntityId}");
            }
        }

        foreach (var quote in analysis.Quotes)
        {
            foreach (var segment in quote.Content)
            {
                Mark(segment, "Quote", ContractNames.Of(quote.Kind), quote.Speaker is { } speaker ? "Speaker=" + Value(speaker.Name) : null);
            }
        }
    }

    public void Write()
    {
        for (var i = 0; i < _text.Sentences.Length; i++)
        {
            var sentence = _text.Sentences[i];
            _output.Write($"# sent_id = {i + 1}\n# text = {Column(sentence.Span.In(_text.Text))}\n");
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                WriteToken(sentence, token);
            }

            _output.Write("\n");
        }
    }

    private void WriteToken(Sentence sentence, int index)
    {
        var token = _text.Tokens[index];
        _output.Write($"{index - sentence.FirstToken + 1}\t{Column(_text.TokenText(index))}\t");
        if (_text.HasSyntax)
        {
            var syntax = _text.Syntax[index];
            var head = syntax.Head < 0 ? 0 : syntax.Head - sentence.FirstToken + 1;
            var penn = PennTags.NameOf(syntax.Detail);
            _output.Write($"{Column(Lemmas.Value.Lemma(_text.TokenText(index), syntax))}\t{ContractNames.Of(syntax.Tag)}\t{(penn.Length == 0 ? "_" : penn)}\t_\t{head}\t{ContractNames.Of(syntax.Relation)}\t_\t");
        }
        else
        {
            _output.Write("_\t_\t_\t_\t_\t_\t_\t");
        }

        List<string> misc = [];
        if (index + 1 < _text.Tokens.Length && _text.Tokens[index + 1].Start == token.End)
        {
            misc.Add("SpaceAfter=No");
        }

        misc.Add(string.Create(CultureInfo.InvariantCulture, $"TokenRange={_points.At(token.Start)}:{_points.At(token.End)}"));
        misc.AddRange(_facts[index] ?? []);
        _output.Write(string.Join('|', misc) + "\n");
    }

    /// <summary>Notes on each token of <paramref name="span"/> that has no such note yet: of spans inside one another the first is kept.</summary>
    private void Mark(TextSpan span, string key, string value, string? more)
    {
        var first = true;
        for (var i = _text.TokenAt(span.Start); i < _text.Tokens.Length && _text.Tokens[i].Start < span.End; i++)
        {
            var facts = _facts[i] ??= [];
            if (facts.Exists(fact => fact.StartsWith(key + "=", StringComparison.Ordinal)))
            {
                continue;
            }

            facts.Add($"{key}={(first ? 'B' : 'I')}-{value}");
            if (first && more is not null)
            {
                facts.Add(more);
            }

            first = false;
        }
    }

    /// <summary>A column holds no tab and no line break, and is never empty.</summary>
    private static string Column(ReadOnlySpan<char> raw)
    {
        var column = string.Create(raw.Length, raw.ToString(), (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                // U+2028 and U+0085 end a line for some readers.
                span[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : text[i];
            }
        });
        return column.Length == 0 ? "_" : column;
    }

    private static string Value(string name) => Column(name).Replace('|', '/');
}
