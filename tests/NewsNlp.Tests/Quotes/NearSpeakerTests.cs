using System.Collections.Immutable;

namespace NewsNlp.Tests.Quotes;

public sealed class NearSpeakerTests
{
    private static readonly TextAnnotator Annotator = TextAnnotator.CreateDefault();
    private static readonly NewsQuoteExtractor Extractor = NewsQuoteExtractor.CreateDefault();

    [Theory]
    [InlineData("“There are new orders for the harbour,” Lind said according to the Nordia news agency, which has an office there.", "There are new orders for the harbour,", "Lind")]
    [InlineData("She said the council tried to sell the park, adding that this was “a gift to builders.”", "a gift to builders.", "She")]
    [InlineData("“Who is going to pay for all of this?” Marsh demanded.", "Who is going to pay for all of this?", "Marsh")]
    public void Words_in_marks_belong_to_the_attribution_beside_them(string text, string words, string speaker)
    {
        var quote = Assert.Single(Extract(text), q => q.Content.Any(s => s.In(text).Contains(words, StringComparison.Ordinal)));
        Assert.Equal(speaker, quote.Speaker!.Mention!.Value.In(text));
    }

    [Theory]
    [InlineData("The council made these same charges in March, and Lind answered them:\n\n“The harbour was never for sale. Everyone in this town knows it.”", "Lind")]
    [InlineData("The questions went on for an hour, until Marsh turned the tables:\n\n“The people in this room have made up their minds. They had no wish to hear us.”", "Marsh")]
    public void Words_on_a_line_of_their_own_belong_to_the_subject_nearest_to_the_colon_before_them(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(Extract(text), q => q.Content[0].Start > text.IndexOf('“', StringComparison.Ordinal)).Speaker!.Mention!.Value.In(text));

    [Fact]
    public void A_programme_named_behind_the_cue_is_not_said()
    {
        const string text = "“We have to step away from all of these old plans,” Marsh said on NRB's “State of the Coast.”";
        var quote = Assert.Single(Extract(text), q => q.Speaker?.Name == "Marsh");
        Assert.Equal(["We have to step away from all of these old plans,"], quote.Content.Select(s => s.In(text).ToString()));
    }

    [Fact]
    public void A_transcript_in_marks_is_one_quotation_a_turn()
    {
        const string text = "The transcript follows:\n\n\"DORN: Will you stay on after June?\n\n\"VALE: I have not made up my mind.\n\n\"There is time.\n\n\"(APPLAUSE.)\n\n\"DORN: So you may go?";
        var quotes = Extract(text);
        Assert.Equal(["DORN", "VALE", "DORN"], quotes.Select(q => q.Speaker!.Name));
        Assert.Equal(2, quotes[1].Content.Length);
    }

    [Fact]
    public void The_value_of_left_over_markup_is_no_speech() =>
        Assert.Empty(Extract("The post followed. <embed id=\"783499116076687360\"> It was gone by noon."));

    [Theory]
    [InlineData("Der Anwalt wies alles zurück. Die Klage sei „reine Zeitverschwendung“.", "reine Zeitverschwendung", "Der Anwalt")]
    [InlineData("Nach Angaben der Feuerwehr ist die Halle „vollständig verloren“.", "vollständig verloren", "der Feuerwehr")]
    [InlineData("Nachdem man ihn gefragt hatte, antwortete Petersen knapp: „Das sehen wir dann.“", "Das sehen wir dann.", "Petersen")]
    [InlineData("So heißt es in dem Brief: „Wir kommen wieder.“", "Wir kommen wieder.", "dem Brief")]
    [InlineData("Der Sportler gab dazu gestern bekannt: „Ich war gar nicht in der Halle.“", "Ich war gar nicht in der Halle.", "Der Sportler")]
    [InlineData("„Das wird ein schwerer Winter für den Hafen“, schreibt die Zeitung „Nordlicht“.", "Das wird ein schwerer Winter für den Hafen", "die Zeitung „Nordlicht")]
    [InlineData("Zuvor hatte der Minister Otto Falk zugesichert: „Die Halle bleibt offen.“", "Die Halle bleibt offen.", "der Minister Otto Falk")]
    [InlineData("Der Leiter der Klinik nannte sie „fahrlässig“ und verwies auf neue Zahlen.", "fahrlässig", "Der Leiter der Klinik")]
    public void German_reported_speech_shows_in_its_verb_or_its_source(string text, string words, string speaker)
    {
        var quote = Assert.Single(Extract(text, "de"));
        Assert.Equal(words, quote.Content[0].In(text));
        Assert.StartsWith(speaker, quote.Speaker!.Mention!.Value.In(text).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sie las die Wochenzeitung „Nordlicht“ und sagte nichts.")]
    [InlineData("Laut „Nordlicht“ ist die Halle leer.")]
    [InlineData("Der „Ruder Club Nord“ (RCN) fordert eine neue Halle.")]
    [InlineData("Der Sprecher sagte, die so genannten „Einmannpackungen“ blieben im Lager.")]
    [InlineData("Der Verein nennt sich „Nordlicht“ und sagte nichts.")]
    [InlineData("Wie die „Nordlicht aktuell“ heute berichtete, ist die Halle leer.")]
    [InlineData("Nach den Worten des Sprechers ist der Name (etwa: „Haus am Wasser“) neu.")]
    public void Names_in_marks_behind_what_they_name_are_no_speech(string text) => Assert.Empty(Extract(text, "de"));

    private static ImmutableArray<Quote> Extract(string text, string? language = null) => Extractor.Extract(Annotator.Annotate(text, language), []);
}
