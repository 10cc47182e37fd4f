using System.Collections.Immutable;

namespace NewsNlp.Entities;

/// <summary>Turns names and anaphors into mentions of entities, numbered in order of first mention.</summary>
internal sealed class EntityMentions(EntityLexicon lexicon, IAnaphorChooser chooser)
{
    private readonly CoreferenceResolver _resolver = new(lexicon, chooser);

    /// <summary>The mentions of a text in order of their start.</summary>
    public ImmutableArray<EntityMention> Resolve(AnnotatedText text, List<NameMention> names, CancellationToken cancellationToken = default)
    {
        var contexts = new NameContext[names.Count];
        for (var i = 0; i < contexts.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            contexts[i] = NameContext.Read(text, names, i, lexicon);
        }

        var clusters = NameClusterer.Cluster(text, names, contexts, lexicon);
        cancellationToken.ThrowIfCancellationRequested();
        var types = new Dictionary<int, EntityType>();
        var result = new List<EntityMention>();
        for (var i = 0; i < names.Count; i++)
        {
            types.TryAdd(clusters[i], names[i].Type);
            result.Add(MentionOf(text, names, i, contexts[i], clusters[i]));
        }

        foreach (var (anaphor, cluster, confidence) in _resolver.Resolve(text, names, clusters, contexts, cancellationToken))
        {
            var span = TextSpan.FromBounds(text.Tokens[anaphor.FirstToken].Start, text.Tokens[anaphor.EndToken - 1].End);
            result.Add(new EntityMention(span, types[cluster], anaphor.Form, cluster, confidence));
        }

        return Number(result);
    }

    private static EntityMention MentionOf(AnnotatedText text, List<NameMention> names, int index, NameContext context, int cluster)
    {
        var mention = new EntityMention(names[index].SpanIn(text), names[index].Type, MentionForm.Name, cluster, names[index].Confidence) { Female = context.Female };
        return context.RoleStart < 0 ? mention : mention with
        {
            Role = TextSpan.FromBounds(text.Tokens[context.RoleStart].Start, text.Tokens[context.RoleEnd - 1].End),
            Affiliation = context.Affiliation >= 0 ? names[context.Affiliation].SpanIn(text) : null,
        };
    }

    private static ImmutableArray<EntityMention> Number(List<EntityMention> mentions)
    {
        mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        var numbers = new Dictionary<int, int>();
        var result = ImmutableArray.CreateBuilder<EntityMention>(mentions.Count);
        foreach (var mention in mentions)
        {
            if (!numbers.TryGetValue(mention.Cluster, out var number))
            {
                number = numbers.Count;
                numbers.Add(mention.Cluster, number);
            }

            result.Add(mention with { Cluster = number });
        }

        return result.MoveToImmutable();
    }
}
