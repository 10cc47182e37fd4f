using System.Buffers;
using System.Text.Json;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>
/// Plain news text, tokenized, from the data sets whose licences let shipped weights be trained on them. Only counts and vectors of words come of it.
/// </summary>
internal static class UnlabelledText
{
    private static readonly string[][] Sources =
    [
        ["extraction", "naeb", "gold.jsonl"], ["extraction", "wcxb", "gold.jsonl"], ["extraction", "fundus", "gold.jsonl"],
        ["extraction", "scrapinghub", "gold.jsonl"], ["quotes", "polnear.train.jsonl"],
    ];

    /// <summary>The sentences, as forms.</summary>
    public static List<string[]> Read(BuildContext context)
    {
        var sentences = new List<string[]>();
        var tokenizer = new NewsTokenizer();
        var splitter = new NewsSentenceSplitter();
        foreach (var text in ReadTexts(context))
        {
            Add(text, tokenizer, splitter, sentences);
        }

        return sentences;
    }

    /// <summary>The texts, as they are.</summary>
    private static IEnumerable<string> ReadTexts(BuildContext context)
    {
        foreach (var source in Sources)
        {
            foreach (var line in File.ReadLines(context.Data(source)))
            {
                using var document = JsonDocument.Parse(line);
                var name = source[0] == "quotes" ? "text" : "body";
                if (document.RootElement.TryGetProperty(name, out var body) && body.ValueKind == JsonValueKind.String)
                {
                    yield return body.GetString()!;
                }
            }
        }
    }

    private static void Add(string text, NewsTokenizer tokenizer, NewsSentenceSplitter splitter, List<string[]> sentences)
    {
        var tokens = new ArrayBufferWriter<Token>();
        var spans = new ArrayBufferWriter<Sentence>();
        tokenizer.Tokenize(text, tokens);
        splitter.Split(text, tokens.WrittenSpan, spans);
        foreach (var sentence in spans.WrittenSpan)
        {
            var forms = new string[sentence.TokenCount];
            for (var i = 0; i < forms.Length; i++)
            {
                forms[i] = tokens.WrittenSpan[sentence.FirstToken + i].In(text).ToString();
            }

            sentences.Add(forms);
        }
    }
}
