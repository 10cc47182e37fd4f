using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsNlp.Input;

namespace NewsNlp.Evaluation;

/// <summary>Tokens and sentences against the gold spans of <c>text/*-dev.jsonl</c>; the same figures as the Python scorer's ptb and sent columns.</summary>
internal sealed class TokenEvaluation : IEvaluation
{
    public string Name => "tokens";

    public IEnumerable<Figure> Measure(string dataFolder)
    {
        foreach (var set in new[] { "hard-dev", "golden-sents-dev", "pud-news-dev", "gum-dev", "ewt-dev" })
        {
            var path = Path.Combine(dataFolder, "text", set + ".jsonl");
            if (!File.Exists(path)) continue;
            SpanScore tokens = new(), sentences = new();
            foreach (var line in File.ReadLines(path))
            {
                Score(line, tokens, sentences);
            }

            if (tokens.Gold > 0) yield return new Figure(set, "ptb F1", tokens.F1);
            yield return new Figure(set, "sentence F1", sentences.F1);
        }
    }

    private static void Score(string line, SpanScore tokens, SpanScore sentences)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var text = TextOf(root.GetProperty("text"));
        var (foundTokens, foundSentences) = TokenRun.Of(text);
        if (root.TryGetProperty("ptoks", out var gold)) tokens.Add(Spans(gold), foundTokens.Select(t => (t.Start, t.Length)));
        sentences.Add(Spans(root.GetProperty("sents")), foundSentences.Select(s => (s.Span.Start, s.Span.Length)));
    }

    /// <summary>The string as the command reads it: some texts hold lone surrogates, which the platform's own reader refuses.</summary>
    private static string TextOf(JsonElement value)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(value.GetRawText()));
        reader.Read();
        return JsonText.Read(ref reader);
    }

    private static IEnumerable<(int Start, int Length)> Spans(JsonElement array) => array.EnumerateArray().Select(e => (e[0].GetInt32(), e[1].GetInt32()));
}

/// <summary>Runs the tokenizer and the splitter with their default options.</summary>
internal static class TokenRun
{
    private static readonly NewsTokenizer Tokenizer = new();
    private static readonly NewsSentenceSplitter Splitter = new();

    public static (Token[] Tokens, Sentence[] Sentences) Of(string text)
    {
        var tokens = new ArrayBufferWriter<Token>();
        Tokenizer.Tokenize(text, tokens);
        var sentences = new ArrayBufferWriter<Sentence>();
        Splitter.Split(text, tokens.WrittenSpan, sentences);
        return (tokens.WrittenSpan.ToArray(), sentences.WrittenSpan.ToArray());
    }
}
