using System.Collections.Immutable;

namespace NewsNlp.Tests.Linking;

public class NewsEntityLinkerTests
{
    private static readonly NewsEntityLinker Linker = new(options: new NewsEntityLinkerOptions { Candidates = 3 });

    [Theory]
    [InlineData("Russian Foreign Minister Sergey Lavrov met reporters.", "Sergey Lavrov", "Q58217")]
    [InlineData("Boeing Co. said on Monday it would cut jobs.", "Boeing Co.", "Q66")]
    [InlineData("He moved to Paris, Texas, as a child.", "Paris", "Q830149")]
    [InlineData("He moved to Paris, France, as a child.", "Paris", "Q90")]
    [InlineData("He moved to Portland , Maine , as a child .", "Portland", "Q49201")]
    [InlineData("Storms closed Chicago Midway International Airport (MDW) on Monday.", "MDW", "Q1061437")]
    [InlineData("Snow fell all night in #toronto again.", "toronto", "Q172")]
    [InlineData("Boston manager Bobby Valentine praised the Yankees after the game.", "Boston", "Q213959")]
    [InlineData("The Kenyan government denied it.", "Kenyan", "Q114")]
    [InlineData("President Volodymyr Zelenskij spoke in Kyiv.", "Volodymyr Zelenskij", "Q3874799")]
    [InlineData("The U.S. Treasury sold bonds.", "U.S. Treasury", "Q648666")]
    [InlineData("Hospitals in Orange, Riverside and San Bernardino counties closed.", "Riverside", "Q108111")]
    [InlineData("Rivers of the province of Frosinone rose.", "Frosinone", "Q16181")]
    [InlineData("The book was translated into English by a friend.", "English", "Q1860")]
    [InlineData("He sailed in English waters.", "English", "Q21")]
    [InlineData("It left the EU and Europe.", "Europe", "Q46")]
    [InlineData("Visitors to the UK paid more.", "UK", "Q145")]
    [InlineData("The Kosovo Albanian guerillas fought on.", "Albanian", "Q179248")]
    [InlineData("In rugby, England beat Samoa after a long match.", "England", "Q378628")]
    [InlineData("The article quotes Canadian musician Ann Ray.", "Canadian", "Q1196645")]
    [InlineData("The Canadian government denied it.", "Canadian", "Q16")]
    [InlineData("In the war the British were forced to retreat.", "British", "Q842438")]
    [InlineData("Hours later the British horsemen came back.", "British", "Q842438")]
    [InlineData("Defence Minister Sergey Lavrov of Russia spoke.", "Defence Minister Sergey Lavrov of Russia", "Q58217")]
    [InlineData("It rained in the provinces of Ontario and Quebec.", "Quebec", "Q176")]
    [InlineData("Internet Explorer is old. Few use IE now.", "IE", "Q1575")]
    [InlineData("Serbia's president, Aleksanr Vucic, spoke.", "Aleksanr Vucic", "Q222031")]
    [InlineData("She flew to Dubai.", "Dubai", "Q612")]
    [InlineData("Last night in NYC it rained.", "NYC", "Q60")]
    [InlineData("He studied at the Salk Institute. The Salk Institute for Biological Studies is in California.", "Salk Institute", "Q1351061")]
    [InlineData("It is known from North, Central and South America.", "North", "Q49")]
    [InlineData("The library has books by Austen, Jane and others.", "Austen, Jane", "Q36322")]
    [InlineData("He studied at Oxford University's Merton College in England.", "Oxford University's Merton College", "Q82513")]
    [InlineData("Floods hit Jiangsu Province in the east of China.", "Jiangsu Province", "Q16963")]
    [InlineData("President of France Emmanuel Macron spoke.", "President of France", "Q191954")]
    [InlineData("She lives in Frederick, MD, with two cats.", "MD", "Q1391")]
    [InlineData("The opposition Labour party in Britain led in polls.", "Labour", "Q9630")]
    public void A_known_name_gets_its_identifier(string text, string name, string expected)
    {
        var entity = Assert.Single(Link(text, name));
        Assert.Equal(expected, entity.EntityId.ToString());
        Assert.InRange(entity.Confidence, 0.5f, 1f);
        Assert.Equal(name, entity.Mentions[0].Span.In(text).ToString());
    }

    [Theory]
    [InlineData("The report was written by Houston Fakelastname.", "Houston Fakelastname")]
    [InlineData("The artificial pancreas (AP) is new. AP research goes on.", "AP")]
    [InlineData("He spoke to Qwertz.", "Qwertz")]
    [InlineData("The Foreign Ministry said so.", "Foreign Ministry")]
    [InlineData("She was born in Hanks, North Dakota.", "Hanks")]
    [InlineData("The Supreme Allied Commander spoke.", "Supreme")]
    [InlineData("The council approved a movie night and the Tigers on the Town rally.", "Tigers")]
    [InlineData("He is the deputy head of Russia's Security Council.", "Security Council")]
    [InlineData("Some shells were fired from Caesar guns in the field.", "Caesar")]
    [InlineData("It was said at Rome's city hall in May.", "Rome's city hall")]
    [InlineData("The centre was founded by Ann Botnick, M.D., in June.", "M.D.")]
    [InlineData("The engines were tested, company spokesman Tom Wilkinson said.", "Tom Wilkinson")]
    public void An_unknown_name_gets_none(string text, string name)
    {
        var entity = Assert.Single(Link(text, name));
        Assert.True(entity.EntityId.IsNone);
        Assert.Equal(name, entity.Name);
    }

    [Fact]
    public void A_place_of_another_state_than_the_one_behind_the_comma_is_not_meant() =>
        Assert.True(Assert.Single(Link("He was born in Long Beach, NY, in May.", "Long Beach")).EntityId.IsNone);

    [Fact]
    public void A_short_name_means_the_long_name_of_the_same_text()
    {
        const string text = "Bill Shorten smiled. Later Shorten left.";
        var entities = Link(text, "Bill Shorten", "Shorten");
        var entity = Assert.Single(entities);
        Assert.Equal("Q4910865", entity.EntityId.ToString());
    }

    [Fact]
    public void Two_names_of_one_text_that_may_be_one_entity_support_each_other()
    {
        const string text = "Volkswagen AG spoke of a loss. Sources said VW would pay.";
        var alone = Link(text, "VW")[0].Candidates[0];
        var both = Link(text, "Volkswagen AG", "VW").Single(e => e.Mentions.Any(m => m.Span.In(text) is "VW")).Candidates.First(c => c.Id == alone.Id);
        Assert.True(both.Score > alone.Score);
    }

    [Fact]
    public void The_end_of_a_longer_name_that_is_unknown_is_not_another_persons_name()
    {
        var entity = Assert.Single(Link("Miguel Ángel Sánchez smiled. In May Sánchez retired.", "Sánchez"));
        Assert.NotEqual("Ángel Ramos Sánchez", entity.Name);
    }

    [Theory]
    [InlineData("Ray Dixon came home. Later Ray kissed his aunt.", "Ray")]
    [InlineData("Police held Farroukh Erdogan in London. Later Erdogan was freed.", "Erdogan")]
    [InlineData("Sarah Paris left the ship. Later Paris told reporters why.", "Paris")]
    [InlineData("Louis IX of Ruritania was old. Later Louis died.", "Louis")]
    [InlineData("Louis IX, Landgrave of Ruritania, was old. Later Louis died.", "Louis")]
    public void A_short_name_of_a_stranger_gets_none(string text, string name) => Assert.True(Assert.Single(Link(text, name)).EntityId.IsNone);

    [Fact]
    public void A_mention_of_several_persons_is_none_of_them()
    {
        const string name = "Sergey Lavrov of Russia and Angela Merkel of Germany";
        Assert.True(Assert.Single(Link($"They met {name} in May.", name)).EntityId.IsNone);
    }

    [Fact]
    public void Clusters_of_one_identifier_are_joined_and_every_mention_is_kept()
    {
        const string text = "The United States and American policy.";
        var entity = Assert.Single(Link(text, "United States", "American"));
        Assert.Equal(2, entity.Mentions.Length);
        Assert.All(entity.Mentions, m => Assert.Equal(0, m.Cluster));
    }

    [Fact]
    public void A_name_is_not_the_unknown_longer_name_of_its_cluster()
    {
        const string text = "NATO Air Command spoke. Then NATO spoke.";
        var entities = Linker.Link(text,
        [
            new EntityMention(new TextSpan(0, 16), EntityType.Organization, MentionForm.Name, 0, 1),
            new EntityMention(new TextSpan(text.LastIndexOf("NATO", StringComparison.Ordinal), 4), EntityType.Organization, MentionForm.Name, 0, 1),
        ]);
        Assert.Equal(["NATO Air Command", "NATO"], entities.Select(e => e.Mentions[0].Span.In(text).ToString()));
        Assert.True(entities[0].EntityId.IsNone);
        Assert.Equal("Q7184", entities[1].EntityId.ToString());
    }

    [Fact]
    public void A_people_and_its_country_are_two_entities_though_one_cluster()
    {
        const string text = "Russians voted. Russia has many regions.";
        var entities = Linker.Link(text,
        [
            new EntityMention(new TextSpan(0, 8), EntityType.Group, MentionForm.Name, 0, 1),
            new EntityMention(new TextSpan(text.LastIndexOf("Russia", StringComparison.Ordinal), 6), EntityType.Gpe, MentionForm.Name, 0, 1),
        ]);
        Assert.Equal(["Q49542", "Q159"], entities.Select(e => e.EntityId.ToString()));
    }

    [Fact]
    public void Candidates_come_with_scores_on_request()
    {
        var entity = Assert.Single(Link("A trip to Paris.", "Paris"));
        Assert.InRange(entity.Candidates.Length, 2, 3);
        Assert.True(entity.Candidates[0].Score >= entity.Candidates[1].Score);
    }

    private static ImmutableArray<LinkedEntity> Link(string text, params string[] names)
    {
        var mentions = names.Select((n, i) => new EntityMention(new TextSpan(text.LastIndexOf(n, StringComparison.Ordinal), n.Length), EntityType.Other, MentionForm.Name, i, 1));
        return Linker.Link(text, [.. mentions.OrderBy(m => m.Span)]);
    }
}
