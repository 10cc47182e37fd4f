using System.Buffers;
using System.Collections.Immutable;
using FsCheck.Fluent;
using NewsNlp.Catalyst;
using NewsNlp.Tests.Output;

namespace NewsNlp.Tests.CatalystSeam;

/// <summary>The adapters of NewsNlp.Catalyst over documents made as Catalyst makes them, hazards included; Catalyst itself is not needed.</summary>
public sealed class ForeignStageTests
{
    [Fact]
    public void Inclusive_ends_and_dropped_characters_are_put_right()
    {
        const string Text = "Bell\u0007 rang.";
        var document = new ForeignDocument("Bell rang.", [[new(0, 3, "NOUN"), new(5, 8, "VERB"), new(9, 9, "PUNCT")]], [new(0, 3, "Person")]);

        Assert.Equal(["Bell", "\u0007", "rang", "."], Tokens(Text, document).Select(token => token.In(Text).ToString()));
        var mention = Assert.Single(new ForeignEntityRecognizer(_ => document).Recognize(new AnnotatedText(Text, [], [])));
        Assert.Equal("Bell", mention.Span.In(Text).ToString());
    }

    [Fact]
    public void Parts_of_a_contraction_with_one_span_are_given_once()
    {
        const string Text = "don't go";
        var document = new ForeignDocument(Text, [[new(0, 4, ""), new(0, 4, ""), new(6, 7, "")]], []);

        Assert.Equal(["don't", "go"], Tokens(Text, document).Select(token => token.In(Text).ToString()));
    }

    [Fact]
    public void A_document_that_was_skipped_still_gives_every_character() =>
        Assert.Equal(["a", "b"], Tokens("a b", ForeignDocument.Empty).Select(token => token.In("a b").ToString()));

    [Fact]
    public void The_promises_of_tokens_and_sentences_hold_for_any_foreign_document() =>
        Prop.ForAll<string, int>((words, seed) =>
        {
            var text = MadeAnalyses.Text(words, seed);
            var document = RandomDocument(text, seed);
            var tokens = Tokens(text, document);
            var covered = new bool[text.Length];
            var at = 0;
            foreach (var token in tokens)
            {
                Assert.True(token.Length > 0 && token.Start >= at && token.End <= text.Length);
                Assert.False(token.Start > 0 && char.IsSurrogatePair(text[token.Start - 1], text[token.Start]));
                covered.AsSpan(token.Start, token.Length).Fill(true);
                at = token.End;
            }

            Assert.All(Enumerable.Range(0, text.Length), i => Assert.True(covered[i] || char.IsWhiteSpace(text[i])));
            var sentences = new ArrayBufferWriter<Sentence>();
            new ForeignSentenceSplitter(_ => document).Split(text, tokens.AsSpan(), sentences);
            Assert.Equal(tokens.Length, sentences.WrittenSpan.ToArray().Sum(sentence => sentence.TokenCount));
            Assert.All(new ForeignEntityRecognizer(_ => document).Recognize(new AnnotatedText(text, [], [])), mention => Assert.InRange(mention.Span.End, 1, text.Length));
        }).Holds();

    [Fact]
    public void Our_tokens_have_inclusive_ends_for_the_other_side()
    {
        var sentences = NewsTokenList.Of("It rained. We left.", new NewsTokenizer(), new NewsSentenceSplitter());

        Assert.Equal(2, sentences.Count);
        Assert.Equal(new ForeignToken(0, 1, ""), sentences[0][0]);
        Assert.Equal(new ForeignToken(18, 18, ""), sentences[1][^1]);
    }

    private static ImmutableArray<Token> Tokens(string text, ForeignDocument document)
    {
        var tokens = new ArrayBufferWriter<Token>();
        new ForeignTokenizer(_ => document).Tokenize(text, tokens);
        return [.. tokens.WrittenSpan];
    }

    private static ForeignDocument RandomDocument(string text, int seed)
    {
        var random = new Random(seed);
        var value = random.Next(8) == 0 ? "something else" : string.Concat(text.Where(c => !char.IsControl(c)));
        ForeignToken Token() => new(random.Next(-1, value.Length + 1), random.Next(-1, value.Length + 2), "NOUN");
        return new ForeignDocument(
            value,
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => (IReadOnlyList<ForeignToken>)[.. Enumerable.Range(0, random.Next(5)).Select(_ => Token())])],
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => new ForeignEntity(random.Next(-1, value.Length + 1), random.Next(value.Length + 2), "Person"))]);
    }
}
