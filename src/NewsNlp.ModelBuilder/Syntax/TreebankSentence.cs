using System.Globalization;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>One sentence of a treebank in CoNLL-U, words only (multiword tokens and empty nodes are left out).</summary>
internal sealed record TreebankSentence(string[] Forms, string[] Lemmas, PartOfSpeech[] Tags, byte[] Details, int[] Heads, DependencyRelation[] Relations)
{
    public int Count => Forms.Length;

    /// <summary>Reads a file. Heads are indexes from 0; the root's head is the number of words.</summary>
    public static List<TreebankSentence> Read(string path)
    {
        var sentences = new List<TreebankSentence>();
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    sentences.Add(FromRows(rows));
                    rows.Clear();
                }
            }
            else if (line[0] != '#')
            {
                var row = line.Split('\t');
                if (!row[0].Contains('-') && !row[0].Contains('.'))
                {
                    rows.Add(row);
                }
            }
        }

        return sentences;
    }

    private static TreebankSentence FromRows(List<string[]> rows) => new(
        [.. rows.Select(r => r[1])],
        [.. rows.Select(r => r[2])],
        [.. rows.Select(r => Enum.Parse<PartOfSpeech>(r[3], ignoreCase: true))],
        [.. rows.Select(r => Tagging.PennTags.NumberOf(r[4]))],
        [.. rows.Select(r => int.Parse(r[6], CultureInfo.InvariantCulture) is var head && head == 0 ? rows.Count : head - 1)],
        [.. rows.Select(r => Enum.Parse<DependencyRelation>(r[7].Split(':')[0], ignoreCase: true))]);
}
