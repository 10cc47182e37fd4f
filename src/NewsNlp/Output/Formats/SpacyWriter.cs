using System.Text.Json;
using NewsNlp.Tagging;

namespace NewsNlp.Output;

/// <summary>Writes one article as spaCy's document JSON.</summary>
internal sealed class SpacyWriter
{
    private static readonly Lazy<Lemmatizer> Lemmas = new(Lemmatizer.Load);

    private readonly Utf8JsonWriter _writer;
    private readonly ArticleAnalysis _analysis;
    private readonly AnnotatedText _text;
    private readonly CodePoints _points;

    /// <summary>Tokens and white space in order; <c>Index</c> is the token's number or -1 for white space.</summary>
    private readonly List<(TextSpan Span, int Index)> _words = [];

    private readonly int[] _wordOfToken;

    public SpacyWriter(Utf8JsonWriter writer, ArticleAnalysis analysis)
    {
        _writer = writer;
        _analysis = analysis;
        _text = analysis.Text;
        _points = new CodePoints(_text.Text);
        _wordOfToken = new int[_text.Tokens.Length];
        var at = 0;
        for (var i = 0; i < _text.Tokens.Length; i++)
        {
            AddSpace(at, _text.Tokens[i].Start);
            _wordOfToken[i] = _words.Count;
            _words.Add((_text.Tokens[i].Span, i));
            at = _text.Tokens[i].End;
        }

        AddSpace(at, _text.Text.Length);
    }

    public void Write()
    {
        _writer.WriteStartObject();
        _writer.WriteString("text", _text.Text);
        _writer.WriteStartArray("ents");
        var end = 0;
        foreach (var (entity, mention) in Mentions().Where(pair => pair.Mention.Form == MentionForm.Name))
        {
            // Entities of a spaCy document do not overlap.
            if (Widen(mention.Span) is { } span && span.Start >= end)
            {
                WriteSpan(span, LabelOf(mention.Type), entity.EntityId);
                end = span.End;
            }
        }

        _writer.WriteEndArray();
        WriteSentences();
        WriteTokens();
        WriteGroups();
        _writer.WriteEndObject();
    }

    /// <summary>spaCy keeps one blank with the word before it; what is left of the white space is a token.</summary>
    private void AddSpace(int start, int end)
    {
        if (start > 0 && start < end && _text.Text[start] == ' ')
        {
            start++;
        }

        if (start < end)
        {
            _words.Add((TextSpan.FromBounds(start, end), -1));
        }
    }

    private IEnumerable<(LinkedEntity Entity, EntityMention Mention)> Mentions() =>
        _analysis.Entities.SelectMany(entity => entity.Mentions.Select(mention => (Entity: entity, Mention: mention))).OrderBy(pair => pair.Mention.Span);

    private void WriteSentences()
    {
        _writer.WriteStartArray("sents");
        foreach (var sentence in _text.Sentences)
        {
            WriteSpan(sentence.Span, null, default);
        }

        _writer.WriteEndArray();
    }

    private void WriteTokens()
    {
        _writer.WriteStartArray("tokens");
        for (var i = 0; i < _words.Count; i++)
        {
            var (span, index) = _words[i];
            _writer.WriteStartObject();
            _writer.WriteNumber("id", i);
            _writer.WriteNumber("start", _points.At(span.Start));
            _writer.WriteNumber("end", _points.At(span.End));
            if (_text.HasSyntax)
            {
                WriteSyntax(i, index);
            }

            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    private void WriteSyntax(int word, int token)
    {
        if (token < 0)
        {
            // White space hangs on its neighbour, else it would be a sentence of its own.
            WriteSyntax("_SP", "SPACE", _words[word].Span.In(_text.Text), "dep", word > 0 ? word - 1 : Math.Min(1, _words.Count - 1));
            return;
        }

        var syntax = _text.Syntax[token];
        WriteSyntax(
            PennTags.NameOf(syntax.Detail),
            ContractNames.Of(syntax.Tag),
            Lemmas.Value.Lemma(_text.TokenText(token), syntax),
            syntax.Head < 0 ? "ROOT" : ContractNames.Of(syntax.Relation),
            syntax.Head < 0 ? word : _wordOfToken[syntax.Head]);
    }

    private void WriteSyntax(string tag, string pos, ReadOnlySpan<char> lemma, string dep, int head)
    {
        _writer.WriteString("tag", tag);
        _writer.WriteString("pos", pos);
        _writer.WriteString("morph", "");
        _writer.WriteString("lemma", lemma);
        _writer.WriteString("dep", dep);
        _writer.WriteNumber("head", head);
    }

    private void WriteGroups()
    {
        _writer.WriteStartObject("spans");
        _writer.WriteStartArray("mentions");
        foreach (var (entity, mention) in Mentions())
        {
            if (Widen(mention.Span) is { } span)
            {
                WriteSpan(span, LabelOf(mention.Type), entity.EntityId);
            }
        }

        _writer.WriteEndArray();
        _writer.WriteStartArray("quotes");
        foreach (var quote in _analysis.Quotes)
        {
            var speaker = quote.Speaker is { Entities.IsDefaultOrEmpty: false } found ? _analysis.Entities[found.Entities[0]].EntityId : default;
            foreach (var segment in quote.Content)
            {
                if (Widen(segment) is { } span)
                {
                    WriteSpan(span, ContractNames.Of(quote.Kind).ToUpperInvariant(), speaker);
                }
            }
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    private void WriteSpan(TextSpan span, string? label, EntityId id)
    {
        _writer.WriteStartObject();
        _writer.WriteNumber("start", _points.At(span.Start));
        _writer.WriteNumber("end", _points.At(span.End));
        if (label is not null)
        {
            _writer.WriteString("label", label);
            _writer.WriteString("kb_id", id.ToString());
        }

        _writer.WriteEndObject();
    }

    /// <summary>The tokens that a span touches; null when it touches none.</summary>
    private TextSpan? Widen(TextSpan span)
    {
        var first = _text.TokenAt(span.Start);
        var last = span.IsEmpty ? -1 : _text.TokenAt(span.End - 1);
        if (last == _text.Tokens.Length || (last >= 0 && _text.Tokens[last].Start >= span.End))
        {
            last--;
        }

        return first <= last ? _text.Tokens[first].Span.Union(_text.Tokens[last].Span) : null;
    }

    private static string LabelOf(EntityType type) => type switch
    {
        EntityType.Person => "PERSON",
        EntityType.Organization => "ORG",
        EntityType.Gpe => "GPE",
        EntityType.Location => "LOC",
        EntityType.Facility => "FAC",
        EntityType.Group => "NORP",
        EntityType.Event => "EVENT",
        EntityType.Product => "PRODUCT",
        EntityType.Work => "WORK_OF_ART",
        _ => "MISC",
    };
}
