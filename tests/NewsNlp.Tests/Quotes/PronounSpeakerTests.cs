using System.Collections.Immutable;

namespace NewsNlp.Tests.Quotes;

public sealed class PronounSpeakerTests
{
    private static readonly TextAnnotator Annotator = TextAnnotator.CreateDefault();
    private static readonly NewsEntityRecognizer Recognizer = NewsEntityRecognizer.CreateDefault();
    private static readonly NewsQuoteExtractor Extractor = NewsQuoteExtractor.CreateDefault();

    [Fact]
    public void A_pronoun_does_not_go_on_with_a_speaker_whose_first_name_is_of_the_other_sex()
    {
        const string text = "“These pills are sugar and hope,” said David Gorman, a surgeon.\n\nSen. Claire Mast (D-Mo.) scolded the seller: “You sold them a miracle,” she said.";
        Assert.Equal("Claire Mast", SpeakerOf(text, "miracle"));
    }

    [Fact]
    public void A_pronoun_does_not_stand_for_who_is_named_in_its_own_words()
    {
        const string text = "Barack Obama won the county twice, and he danced in it. That is what worries Henry Crespo, president of the Miami club.\n\n“Nobody is writing songs. Obama had singers,” he said.";
        Assert.Equal("Henry Crespo", SpeakerOf(text, "singers"));
    }

    [Fact]
    public void A_name_that_the_knowledge_base_spells_otherwise_stays_as_the_text_has_it()
    {
        const string text = "“We sold our nets,” said Joseph Okello, a fisherman.";
        var entity = Okello(text, "Joseph N. Okelo");
        Assert.Equal("Joseph Okello", Extractor.Extract(Annotator.Annotate(text, "en"), [entity]).Single().Speaker!.Name);
    }

    [Fact]
    public void A_pronoun_that_goes_on_with_the_last_speaker_has_his_entity()
    {
        const string text = "“We sold our nets,” said Joseph Okello, a fisherman.\n\n“It was a bad year,” he said.";
        var entity = Okello(text, "Joseph Okello");
        var last = Extractor.Extract(Annotator.Annotate(text, "en"), [entity])[^1].Speaker!;
        Assert.Equal("Joseph Okello", last.Name);
        Assert.Equal(0, Assert.Single(last.Entities));
    }

    /// <summary>The entity of <c>Joseph Okello</c>'s one mention, by the name that a knowledge base gives it.</summary>
    private static LinkedEntity Okello(string text, string name) => new()
    {
        Id = 0,
        Type = EntityType.Person,
        Name = name,
        Mentions = [new EntityMention(new TextSpan(text.IndexOf("Joseph", StringComparison.Ordinal), 13), EntityType.Person, MentionForm.Name, 0, 1)],
    };

    private static string? SpeakerOf(string text, string word)
    {
        var annotated = Annotator.Annotate(text, "en");
        var entities = Recognizer.Recognize(annotated).GroupBy(m => m.Cluster).OrderBy(g => g.Key).Select(g => new LinkedEntity
        {
            Id = g.Key,
            Type = g.First().Type,
            Name = g.Where(m => m.Form == MentionForm.Name).MaxBy(m => m.Span.Length).Span.In(text).ToString(),
            Mentions = [.. g],
        }).ToImmutableArray();
        return Extractor.Extract(annotated, entities).Single(q => q.Content.Any(s => s.In(text).Contains(word, StringComparison.Ordinal))).Speaker?.Name;
    }
}
