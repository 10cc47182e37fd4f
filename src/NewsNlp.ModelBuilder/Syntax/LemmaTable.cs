using System.Runtime.InteropServices;
using NewsNlp.Tagging;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>
/// Learns the table of <see cref="Lemmatizer"/>: for each tag and ending the most frequent edit, kept only where the next shorter kept ending would
/// say something else.
/// </summary>
internal sealed class LemmaTable
{
    private const int MostScripts = 255;

    private readonly List<(int Cut, string Addition)> _scripts = [];
    private readonly SortedDictionary<uint, byte> _entries = [];

    public LemmaTable(IEnumerable<TreebankSentence> sentences)
    {
        var words = new Dictionary<(string Word, PartOfSpeech Tag, byte Detail), Dictionary<(int, string), int>>();
        var uses = new Dictionary<(int, string), int>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                if (sentence.Lemmas[i] is "_" && sentence.Forms[i] != "_")
                {
                    continue;
                }

                var keepCase = sentence.Tags[i] == PartOfSpeech.Propn;
                var word = string.Concat(sentence.Forms[i].Select(c => Lemmatizer.Fold(c, keepCase)));
                var script = ScriptOf(word, sentence.Lemmas[i]);
                if (script.Item2.Length <= Lemmatizer.MostAdded)
                {
                    var key = (word, sentence.Tags[i], sentence.Details[i]);
                    words.TryAdd(key, []);
                    words[key][script] = words[key].GetValueOrDefault(script) + 1;
                    uses[script] = uses.GetValueOrDefault(script) + 1;
                }
            }
        }

        _scripts.AddRange(uses.OrderByDescending(u => u.Value).ThenBy(u => u.Key).Take(MostScripts).Select(u => u.Key));
        foreach (var group in words.GroupBy(w => (w.Key.Tag, w.Key.Detail)).OrderBy(g => g.Key))
        {
            Learn(group.Key.Tag, group.Key.Detail, [.. group.Select(w => (w.Key.Word, Best(w.Value), w.Value.Values.Sum())).OrderBy(w => w.Word, StringComparer.Ordinal)]);
        }
    }

    public void Write(Stream stream)
    {
        stream.Write(MemoryMarshal.AsBytes<uint>([Lemmatizer.Magic]));
        Write<uint>(stream, [.. _entries.Keys]);
        Write<byte>(stream, [.. _entries.Values]);
        Write<byte>(stream, [.. _scripts.Select(s => (byte)s.Cut)]);
        Write<char>(stream, string.Concat(_scripts.Select(s => s.Addition + "\n")).ToCharArray());
    }

    private static void Write<T>(Stream stream, T[] values)
        where T : unmanaged
    {
        stream.Write(MemoryMarshal.AsBytes<int>([values.Length]));
        stream.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static (int Cut, string Addition) ScriptOf(string word, string lemma)
    {
        var common = 0;
        while (common < word.Length && common < lemma.Length && word[common] == lemma[common])
        {
            common++;
        }

        return (Math.Min(word.Length - common, byte.MaxValue), lemma[common..]);
    }

    private static T Best<T>(Dictionary<T, int> counts)
        where T : notnull => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key;

    private void Learn(PartOfSpeech tag, byte detail, List<(string Word, (int, string) Script, int Count)> words)
    {
        var decisions = new Dictionary<string, (int, string)>(StringComparer.Ordinal);
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            foreach (var ending in words.Where(w => w.Word.Length >= length).GroupBy(w => w.Word[^length..], StringComparer.Ordinal))
            {
                // Types count, not tokens: an ending speaks for words that were not seen.
                var counts = new Dictionary<(int, string), int>();
                foreach (var word in ending)
                {
                    counts[word.Script] = counts.GetValueOrDefault(word.Script) + 1;
                }

                if (length == 0 || ending.Count() > 1)
                {
                    Keep(decisions, ending.Key, Best(counts), tag, detail, whole: false);
                }
            }
        }

        foreach (var (word, script, _) in words)
        {
            Keep(decisions, word, script, tag, detail, whole: true);
        }
    }

    private void Keep(Dictionary<string, (int, string)> decisions, string ending, (int, string) script, PartOfSpeech tag, byte detail, bool whole)
    {
        var number = _scripts.IndexOf(script);
        if (number < 0)
        {
            return;
        }

        for (var length = Math.Min(ending.Length - (whole ? 0 : 1), Lemmatizer.LongestEnding); length >= 0; length--)
        {
            if (decisions.TryGetValue(ending[^length..], out var known))
            {
                if (known == script)
                {
                    return;
                }

                break;
            }
        }

        if (!whole)
        {
            decisions[ending] = script;
        }

        _entries[Lemmatizer.Key(ending, whole, tag, detail)] = (byte)number;
    }
}
