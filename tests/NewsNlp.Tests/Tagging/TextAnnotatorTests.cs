using FsCheck.Fluent;

namespace NewsNlp.Tests.Tagging;

public class TextAnnotatorTests
{
    private static readonly TextAnnotator Annotator = TextAnnotator.CreateDefault();

    [Fact]
    public void The_speaker_is_the_subject_of_the_verb_of_saying()
    {
        var text = Annotator.Annotate("The ministry said prices had fallen.");
        Assert.Equal("said", text.TokenText(RootOf(text)).ToString());
        var subject = Enumerable.Range(0, text.Tokens.Length).Single(i => text.TokenText(i).SequenceEqual("ministry"));
        Assert.Equal(RootOf(text), text.Syntax[subject].Head);
        Assert.Equal(DependencyRelation.Nsubj, text.Syntax[subject].Relation);
        Assert.Equal(PartOfSpeech.Noun, text.Syntax[subject].Tag);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("fr-CA")]
    public void Another_language_gets_tokens_and_sentences_alone(string language)
    {
        var text = Annotator.Annotate("Das ist gut. Oder nicht?", language);
        Assert.False(text.HasSyntax);
        Assert.Equal(2, text.Sentences.Length);
    }

    [Fact]
    public void An_empty_text_has_no_layers() => Assert.Empty(Annotator.Annotate("").Syntax);

    [Fact]
    public void Every_sentence_of_any_text_is_one_tree() =>
        Prop.ForAll(NewsPieces.Texts(NewsPieces.Lines, NewsPieces.Quotations, NewsPieces.Dates), text => AssertTrees(Annotator.Annotate(text))).Holds();

    [Fact]
    public void A_sentence_without_end_is_still_one_tree()
    {
        var text = Annotator.Annotate(string.Join(' ', Enumerable.Repeat("and the minister said", 2000)));
        Assert.True(text.Sentences.Max(s => s.TokenCount) > 512);
        Assert.True(AssertTrees(text));
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        var alone = Annotator.Annotate(Story);
        Parallel.For(0, 64, _ => Assert.True(alone.Syntax.AsSpan().SequenceEqual(Annotator.Annotate(Story).Syntax.AsSpan())));
    }

    private const string Story =
        "OSLO, Norway (AP) — The prime minister, who had promised a vote by June, told reporters on Monday that she would not resign. " +
        "\"We have work to do,\" she said. Critics weren't convinced; one called it \"a delay dressed as a plan.\"";

    private static int RootOf(AnnotatedText text) => Enumerable.Range(0, text.Syntax.Length).Single(i => text.Syntax[i].Head < 0);

    /// <summary>One root a sentence, heads inside the sentence, no cycles.</summary>
    private static bool AssertTrees(AnnotatedText text)
    {
        Assert.Equal(text.Tokens.Length, text.Syntax.Length);
        foreach (var sentence in text.Sentences)
        {
            var roots = 0;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                roots += text.Syntax[i].Head < 0 ? 1 : 0;
                Assert.Equal(text.Syntax[i].Head < 0, text.Syntax[i].Relation == DependencyRelation.Root);
                var steps = 0;
                for (var at = i; at >= 0; at = text.Syntax[at].Head)
                {
                    Assert.InRange(at, sentence.FirstToken, sentence.EndToken - 1);
                    Assert.True(steps++ <= sentence.TokenCount);
                }
            }

            Assert.Equal(1, roots);
        }

        return true;
    }
}
