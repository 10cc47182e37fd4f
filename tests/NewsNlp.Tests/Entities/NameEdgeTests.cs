using FsCheck.Fluent;
using NewsNlp.Entities;

namespace NewsNlp.Tests.Entities;

public sealed class NameEdgeTests
{
    private static readonly TextAnnotator Annotator = TextAnnotator.CreateDefault();
    private static readonly NewsEntityRecognizer Recognizer = NewsEntityRecognizer.CreateDefault();

    [Theory]
    [InlineData("Officers of the Police Interpol Unit and the Gambia Police Force met on Friday.", "Police Interpol Unit", "Gambia Police Force")]
    [InlineData("The talks were led by the Health Ministry and the Bank of Ghana.", "Health Ministry", "Bank of Ghana")]
    public void Two_bodies_joined_by_and_are_two_names(string text, string first, string second)
    {
        var names = Names(text);
        Assert.Contains(first, names);
        Assert.Contains(second, names);
    }

    [Fact]
    public void A_ministry_with_several_duties_is_one_name()
    {
        var text = Annotator.Annotate("Ministry of Youth, Sports and Culture", "en");
        Assert.Equal(text.Tokens.Length, OpenLists().EndOfFirst(text, 0, text.Tokens.Length, EntityType.Organization));
    }

    [Fact]
    public void What_a_headline_glues_to_a_person_is_cut_off()
    {
        const string text = "Elizabeth Warren Hammers Wells Fargo\n\nSenator Elizabeth Warren said on Tuesday that the bank had failed.";
        Assert.DoesNotContain("Elizabeth Warren Hammers Wells Fargo", Names(text));
    }

    [Theory]
    [InlineData("Cyclone Nivaran brought 23 cm of rain to Chennai on Tuesday.", "Cyclone Nivaran")]
    [InlineData("Casa Sports won the Senegal FA Cup on Saturday in Dakar.", "Senegal FA Cup")]
    public void Storms_and_cups_are_events(string text, string name) =>
        Assert.Contains(Recognizer.Recognize(Annotator.Annotate(text, "en")), m => m.Span.In(text).SequenceEqual(name) && m.Type == EntityType.Event);

    [Fact]
    public void The_first_of_several_names_ends_inside_the_span_that_holds_them()
    {
        var lists = OpenLists();
        var words = Gen.Elements("Bank", "and", "or", ",", "of", "the", "Kenya", "—", "/", "Inc", "Council", "Ali", "for").ArrayOf();
        var types = Gen.Elements(EntityType.Person, EntityType.Organization, EntityType.Gpe, EntityType.Group);
        var cases =
            from sentence in words
            from type in types
            select (Words: sentence, Type: type);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var text = Annotator.Annotate(string.Join(' ', c.Words), "en");
            for (var first = 0; first < text.Tokens.Length; first++)
            {
                Assert.InRange(lists.EndOfFirst(text, first, text.Tokens.Length, c.Type), first + 1, text.Tokens.Length);
            }
        }).Holds();
    }

    private static NameLists OpenLists()
    {
        using var stream = NewsNlp.Text.EmbeddedResource.Open("english-names.gazetteer");
        return new NameLists(NameGazetteer.Read(stream), EntityLexicon.Load());
    }

    private static List<string> Names(string text) =>
        [.. Recognizer.Recognize(Annotator.Annotate(text, "en")).Where(m => m.Form == MentionForm.Name).Select(m => m.Span.In(text).ToString())];
}
