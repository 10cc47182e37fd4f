using System.Collections.Immutable;

namespace NewsNlp.Entities;

/// <summary>Turns names into mentions of entities: clusters, then numbers in order of first mention.</summary>
internal static class EntityMentions
{
    /// <summary>The mentions of a text in order of their start.</summary>
    public static ImmutableArray<EntityMention> Resolve(AnnotatedText text, List<NameMention> names)
    {
        var clusters = NameClusterer.Cluster(text, names);
        var numbers = new Dictionary<int, int>();
        var result = ImmutableArray.CreateBuilder<EntityMention>(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            if (!numbers.TryGetValue(clusters[i], out var number))
            {
                number = numbers.Count;
                numbers.Add(clusters[i], number);
            }

            result.Add(new EntityMention(names[i].SpanIn(text), names[i].Type, MentionForm.Name, number, names[i].Confidence));
        }

        return result.MoveToImmutable();
    }
}
