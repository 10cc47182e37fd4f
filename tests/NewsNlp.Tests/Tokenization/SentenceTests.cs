namespace NewsNlp.Tests.Tokenization;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("He flew to the U.S. His wife stayed.", "He flew to the U.S.|His wife stayed.")]
    [InlineData("Lt. Col. Pym met Gov. Day. They spoke.", "Lt. Col. Pym met Gov. Day.|They spoke.")]
    [InlineData("J. K. Marlow met John A. Stone. Both left.", "J. K. Marlow met John A. Stone.|Both left.")]
    [InlineData("Polls open at 7 a.m. Voters lined up early.", "Polls open at 7 a.m.|Voters lined up early.")]
    [InlineData("The 9 p.m. Thursday debate was off.", "The 9 p.m. Thursday debate was off.")]
    [InlineData("Shares of Brandt Inc. rose. Alder Corp. fell.", "Shares of Brandt Inc. rose.|Alder Corp. fell.")]
    public void Abbreviations_end_a_sentence_only_before_one(string text, string sentences) => Assert.Equal(sentences, Tokenized.Sentences(text));

    [Theory]
    [InlineData("\u201CIt is over.\u201D He left. \"Really?\" she asked.", "\u201CIt is over.\u201D|He left.|\"Really?\" she asked.")]
    [InlineData("\u201CWe won. We will win again,\u201D he said.", "\u201CWe won.|We will win again,\u201D he said.")]
    [InlineData("It failed. (He had warned them.) They wept.", "It failed.|(He had warned them.)|They wept.")]
    [InlineData("He stopped.\"We are done,\" he said.", "He stopped.|\"We are done,\" he said.")]
    public void Closing_marks_stay_with_their_sentence(string text, string sentences) => Assert.Equal(sentences, Tokenized.Sentences(text));

    [Theory]
    [InlineData("A headline without stop\n\nThe story begins.", "A headline without stop|The story begins.")]
    [InlineData("A short heading\nThe story begins.", "A short heading|The story begins.")]
    [InlineData("A line that was wrapped by a mail program long ago, so that the\nPresident stands on the next.", "A line that was wrapped by a mail program long ago, so that the\nPresident stands on the next.")]
    [InlineData("a text that\nruns on", "a text that\nruns on")]
    public void Blank_lines_end_sentences_and_wrapped_lines_do_not(string text, string sentences) => Assert.Equal(sentences, Tokenized.Sentences(text));

    [Theory]
    [InlineData("1. Go there. 2. Come back.", "1. Go there.|2. Come back.")]
    [InlineData("a) go there b) come back c) rest", "a) go there|b) come back|c) rest")]
    [InlineData("(i) Go there. (ii) Come back.", "(i) Go there.|(ii) Come back.")]
    public void List_items_are_sentences_with_their_markers(string text, string sentences) => Assert.Equal(sentences, Tokenized.Sentences(text));

    [Theory]
    [InlineData("OSLO, Norway (AP) \u2014 With the ice gone, ships sailed.", "OSLO, Norway (AP) \u2014 With the ice gone, ships sailed.")]
    [InlineData("LAGOS (Reuters) - Oil fell 3%. Gas rose.", "LAGOS (Reuters) - Oil fell 3%.|Gas rose.")]
    public void Datelines_open_their_sentence(string text, string sentences) => Assert.Equal(sentences, Tokenized.Sentences(text));

    [Theory]
    [InlineData("He was born there.[6] In 1805 he left.", "He was born there.[6]|In 1805 he left.")]
    [InlineData("Love it! \uD83D\uDE00 We came back.", "Love it! \uD83D\uDE00|We came back.")]
    [InlineData("I thought... maybe not.... Then he left.", "I thought... maybe not....|Then he left.")]
    [InlineData("Prices fell. iPhone sales rose.", "Prices fell.|iPhone sales rose.")]
    [InlineData("He said \u4F60\u597D\u3002She left.", "He said \u4F60\u597D\u3002|She left.")]
    [InlineData("Did it rain?It did.", "Did it rain?|It did.")]
    [InlineData("Turnout was 63.5. Rain fell.", "Turnout was 63.5.|Rain fell.")]
    [InlineData("<p>One is here.</p>\n<p>Two is there.</p>", "<p>|One is here.|</p>\n<p>|Two is there.|</p>")]
    public void Citations_faces_ellipses_and_tags_are_judged(string text, string sentences) => Assert.Equal(sentences, Tokenized.Sentences(text));

    [Fact]
    public void An_abbreviation_of_the_callers_does_not_end_a_sentence()
    {
        var list = AbbreviationList.Default.Add("Bgdr", AbbreviationKind.Title);
        var text = "We saw Bgdr. Lund there.";
        var tokens = TestKit.TokenizerLaws.Tokens(new NewsTokenizer(new NewsTokenizerOptions { Abbreviations = list }), text);
        Assert.Single(TestKit.SentenceLaws.Check(new NewsSentenceSplitter(new NewsSentenceSplitterOptions { Abbreviations = list }), text, tokens));
    }
}
