using System.Collections.Immutable;

namespace NewsNlp.Tests.Entities;

public sealed class SharedFamilyNameTests
{
    private static readonly TextAnnotator Annotator = TextAnnotator.CreateDefault();
    private static readonly NewsEntityRecognizer Recognizer = NewsEntityRecognizer.CreateDefault();

    private const string Couple =
        "OMAHA, Neb. — Robert Tolliver opened the debate on Monday with a story about a cow. His wife, Judith Tolliver, has kept the books of the campaign since June. ";

    [Theory]
    [InlineData("Mrs. Tolliver was less polite about the mailer.", "Judith Tolliver")]
    [InlineData("Mr. Tolliver was less polite about the mailer.", "Robert Tolliver")]
    [InlineData("In the evening Tolliver dismissed the poll.", "Robert Tolliver")]
    public void A_family_name_that_two_people_share_goes_by_its_title_and_else_to_whom_the_text_names_first(string sentence, string person) =>
        Assert.Equal(person, FullNameOf(Couple + sentence, "Tolliver"));

    [Fact]
    public void Each_place_of_a_shared_family_name_has_its_own_bearer()
    {
        const string text = Couple + "Mrs. Tolliver was less polite about the mailer. Mr. Tolliver laughed. Mrs. Tolliver did not laugh.";
        var places = Recognize(text).Where(m => m.Form == MentionForm.Name && m.Span.In(text) is "Tolliver").Select(m => NameOf(text, m.Cluster)).ToArray();
        Assert.Equal(["Judith Tolliver", "Robert Tolliver", "Judith Tolliver"], places);
    }

    [Fact]
    public void Who_was_introduced_in_the_sentence_before_keeps_the_family_name()
    {
        const string text = "Robert Tolliver won the race for governor on Monday. Far away in Boston, Judith Tolliver opened a shop. Tolliver sells cheese from Vermont.";
        Assert.Equal("Judith Tolliver", FullNameOf(text, "Tolliver"));
    }

    [Fact]
    public void A_courtesy_title_of_the_other_sex_is_not_the_person_named_in_full()
    {
        const string text = "Robert Tolliver won the race for governor on Monday. Mrs. Tolliver stayed at home. Mr. Tolliver thanked his voters.";
        var mentions = Recognize(text);
        Assert.NotEqual(ClusterAt(mentions, text.IndexOf("Tolliver stayed", StringComparison.Ordinal)), ClusterAt(mentions, 0));
        Assert.Equal(ClusterAt(mentions, text.IndexOf("Tolliver thanked", StringComparison.Ordinal)), ClusterAt(mentions, 0));
    }

    [Fact]
    public void A_family_name_with_one_letter_off_is_the_full_name_in_front()
    {
        const string text = "The vote worries Teresa McClenney, a teacher from Tampa. McLenney said on Monday that the campaign had forgotten her street.";
        Assert.Equal("Teresa McClenney", FullNameOf(text, "McLenney"));
    }

    [Theory]
    [InlineData("Voters like Mayor Isabel “Ising” Lorenzo, who won the vote in May.", "Isabel “Ising” Lorenzo")]
    [InlineData("Prosecutors met Vanita Gupta - though Lynch was not there.", "Vanita Gupta")]
    public void A_nickname_belongs_to_the_name_and_what_follows_a_dash_does_not(string text, string name) =>
        Assert.Contains(Recognize(text), m => m.Form == MentionForm.Name && m.Span.In(text).SequenceEqual(name));

    [Fact]
    public void An_age_stands_for_whom_the_text_gives_it()
    {
        const string text = "Tyrell Briggs, 24, threw for 300 yards. Coach Dan Novak, 51, praised him.\n\n“I just threw it,” the 24-year-old said.";
        var age = Assert.Single(Recognize(text), m => m.Span.In(text) is "the 24-year-old");
        Assert.Equal("Tyrell Briggs", NameOf(text, age.Cluster));
    }

    private static string FullNameOf(string text, string name) =>
        NameOf(text, Recognize(text).Last(m => m.Form == MentionForm.Name && m.Span.In(text).SequenceEqual(name)).Cluster);

    private static string NameOf(string text, int cluster) =>
        Recognize(text).Where(m => m.Cluster == cluster && m.Form == MentionForm.Name).MaxBy(m => m.Span.Length).Span.In(text).ToString();

    private static int ClusterAt(ImmutableArray<EntityMention> mentions, int start) =>
        mentions.First(m => m.Form == MentionForm.Name && m.Span.Contains(new TextSpan(start, 1))).Cluster;

    private static ImmutableArray<EntityMention> Recognize(string text) => Recognizer.Recognize(Annotator.Annotate(text));
}
