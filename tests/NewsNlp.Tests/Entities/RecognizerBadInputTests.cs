using System.Globalization;
using FsCheck.Fluent;

namespace NewsNlp.Tests.Entities;

public sealed class RecognizerBadInputTests
{
    private static readonly TextAnnotator Annotator = TextAnnotator.CreateDefault();
    private static readonly NewsEntityRecognizer Recognizer = NewsEntityRecognizer.CreateDefault();

    [Fact]
    public void Any_text_gives_mentions_inside_it() =>
        Prop.ForAll(NewsPieces.Texts(NewsPieces.Lines, NewsPieces.Lines, NewsPieces.Quotations), text =>
            Recognizer.Recognize(Annotator.Annotate(text)).All(m => m.Span.Start >= 0 && m.Span.End <= text.Length && m.Span.Length > 0))
            .Holds();

    [Theory]
    [InlineData("\ud800 \udc00 “")]
    [InlineData("ПРЕЗИДЕНТ РОССИИ ВЛАДИМИР ПУТИН ЗАЯВИЛ ЖУРНАЛИСТАМ")]
    [InlineData("((((((((([[[[[[[]]]]]]]")]
    [InlineData("MACRON MEETS MERKEL IN BERLIN AS UNITED NATIONS WARNS OF WAR")]
    public void Odd_texts_do_no_harm(string text)
    {
        foreach (var mention in Recognizer.Recognize(Annotator.Annotate(text)))
        {
            Assert.NotEmpty(mention.Span.In(text).ToString());
        }
    }

    [Fact]
    public void A_text_in_another_language_has_no_mentions() =>
        Assert.Empty(Recognizer.Recognize(Annotator.Annotate("Die Stadt will ihre Bahn erweitern, wie Oberbürgermeisterin Katrin Siebold am Dienstag mitteilte.", "de")));

    [Fact]
    public void A_token_of_ten_thousand_characters_is_read()
    {
        var text = "President " + new string('A', 10_000) + " said Kenya was ready.";
        Assert.Contains(Recognizer.Recognize(Annotator.Annotate(text)), m => m.Span.In(text) is "Kenya");
    }

    [Fact]
    public void Time_grows_with_the_text_and_no_faster()
    {
        var small = Annotator.Annotate(Repeat(200));
        var large = Annotator.Annotate(Repeat(4_000));
        TimeGrowth.IsLinear(20, () => Recognizer.Recognize(small), () => Recognizer.Recognize(large));
    }

    [Fact]
    public void A_text_longer_than_a_book_has_the_same_names_at_its_end_as_at_its_start()
    {
        var part = Repeat(500);
        var text = Annotator.Annotate(string.Concat(Enumerable.Repeat(part, 11)));
        Assert.True(text.Tokens.Length > 70_000);
        var names = Recognizer.Recognize(text).Where(m => m.Form == MentionForm.Name).ToArray();

        IEnumerable<(int Start, int Length, EntityType Type)> Copy(int number) =>
            names.Where(m => m.Span.Start >= number * part.Length && m.Span.End <= (number + 1) * part.Length).Select(m => (m.Span.Start - (number * part.Length), m.Span.Length, m.Type));
        Assert.InRange(Copy(0).Count(), 400, 1100);
        Assert.Equal(Copy(0), Copy(10));
    }

    private static string Repeat(int times) =>
        string.Concat(Enumerable.Range(0, times).Select(i => $"Mayor Anna {Surname(i)} of {Surname(i + 7)}stad told the company that she would leave it. "));

    /// <summary>A different surname for each number: a syllable for each of its digits.</summary>
    private static string Surname(int number)
    {
        string[] syllables = ["ba", "re", "mo", "ti", "ku", "sa", "ne", "lo", "vi", "du"];
        var name = string.Concat(number.ToString("000", CultureInfo.InvariantCulture).Select(d => syllables[d - '0']));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
