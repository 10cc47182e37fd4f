using System.Collections.Immutable;

namespace NewsNlp.Tests.Quotes;

public sealed class SpeakerWordsTests
{
    private static readonly TextAnnotator Annotator = TextAnnotator.CreateDefault();
    private static readonly NewsQuoteExtractor Extractor = NewsQuoteExtractor.CreateDefault();

    [Theory]
    [InlineData("It is said that two of the soldiers decided not to return to the town.", "that two of the soldiers decided not to return to the town")]
    [InlineData("It’s also noted that some 1,100 vehicles are set to take part in the exercises.", "that some 1,100 vehicles are set to take part in the exercises")]
    [InlineData("It was reported that the dam had burst.", "that the dam had burst")]
    public void It_with_a_passive_stands_for_nobody(string text, string content)
    {
        var quote = Assert.Single(Extract(text));
        Assert.Null(quote.Speaker);
        Assert.Equal(content, Assert.Single(quote.Content).In(text));
    }

    [Fact]
    public void A_ministry_meant_by_it_speaks() =>
        Assert.Equal("It", Assert.Single(Extract("It said that the dam would hold until spring.")).Speaker!.Name);

    [Theory]
    [InlineData("Rob Lind, who said that it was “fine”, left the harbour on Monday.", "who", "Rob Lind")]
    [InlineData("The town hosted the Harbour Security Division, which met with officers to “discuss all of the current plans for the harbour.”", "which", "the Harbour Security Division")]
    public void A_relative_pronoun_bears_the_name_of_what_it_follows(string text, string mention, string name)
    {
        var quote = Assert.Single(Extract(text));
        Assert.Equal(mention, quote.Speaker!.Mention!.Value.In(text));
        Assert.Equal(name, quote.Speaker.Name);
    }

    [Fact]
    public void An_adverb_speaks_nothing() =>
        Assert.All(
            Extract("Further highlighting the increased need, Mayor Jan Marsh sat down with Rikke Lind at the harbour in May."),
            q => Assert.NotEqual("Further", q.Speaker?.Name));

    [Fact]
    public void An_example_of_those_who_speak_gives_way_to_all_of_them()
    {
        const string text = "The launch comes as a number of officials from its member countries, including Britain, Germany, and Estonia, have been urging the bloc to prepare for a full-scale confrontation.";
        Assert.Contains(Extract(text), q => q.Speaker!.Name.EndsWith("a number of officials from its member countries", StringComparison.Ordinal));
    }

    private static ImmutableArray<Quote> Extract(string text) => Extractor.Extract(Annotator.Annotate(text, "en"), []);
}
