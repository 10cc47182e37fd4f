using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace NewsNlp.Tests.Linking;

public class LinkerLawTests
{
    private static readonly NewsEntityLinker Linker = new();

    [Fact]
    public void Every_mention_is_kept_once_and_entities_are_numbered_in_order() =>
        Prop.ForAll<NonEmptyString, int[]>((text, places) =>
        {
            var source = text.Get + " Paris said Obama met NATO in U.S. and Paris.";
            var mentions = places.Select((p, i) => new EntityMention(
                new TextSpan(Math.Abs(p % source.Length), Math.Min(5, source.Length - Math.Abs(p % source.Length))), EntityType.Other, MentionForm.Name, i / 2, 1))
                .OrderBy(m => m.Span).ToImmutableArray();
            var entities = Linker.Link(source, mentions);
            Assert.Equal(mentions.Length, entities.Sum(e => e.Mentions.Length));
            Assert.Equal(Enumerable.Range(0, entities.Length), entities.Select(e => e.Id));
            Assert.All(entities, e => Assert.InRange(e.Confidence, 0f, 1f));
            Assert.Equal(entities.Count(e => !e.EntityId.IsNone), entities.Where(e => !e.EntityId.IsNone).Select(e => e.EntityId).Distinct().Count());
        }).Holds();

    [Fact]
    public void Mentions_outside_the_text_are_left_out()
    {
        var mentions = ImmutableArray.Create(new EntityMention(new TextSpan(3, 50), EntityType.Person, MentionForm.Name, 0, 1));
        Assert.Empty(Linker.Link("short", mentions));
    }

    [Fact]
    public void Time_grows_with_the_text_and_not_faster()
    {
        var (small, large) = (Mentions(20), Mentions(320));
        TimeGrowth.IsLinear(16, () => Linker.Link(small.Text, small.Mentions), () => Linker.Link(large.Text, large.Mentions));
    }

    private static (string Text, ImmutableArray<EntityMention> Mentions) Mentions(int repeats)
    {
        const string part = "Paris said John Smith met Smith of NATO (North Atlantic Treaty Organization) in Springfield, Ohio. ";
        var text = string.Concat(Enumerable.Repeat(part, repeats));
        var mentions = Enumerable.Range(0, repeats)
            .SelectMany(r => new[] { (0, 5), (11, 10), (26, 5), (35, 4), (81, 17) }.Select(m => new TextSpan((r * part.Length) + m.Item1, m.Item2)))
            .Select((s, i) => new EntityMention(s, EntityType.Other, MentionForm.Name, i, 1)).ToImmutableArray();
        return (text, mentions);
    }
}
