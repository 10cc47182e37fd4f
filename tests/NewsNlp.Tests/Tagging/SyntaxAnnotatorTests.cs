using System.Buffers;
using NewsNlp.Tagging;

namespace NewsNlp.Tests.Tagging;

public class SyntaxAnnotatorTests
{
    private static readonly SyntaxAnnotator Annotator = new(SyntaxModel.Load());

    [Fact]
    public void A_warm_annotator_allocates_nothing()
    {
        const string Text = "The court in Graz ruled on Friday that the (old) contract was void. \"We will appeal,\" the firm's lawyer said.";
        var (tokens, sentences) = Split(Text);
        var syntax = new TokenSyntax[tokens.Length];
        // The least of several runs: the runtime may compile a method again, on this thread, in any one of them.
        var least = Enumerable.Range(0, 8).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Annotator.Annotate(Text, tokens, sentences, syntax);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
        Assert.Equal(0, least);
    }

    [Fact]
    public void One_endless_sentence_takes_no_longer_than_its_words_in_short_texts()
    {
        // Equal work on both sides; quadratic time would make the long sentence sixteen times slower.
        var (shorter, longer) = (Sentences(1_000, 16), Sentences(16_000, 1));
        TimeGrowth.IsEqual(shorter, longer, 5);
    }

    /// <summary>Annotates <paramref name="times"/> sentences of <paramref name="words"/> words.</summary>
    private static Action Sentences(int words, int times)
    {
        var text = string.Join(' ', Enumerable.Repeat("( said \" and", words / 4));
        var (tokens, _) = Split(text);
        Sentence[] one = [new Sentence(new TextSpan(0, text.Length), 0, tokens.Length)];
        var syntax = new TokenSyntax[tokens.Length];
        return () =>
        {
            for (var i = 0; i < times; i++)
            {
                Annotator.Annotate(text, tokens, one, syntax);
            }
        };
    }

    [Theory]
    [InlineData("MINISTER SAYS TALKS WILL RESUME IN GENEVA ON MONDAY")]
    [InlineData("minister says talks will resume in geneva on monday")]
    public void Without_the_help_of_case_the_verb_is_still_found(string text)
    {
        var (tokens, sentences) = Split(text);
        var syntax = new TokenSyntax[tokens.Length];
        Annotator.Annotate(text, tokens, sentences, syntax);
        Assert.Equal(PartOfSpeech.Verb, syntax[1].Tag);
        Assert.Equal(-1, syntax[1].Head);
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => SyntaxModel.Read(new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8])));
        Assert.Throws<InvalidDataException>(() => Lemmatizer.Read(new MemoryStream(new byte[32])));
    }

    private static (Token[] Tokens, Sentence[] Sentences) Split(string text)
    {
        var tokens = new ArrayBufferWriter<Token>();
        var sentences = new ArrayBufferWriter<Sentence>();
        new NewsTokenizer().Tokenize(text, tokens);
        new NewsSentenceSplitter().Split(text, tokens.WrittenSpan, sentences);
        return (tokens.WrittenSpan.ToArray(), sentences.WrittenSpan.ToArray());
    }
}
