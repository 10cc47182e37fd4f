using System.Text;
using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Reads data sets of a word and a tag a line and writes them as text again, so that our own tokens train the model.</summary>
internal static class ColumnReader
{
    /// <summary>One span of a data set's text with its tag.</summary>
    public readonly record struct TaggedSpan(TextSpan Span, string Tag);

    /// <summary>One document of a data set.</summary>
    /// <param name="Text">Its words as running text.</param>
    /// <param name="Words">Span of each word.</param>
    /// <param name="SentenceStarts">Index of the first word of each sentence.</param>
    /// <param name="Spans">Names in order.</param>
    public sealed record ColumnDocument(string Text, IReadOnlyList<TextSpan> Words, IReadOnlyList<int> SentenceStarts, IReadOnlyList<TaggedSpan> Spans);

    /// <summary>The documents of <paramref name="file"/>; where it does not tell documents apart, each sentence is one.</summary>
    public static IReadOnlyList<ColumnDocument> Read(string file)
    {
        var documents = new List<List<List<(string Word, string Tag)>>>();
        var sentence = new List<(string, string)>();
        foreach (var line in File.ReadLines(file).Append(""))
        {
            var starts = line.StartsWith("-DOCSTART-", StringComparison.Ordinal);
            if (starts || line.Length == 0)
            {
                if (sentence.Count > 0)
                {
                    (documents.Count == 0 ? Add(documents) : documents[^1]).Add(sentence);
                    sentence = [];
                }

                if (starts)
                {
                    documents.Add([]);
                }

                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            sentence.Add((line[..tab], line[(tab + 1)..]));
        }

        documents.RemoveAll(d => d.Count == 0);
        var split = documents.Count == 1 ? documents[0].Select(s => new List<List<(string, string)>> { s }) : documents;
        return split.Select(Join).ToList();

        static List<List<(string, string)>> Add(List<List<List<(string, string)>>> documents)
        {
            documents.Add([]);
            return documents[^1];
        }
    }

    private static ColumnDocument Join(List<List<(string Word, string Tag)>> sentences)
    {
        var text = new StringBuilder();
        var words = new List<TextSpan>();
        var starts = new List<int>();
        var spans = new List<TaggedSpan>();
        foreach (var sentence in sentences)
        {
            starts.Add(words.Count);
            var opened = false;
            var open = false;
            foreach (var (word, tag) in sentence)
            {
                if (text.Length > 0 && (words.Count == starts[^1] || !Glued(text, word, ref opened)))
                {
                    text.Append(' ');
                }

                var span = new TextSpan(text.Length, word.Length);
                text.Append(word);
                words.Add(span);
                AddTag(spans, span, tag, ref open);
            }
        }

        return new ColumnDocument(text.ToString(), words, starts, spans);
    }

    private static void AddTag(List<TaggedSpan> spans, TextSpan span, string tag, ref bool open)
    {
        if (tag.Length < 3)
        {
            open = false;
        }
        else if (open && tag[0] == 'I' && spans[^1].Tag == tag[2..])
        {
            spans[^1] = new TaggedSpan(spans[^1].Span.Union(span), tag[2..]);
        }
        else
        {
            spans.Add(new TaggedSpan(span, tag[2..]));
            open = true;
        }
    }

    /// <summary>Whether a word stands without a space behind the text so far, as in running text.</summary>
    private static bool Glued(StringBuilder text, string word, ref bool opened)
    {
        var last = text[^1];
        if (word == "\"")
        {
            var closes = opened;
            opened = !opened;
            return closes;
        }

        return (last == '"' && opened) || last is '(' or '[' or '{' or '$' or '#' or '“' or '‘'
            || word[0] is '.' or ',' or ';' or ':' or '!' or '?' or '%' or ')' or ']' or '}'
            || word is "n't" or "n’t" or "'" or "’" or "'s" or "’s" or "'re" or "’re" or "'ve" or "’ve" or "'d" or "’d" or "'ll" or "’ll" or "'m" or "’m";
    }

    /// <summary>The labels that a source's spans allow each token of <paramref name="text"/>.</summary>
    public static NameDocument Label(NameSource source, AnnotatedText text, IEnumerable<(TextSpan Span, EntityType[] Types)> names)
    {
        var outside = (ushort)((1 << NameLabel.Outside) | NameSource.LabelsOf(source.Unmarked, true) | NameSource.LabelsOf(source.Unmarked, false));
        var allowed = new ushort[text.Tokens.Length];
        Array.Fill(allowed, outside);
        foreach (var (span, types) in names)
        {
            var begin = true;
            for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Start < span.End; i++)
            {
                allowed[i] = NameSource.LabelsOf(types, begin);
                begin = false;
            }
        }

        return new NameDocument(source, text, allowed);
    }
}
