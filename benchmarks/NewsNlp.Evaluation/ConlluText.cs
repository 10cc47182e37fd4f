using System.Globalization;

namespace NewsNlp.Evaluation;

/// <summary>One word of a treebank or of our own output.</summary>
/// <param name="Start">First character, white space not counted.</param>
/// <param name="End">Just behind the last character; a word of a multiword token has the whole token's bounds.</param>
/// <param name="Multi">Whether the word is part of a multiword token.</param>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">Its lemma; <c>_</c> when the treebank gives none.</param>
/// <param name="Tag">Universal tag.</param>
/// <param name="Detail">Penn tag.</param>
/// <param name="Head">Index of the head among all words of the text, or -1 for a root.</param>
/// <param name="Relation">Relation without its subtype.</param>
internal sealed record ConlluWord(int Start, int End, bool Multi, string Form, string Lemma, string Tag, string Detail, int Head, string Relation);

/// <summary>One document of a treebank in CoNLL-U: its raw text, its words, its sentences.</summary>
internal sealed class ConlluText
{
    private readonly List<ConlluWord> _words = [];
    private readonly List<(int First, int Count)> _sentences = [];
    private int _position;

    /// <summary>The sentences' texts, joined by spaces.</summary>
    public string Text { get; private set; } = "";

    public IReadOnlyList<ConlluWord> Words => _words;

    /// <summary>First word and number of words of each sentence.</summary>
    public IReadOnlyList<(int First, int Count)> Sentences => _sentences;

    /// <summary>Reads all documents of a file.</summary>
    public static List<ConlluText> Read(string path)
    {
        var documents = new List<ConlluText> { new() };
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && documents[^1].Text.Length > 0)
            {
                documents.Add(new ConlluText());
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                var document = documents[^1];
                document.Text += (document.Text.Length > 0 ? " " : "") + line["# text = ".Length..];
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                documents[^1].Add(rows);
                rows.Clear();
            }
            else if (line.Length > 0 && line[0] != '#' && !line.Split('\t', 2)[0].Contains('.'))
            {
                rows.Add(line.Split('\t'));
            }
        }

        return documents;
    }

    private void Add(List<string[]> rows)
    {
        int first = _words.Count, multiUntil = 0, multiStart = 0;
        foreach (var row in rows)
        {
            var length = row[1].Count(c => !char.IsWhiteSpace(c));
            if (row[0].Split('-') is [_, var last])
            {
                (multiUntil, multiStart) = (Number(last), _position);
                _position += length;
                continue;
            }

            var multi = Number(row[0]) <= multiUntil;
            var start = multi ? multiStart : _position;
            _position += multi ? 0 : length;
            var head = Number(row[6]);
            _words.Add(new ConlluWord(
                start, _position, multi, row[1], row[2], row[3], row[4], head == 0 ? -1 : first + head - 1, row[7].Split(':')[0]));
        }

        _sentences.Add((first, _words.Count - first));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
