using System.Buffers;

namespace NewsNlp.Tests.Tokenization;

public sealed class CostTests
{
    private static readonly NewsTokenizer Tokenizer = new();
    private static readonly NewsSentenceSplitter Splitter = new();

    /// <summary>Used again and again, so that only the scan is timed, not the first touch of fresh memory.</summary>
    private readonly ArrayBufferWriter<Token> _tokenRoom = new(66_000);

    private readonly ArrayBufferWriter<Sentence> _sentenceRoom = new(66_000);

    [Fact]
    public void A_warm_run_allocates_nothing()
    {
        var text = NewsText.Generate(3, 30_000);
        var tokens = new ArrayBufferWriter<Token>(text.Length);
        var sentences = new ArrayBufferWriter<Sentence>(text.Length);
        for (var i = 0; i < 3; i++) Run(text, tokens, sentences);

        // The runtime itself may allocate once on this thread while it recompiles a method; what a run allocates shows in every run.
        var least = long.MaxValue;
        for (var i = 0; i < 10; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Run(text, tokens, sentences);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.True(sentences.WrittenCount > 100);
    }

    public static TheoryData<string> Hostile => new(
        "a", "A", " ", "\n", ".", "'", "\"", "-", "@", "#", "<", "(", "[", "1", "\u0301", "\u4E2D", "\uD83D", "\uDE00", "\u200D", "\uD83D\uDE00\u200D", "\u2019",
        "\u201C\u201D", "a@", "a.", "a-", "1.", "A. ", ". ", "1) ", "(a) ", "<p ", "www.", "http://", "a\u00A0", "'s", "[1]", "\u00E9", "Mr. ", "a'", "1-", "U.S.", ".\" ", "&", "$", "A&");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Time_grows_with_the_length_and_no_faster(string unit)
    {
        var small = Repeated(unit, 4_000);
        var large = Repeated(unit, 64_000);
        TimeGrowth.IsLinear(16, () => Run(small, _tokenRoom, _sentenceRoom), () => Run(large, _tokenRoom, _sentenceRoom));
    }

    private static string Repeated(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static void Run(string text, ArrayBufferWriter<Token> tokens, ArrayBufferWriter<Sentence> sentences)
    {
        tokens.ResetWrittenCount();
        sentences.ResetWrittenCount();
        Tokenizer.Tokenize(text, tokens);
        Splitter.Split(text, tokens.WrittenSpan, sentences);
    }
}
