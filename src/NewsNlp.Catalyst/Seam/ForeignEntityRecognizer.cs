using System.Collections.Immutable;

namespace NewsNlp.Catalyst;

/// <summary>Another library's entities behind our interface. Mentions with the same words are one entity; pronouns are not resolved.</summary>
/// <param name="process">Processes a text; called from many threads at once.</param>
public sealed class ForeignEntityRecognizer(Func<string, ForeignDocument> process) : IEntityRecognizer
{
    /// <inheritdoc />
    public ImmutableArray<EntityMention> Recognize(AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = process(text.Text);
        var alignment = new ForeignAlignment(text.Text, document.Value);
        var clusters = new Dictionary<string, int>(StringComparer.Ordinal);
        var mentions = ImmutableArray.CreateBuilder<EntityMention>();
        var found = document.Entities.Select(entity => (Span: alignment.Span(entity.Begin, entity.End), Type: TypeOf(entity.Type)))
            .Where(entity => !entity.Span.IsEmpty).OrderBy(entity => entity.Span);
        foreach (var (span, type) in found)
        {
            var name = span.In(text.Text).ToString();
            if (!clusters.TryGetValue(name, out var cluster))
            {
                clusters[name] = cluster = clusters.Count;
            }

            mentions.Add(new EntityMention(span, type, MentionForm.Name, cluster, 1));
        }

        return mentions.ToImmutable();
    }

    private static EntityType TypeOf(string type) => type.ToUpperInvariant() switch
    {
        "PERSON" or "PER" => EntityType.Person,
        "ORGANIZATION" or "ORG" => EntityType.Organization,
        "LOCATION" or "LOC" => EntityType.Location,
        "GPE" => EntityType.Gpe,
        _ => EntityType.Other,
    };
}
