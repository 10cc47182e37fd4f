using NewsNlp.Tagging;

namespace NewsNlp.Tests.Tagging;

public class LemmatizerTests
{
    private static readonly Lemmatizer Lemmatizer = Lemmatizer.Load();

    [Theory]
    [InlineData("said", PartOfSpeech.Verb, "VBD", "say")]
    [InlineData("told", PartOfSpeech.Verb, "VBD", "tell")]
    [InlineData("ministers", PartOfSpeech.Noun, "NNS", "minister")]
    [InlineData("countries", PartOfSpeech.Noun, "NNS", "country")]
    [InlineData("Announced", PartOfSpeech.Verb, "VBD", "announce")]
    [InlineData("is", PartOfSpeech.Aux, "VBZ", "be")]
    [InlineData("n’t", PartOfSpeech.Part, "RB", "not")]
    [InlineData("Lavrov", PartOfSpeech.Propn, "NNP", "Lavrov")]
    public void A_form_with_its_tag_gives_its_lemma(string form, PartOfSpeech tag, string detail, string lemma) =>
        Assert.Equal(lemma, Lemmatizer.Lemma(form, new TokenSyntax(-1, tag, default, PennTags.NumberOf(detail))));

    [Fact]
    public void A_form_of_ten_thousand_characters_has_a_lemma() =>
        Assert.Equal(10_000, Lemmatizer.Lemma(new string('x', 10_000), new TokenSyntax(-1, PartOfSpeech.Noun, default, 1)).Length);
}
