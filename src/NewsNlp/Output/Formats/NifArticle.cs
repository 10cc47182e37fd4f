using System.Globalization;
using NewsNlp.Tagging;

namespace NewsNlp.Output;

/// <summary>Writes one article as NIF.</summary>
internal sealed class NifArticle(TextWriter turtle, ArticleAnalysis analysis, string address, OutputParts parts)
{
    private readonly string _text = analysis.Article.Text;
    private readonly CodePoints _points = new(analysis.Article.Text);

    public void Write()
    {
        var whole = new TextSpan(0, _text.Length);
        turtle.Write($"{IriOf(whole)}\n  a nif:Context, nif:RFC5147String ;\n");
        if (ArticleAddress.WebAddress(analysis.Article.Url) is { } url)
        {
            turtle.Write($"  nif:sourceUrl <{url}> ;\n");
        }

        WritePlace(whole);
        turtle.Write($"  nif:isString {Literal(_text)} .\n\n");
        if (parts.HasFlag(OutputParts.Sentences))
        {
            foreach (var sentence in analysis.Text.Sentences)
            {
                WriteString(sentence.Span, "nif:Sentence", []);
            }
        }

        if ((parts & (OutputParts.Tokens | OutputParts.Tags)) != 0)
        {
            WriteWords();
        }

        WriteEntities();
        WriteQuotes();
    }

    private void WriteWords()
    {
        for (var i = 0; i < analysis.Text.Tokens.Length; i++)
        {
            WriteString(
                analysis.Text.Tokens[i].Span,
                "nif:Word",
                analysis.Text.HasSyntax ? [$"nif:posTag {Literal(PennTags.NameOf(analysis.Text.Syntax[i].Detail))}"] : []);
        }
    }

    private void WriteEntities()
    {
        foreach (var entity in analysis.Entities)
        {
            List<string> facts = [$"itsrdf:taClassRef {ClassOf(entity.Type)}"];
            if (ArticleAddress.WikidataUri(entity.EntityId) is { } uri)
            {
                facts.Add($"itsrdf:taIdentRef <{uri}>");
                facts.Add(string.Create(CultureInfo.InvariantCulture, $"itsrdf:taConfidence \"{entity.Confidence:0.###}\"^^xsd:double"));
            }

            foreach (var mention in entity.Mentions)
            {
                WriteString(mention.Span, "nif:Phrase", facts);
            }
        }
    }

    private void WriteQuotes()
    {
        foreach (var quote in analysis.Quotes)
        {
            List<string> facts = [$"schema:genre \"{ContractNames.Of(quote.Kind)}\""];
            if (quote.Speaker is { } speaker)
            {
                var uris = speaker.Entities.Select(entity => ArticleAddress.WikidataUri(analysis.Entities[entity].EntityId)).OfType<string>().ToList();
                facts.AddRange(uris.Select(uri => $"schema:spokenByCharacter <{uri}>"));
                if (uris.Count == 0)
                {
                    facts.Add($"schema:spokenByCharacter [ schema:name {Literal(speaker.Name)} ]");
                }
            }

            foreach (var segment in quote.Content)
            {
                WriteString(segment, "nif:Phrase, schema:Quotation", facts);
            }
        }
    }

    private void WriteString(TextSpan anywhere, string type, IEnumerable<string> facts)
    {
        var span = _points.Whole(anywhere);
        turtle.Write($"{IriOf(span)}\n  a {type}, nif:RFC5147String ;\n  nif:referenceContext {IriOf(new TextSpan(0, _text.Length))} ;\n");
        WritePlace(span);
        foreach (var fact in facts)
        {
            turtle.Write($"  {fact} ;\n");
        }

        turtle.Write($"  nif:anchorOf {Literal(span.In(_text))} .\n\n");
    }

    private void WritePlace(TextSpan span) =>
        turtle.Write($"  nif:beginIndex \"{_points.At(span.Start)}\"^^xsd:nonNegativeInteger ;\n  nif:endIndex \"{_points.At(span.End)}\"^^xsd:nonNegativeInteger ;\n");

    private string IriOf(TextSpan span) => $"<{address}#char={_points.At(span.Start)},{_points.At(span.End)}>";

    private static string ClassOf(EntityType type) => type switch
    {
        EntityType.Person => "schema:Person",
        EntityType.Organization => "schema:Organization",
        EntityType.Gpe => "schema:AdministrativeArea",
        EntityType.Location or EntityType.Facility => "schema:Place",
        EntityType.Event => "schema:Event",
        EntityType.Product => "schema:Product",
        EntityType.Work => "schema:CreativeWork",
        _ => "schema:Thing",
    };

    /// <summary>A Turtle string. What Turtle cannot hold (a lone surrogate) becomes U+FFFD, one code point as before.</summary>
    private static string Literal(ReadOnlySpan<char> raw)
    {
        var literal = new System.Text.StringBuilder(raw.Length + 2).Append('"');
        foreach (var rune in raw.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                < ' ' or 0x7F => literal.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => literal.Append(rune.ToString()),
            };
        }

        return literal.Append('"').ToString();
    }
}
