using System.Collections.Immutable;

namespace NewsNlp.Tests.Entities;

public sealed class RecognizerTests
{
    private static readonly TextAnnotator Annotator = TextAnnotator.CreateDefault();
    private static readonly NewsEntityRecognizer Recognizer = NewsEntityRecognizer.CreateDefault();

    private const string Talks =
        "PARIS (AP) — French President Emmanuel Macron met Angela Merkel in Berlin on Monday. Macron said he would travel to Kenya. "
        + "Merkel said she was pleased with the talks.";

    [Fact]
    public void Names_of_people_and_places_are_found_with_their_types()
    {
        var mentions = Recognize(Talks);
        AssertMention(mentions, Talks, "Emmanuel Macron", EntityType.Person);
        AssertMention(mentions, Talks, "Angela Merkel", EntityType.Person);
        AssertMention(mentions, Talks, "Berlin", EntityType.Gpe);
        AssertMention(mentions, Talks, "Kenya", EntityType.Gpe);
    }

    [Fact]
    public void A_family_name_belongs_to_the_full_name()
    {
        var mentions = Recognize(Talks);
        Assert.Equal(ClusterOf(mentions, Talks, "Emmanuel Macron"), ClusterOf(mentions, Talks, "Macron", last: true));
        Assert.NotEqual(ClusterOf(mentions, Talks, "Macron", last: true), ClusterOf(mentions, Talks, "Merkel", last: true));
    }

    [Fact]
    public void A_pronoun_belongs_to_the_person_of_its_gender()
    {
        var mentions = Recognize(Talks);
        Assert.Equal(ClusterOf(mentions, Talks, "Emmanuel Macron"), ClusterOf(mentions, Talks, "he"));
        Assert.Equal(ClusterOf(mentions, Talks, "Angela Merkel"), ClusterOf(mentions, Talks, "she"));
    }

    [Fact]
    public void A_role_and_its_country_stand_with_the_name()
    {
        var macron = Recognize(Talks).First(m => m.Span.In(Talks) is "Emmanuel Macron");
        Assert.Equal("President", macron.Role!.Value.In(Talks).ToString());
        Assert.Equal("French", macron.Affiliation!.Value.In(Talks).ToString());
    }

    [Fact]
    public void An_acronym_in_brackets_is_a_name_of_the_same_entity()
    {
        const string text = "The World Health Organization (WHO) said on Friday that the outbreak was over. The WHO sent a team in May.";
        var mentions = Recognize(text);
        Assert.Equal(ClusterOf(mentions, text, "World Health Organization"), ClusterOf(mentions, text, "WHO"));
        Assert.Equal(ClusterOf(mentions, text, "WHO"), ClusterOf(mentions, text, "WHO", last: true));
    }

    [Fact]
    public void Mentions_are_in_order_inside_the_text_and_clusters_are_numbered_by_first_mention()
    {
        var next = 0;
        var last = 0;
        foreach (var mention in Recognize(Talks))
        {
            Assert.InRange(mention.Span.Start, last, Talks.Length - 1);
            Assert.InRange(mention.Span.End, mention.Span.Start + 1, Talks.Length);
            Assert.InRange(mention.Cluster, 0, next);
            Assert.InRange(mention.Confidence, 0f, 1f);
            next = Math.Max(next, mention.Cluster + 1);
            last = mention.Span.Start;
        }
    }

    [Fact]
    public void Every_cluster_has_a_name()
    {
        foreach (var cluster in Recognize(Talks).GroupBy(m => m.Cluster))
        {
            Assert.Contains(cluster, m => m.Form == MentionForm.Name);
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_mentions() => Assert.Equal(Recognize(Talks).ToArray(), Recognize(Talks).ToArray());

    [Fact]
    public void An_empty_text_has_no_mentions() => Assert.Empty(Recognize(""));

    private static ImmutableArray<EntityMention> Recognize(string text) => Recognizer.Recognize(Annotator.Annotate(text));

    private static void AssertMention(ImmutableArray<EntityMention> mentions, string text, string words, EntityType type) =>
        Assert.Contains(mentions, m => m.Span.In(text).SequenceEqual(words) && m.Type == type && m.Form == MentionForm.Name);

    private static int ClusterOf(ImmutableArray<EntityMention> mentions, string text, string words, bool last = false)
    {
        var found = mentions.Where(m => m.Span.In(text).SequenceEqual(words)).ToList();
        Assert.NotEmpty(found);
        return (last ? found[^1] : found[0]).Cluster;
    }
}
