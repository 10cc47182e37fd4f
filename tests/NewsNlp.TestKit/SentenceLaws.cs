namespace NewsNlp.TestKit;

/// <summary>What every sentence splitter promises.</summary>
public static class SentenceLaws
{
    /// <summary>Checks all laws that concern one text, and returns its sentences.</summary>
    public static Sentence[] Check(ISentenceSplitter splitter, string text, Token[] tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var sentences = Sentences(splitter, text, tokens, 0);
        var next = 0;
        foreach (var sentence in sentences)
        {
            if (sentence.FirstToken != next || sentence.TokenCount < 1) throw new LawException("Sentences do not hold every token once.", sentence.FirstToken);
            next = sentence.EndToken;
            if (next > tokens.Length) throw new LawException("A sentence holds tokens that are not there.", sentence.FirstToken);
            var span = TextSpan.FromBounds(tokens[sentence.FirstToken].Start, tokens[next - 1].End);
            if (sentence.Span != span) throw new LawException("A sentence's span is not that of its tokens.", sentence.Span.Start);
        }

        if (next != tokens.Length) throw new LawException("The last tokens are in no sentence.", next);
        if (!sentences.SequenceEqual(Sentences(splitter, text, tokens, 333))) throw new LawException("The size of the buffer changed the sentences.", 0);
        return sentences;
    }

    /// <summary>Two texts joined by a blank line have the sentences of the first, then of the second.</summary>
    public static void CheckJoin(ITokenizer tokenizer, ISentenceSplitter splitter, string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var shift = first.Length + 2;
        var joined = Spans(tokenizer, splitter, first + "\n\n" + second);
        var parts = Spans(tokenizer, splitter, first).Concat(Spans(tokenizer, splitter, second).Select(s => s with { Start = s.Start + shift }));
        if (!joined.SequenceEqual(parts)) throw new LawException("A blank line did not part the sentences.", first.Length);
    }

    /// <summary>The sentences of a text's tokens, through a writer that lends <paramref name="surplus"/> elements more than asked for.</summary>
    public static Sentence[] Sentences(ISentenceSplitter splitter, string text, Token[] tokens, int surplus = 64)
    {
        ArgumentNullException.ThrowIfNull(splitter);
        var writer = new LotWriter<Sentence>(surplus);
        splitter.Split(text, tokens, writer);
        return writer.Written;
    }

    private static IEnumerable<TextSpan> Spans(ITokenizer tokenizer, ISentenceSplitter splitter, string text) =>
        Sentences(splitter, text, TokenizerLaws.Tokens(tokenizer, text)).Select(s => s.Span);
}
