using FsCheck.Fluent;
using NewsNlp.Tokenization;

namespace NewsNlp.Tests.Tokenization;

public sealed class LawTests
{
    private static readonly NewsSentenceSplitter Splitter = new();

    /// <summary>Every path through the text, whatever this hardware would choose: vectors are emulated where it lacks them.</summary>
    private static readonly NewsTokenizer[] Paths = [.. Enum.GetValues<ScanPath>().Select(p => new NewsTokenizer(null, p))];

    [Fact]
    public void Laws_hold_for_any_text() => Prop.ForAll<string?, int>((text, seed) =>
    {
        Check(text ?? string.Empty);
        Check(NewsText.Noise(seed, Math.Abs(seed % 300)));
    }).Holds();

    [Fact]
    public void Laws_hold_for_mutated_news() => Prop.ForAll<int>(seed => Check(NewsText.Mutate(seed, NewsText.Generate(seed, 600)))).Holds();

    [Fact]
    public void A_blank_line_parts_tokens_and_sentences() => Prop.ForAll<int>(seed =>
    {
        string first = NewsText.Mutate(seed, NewsText.Generate(seed, 200)), second = NewsText.Mutate(~seed, NewsText.Generate(~seed, 200));
        CheckJoin(first, second);
        CheckJoin(NewsText.Noise(seed, 40), NewsText.Noise(~seed, 40));
    }).Holds();

    [Fact]
    public void Every_path_gives_the_same_tokens()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            SamePaths(NewsText.Generate(seed, 500));
            SamePaths(NewsText.Mutate(seed, NewsText.Generate(seed, 300)));
            SamePaths(NewsText.Noise(seed, 260));
        }
    }

    [Fact]
    public void Every_path_gives_the_same_tokens_at_every_offset_of_a_block()
    {
        const string Text = "\"It's NATO's 5% plan,\" Sgt. O'Brien didn't say. The U.S. cannot\n\nstay (McCain) \u2014 \u201Cno.\u201D x-ray ex-spy";
        for (var shift = 0; shift < 130; shift++) SamePaths(new string('a', shift) + " " + Text);
    }

    [Fact]
    public void Every_path_gives_the_same_tokens_with_abbreviations_of_ones_own()
    {
        string[] added = ["x2b", "1st", "a-b", "J", "cannot", "McA", "pre-x", "DIDNT", "s", "\u00e9t"];
        var list = added.Aggregate(AbbreviationList.Default, (l, word) => l.Add(word + ".", (AbbreviationKind)(word.Length % Enum.GetValues<AbbreviationKind>().Length)));
        NewsTokenizer[] paths = [.. Enum.GetValues<ScanPath>().Select(p => new NewsTokenizer(new NewsTokenizerOptions { Abbreviations = list }, p))];
        string[] glue = [" ", "\n", "", "!", "'", "\u201D", ",", ")", "/", "-", "..", " 5", "(", "@", "`", "\u007f", " # "];
        var texts = Gen.ListOf(Gen.Elements(added.Concat(["Mr", "etc", "No", "Smith"])).SelectMany(w => Gen.Elements(glue).SelectMany(g => Gen.Elements("", ".").Select(stop => w + stop + g))));
        Prop.ForAll(texts.ToArbitrary(), parts => SamePaths(string.Concat(parts), paths)).Holds();
    }

    [Fact]
    public void Many_threads_get_the_same_tokens()
    {
        var tokenizer = new NewsTokenizer();
        var text = NewsText.Generate(7, 20_000);
        var expected = TokenizerLaws.Tokens(tokenizer, text);
        var sentences = SentenceLaws.Sentences(Splitter, text, expected);
        Parallel.For(0, 32, _ =>
        {
            var tokens = TokenizerLaws.Tokens(tokenizer, text);
            Assert.True(expected.AsSpan().SequenceEqual(tokens));
            Assert.True(sentences.AsSpan().SequenceEqual(SentenceLaws.Sentences(Splitter, text, tokens)));
        });
    }

    private static void Check(string text)
    {
        var tokens = TokenizerLaws.Check(Paths[0], text);
        SentenceLaws.Check(Splitter, text, tokens);
        SamePaths(text);
    }

    private static void CheckJoin(string first, string second)
    {
        TokenizerLaws.CheckJoin(Paths[^1], first, second);
        SentenceLaws.CheckJoin(Paths[^1], Splitter, first, second);
    }

    private static void SamePaths(string text) => SamePaths(text, Paths);

    private static void SamePaths(string text, NewsTokenizer[] paths)
    {
        var expected = TokenizerLaws.Tokens(paths[0], text);
        foreach (var path in paths.AsSpan(1))
        {
            var tokens = TokenizerLaws.Tokens(path, text);
            Assert.True(expected.AsSpan().SequenceEqual(tokens), FirstDifference(text, expected, tokens));
        }
    }

    private static string FirstDifference(string text, Token[] expected, Token[] found)
    {
        var at = expected.Zip(found).TakeWhile(p => p.First == p.Second).Count();
        return $"token {at}: {(at < expected.Length ? expected[at] : null)} became {(at < found.Length ? found[at] : null)} in {text.Length} characters";
    }
}
