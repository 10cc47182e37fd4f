namespace NewsNlp.Tests.Tokenization;

public sealed class WordTests
{
    [Theory]
    [InlineData("They don't think John's late.", "They do n't think John 's late .")]
    [InlineData("We can\u2019t; she\u2019ll see. They'd've gone", "We ca n\u2019t ; she \u2019ll see . They 'd 've gone")]
    [InlineData("You cannot go, gonna stay", "You can not go , gon na stay")]
    [InlineData("The workers' union", "The workers ' union")]
    [InlineData("Mayor O'Brien met D\u2019Angelo at ten o'clock", "Mayor O'Brien met D\u2019Angelo at ten o'clock")]
    [InlineData("the '90s, the 1980s, in '95", "the '90s , the 1980s , in '95")]
    [InlineData("'Tis late, tell 'em", "'Tis late , tell 'em")]
    public void Contractions_and_possessives_are_split_and_names_are_not(string text, string tokens) => Assert.Equal(tokens, Tokenized.Words(text));

    [Theory]
    [InlineData("a well-known ex-minister is pro-EU", "a well - known ex-minister is pro-EU")]
    [InlineData("a 12-year-old, 5-10 miles", "a 12 - year - old , 5 - 10 miles")]
    [InlineData("I th- I see", "I th- I see")]
    [InlineData("call 555-0199 or 20-555-0100", "call 555-0199 or 20-555-0100")]
    [InlineData("the deal\u2014long delayed\u2014died--at last", "the deal \u2014 long delayed \u2014 died -- at last")]
    public void Hyphens_are_split_but_for_prefixes_and_telephone_numbers(string text, string tokens) => Assert.Equal(tokens, Tokenized.Words(text));

    [Theory]
    [InlineData("$5.2bn, \u20AC3m, US$12 and 63.5%", "$ 5.2 bn , \u20AC 3 m , US$ 12 and 63.5 %")]
    [InlineData("1,234,567.89 or -3.5 on 11/28/2000 at 7:30pm", "1,234,567.89 or -3.5 on 11/28/2000 at 7:30 pm")]
    [InlineData("1 234,56 \u20AC am 3. Mai", "1 234,56 \u20AC am 3 . Mai")]
    [InlineData("the 21st of May, 24/7", "the 21st of May , 24/7")]
    public void Numbers_keep_their_separators_and_lose_their_units(string text, string tokens) => Assert.Equal(tokens, Tokenized.Words(text));

    [Theory]
    [InlineData("the U.S.'s envoy, Ph.D. in hand, at 7 a.m.", "the U.S. 's envoy , Ph.D. in hand , at 7 a.m.")]
    [InlineData("Sgt. Ruiz saw No. 10? No. He", "Sgt. Ruiz saw No. 10 ? No . He")]
    [InlineData("J. K. Marlow and H.R. Stone chose plan A. Then", "J. K. Marlow and H.R. Stone chose plan A . Then")]
    [InlineData("closed the borders.NATO's drills", "closed the borders . NATO 's drills")]
    [InlineData("wait... what?! Yes....", "wait ... what ?! Yes ....")]
    public void Stops_belong_to_abbreviations_alone(string text, string tokens) => Assert.Equal(tokens, Tokenized.Words(text));

    [Theory]
    [InlineData("See https://a.example.org/b?c=1#d. Or www.example.com/x, or (http://e.org/f)", "See https://a.example.org/b?c=1#d . Or www.example.com/x , or ( http://e.org/f )")]
    [InlineData("Mail j.doe+tips@paper.example.org, tell @some_one #Budget2024 now", "Mail j.doe+tips@paper.example.org , tell @some_one #Budget2024 now")]
    [InlineData("open report.pdf on news.example.org today", "open report.pdf on news.example.org today")]
    public void Addresses_handles_and_tags_are_whole(string text, string tokens) => Assert.Equal(tokens, Tokenized.Words(text));

    [Theory]
    [InlineData("l'homme d'\u00C9tat qu'elle aime", "l' homme d' \u00C9tat qu' elle aime")]
    [InlineData("\u00AB Bien \u00BB, dit-il", "\u00AB Bien \u00BB , dit - il")]
    [InlineData("\u201EGut\u201C, sagte Dr. Weiss", "\u201E Gut \u201C , sagte Dr. Weiss")]
    [InlineData("\u00BFQu\u00E9 pasa, Sr. Paz? \u00A1Nada!", "\u00BF Qu\u00E9 pasa , Sr. Paz ? \u00A1 Nada !")]
    [InlineData("nell'acqua, un'altra", "nell' acqua , un' altra")]
    public void Other_languages_basics_hold(string text, string tokens) => Assert.Equal(tokens, Tokenized.Words(text));

    [Theory]
    [InlineData("Caf\u00E9 cafe\u0301 govern\u00ADment", "Caf\u00E9 cafe\u0301 govern\u00ADment")]
    [InlineData("\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80 \uD83C\uDDFA\uD83C\uDDE6\uD83C\uDDEC\uD83C\uDDE7!", "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80 \uD83C\uDDFA\uD83C\uDDE6 \uD83C\uDDEC\uD83C\uDDE7 !")]
    [InlineData("break\u200Bing\uFEFF 5\u00A0000", "break ing 5 000")]
    [InlineData("\u4F60\u597D\u3002She said \u05E9\u05DC\u05D5\u05DD.", "\u4F60\u597D \u3002 She said \u05E9\u05DC\u05D5\u05DD .")]
    [InlineData("one\u0007two\u0085three", "one two three")]
    public void Unicode_is_respected(string text, string tokens) => Assert.Equal(tokens, Tokenized.Words(text));

    [Fact]
    public void Abbreviations_can_be_added_and_removed()
    {
        var text = "Bgdr. Lund left Mr. Day.";
        var list = AbbreviationList.Default.Add("Bgdr.", AbbreviationKind.Title).Remove("Mr");
        var tokenizer = new NewsTokenizer(NewsTokenizerOptions.Default with { Abbreviations = list });
        var words = TestKit.TokenizerLaws.Check(tokenizer, text).Select(t => t.In(text).ToString());
        Assert.Equal("Bgdr. Lund left Mr . Day .", string.Join(' ', words));
        Assert.True(list.Contains("Bgdr") && !list.Contains("Mr."));
        Assert.True(AbbreviationList.Default.Contains("Mr."));
        Assert.Throws<ArgumentException>(() => list.Add("two words", AbbreviationKind.Title));
        Assert.Throws<ArgumentException>(() => list.Add(".", AbbreviationKind.Title));
    }

    [Fact]
    public void Options_without_a_list_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new NewsTokenizer(new NewsTokenizerOptions { Abbreviations = null! }));
        Assert.Throws<ArgumentException>(() => new NewsSentenceSplitter(new NewsSentenceSplitterOptions { Abbreviations = null! }));
        Assert.Throws<ArgumentNullException>(() => new NewsTokenizer().Tokenize("a", null!));
    }
}
