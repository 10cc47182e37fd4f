using System.Text;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>
/// Writes a document again with other names of the same kind, from all regions of the world: a recogniser that saw Western names alone loses ten points
/// elsewhere. One name of the document becomes one name throughout, short forms included.
/// </summary>
internal sealed class NameAugmenter(NameStock stock, Random random)
{
    /// <summary>The document's text with new names, and the names' new places.</summary>
    public (string Text, List<(TextSpan Span, EntityType[] Types)> Names) Rewrite(
        string text, IReadOnlyList<(TextSpan Span, EntityType[] Types)> names)
    {
        var people = new Dictionary<string, string>(StringComparer.Ordinal);
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (span, types) in names.OrderByDescending(n => n.Span.Length))
        {
            var name = span.In(text).ToString();
            if (types is [EntityType.Person])
            {
                var last = name[(name.LastIndexOf(' ') + 1)..];
                people.TryAdd(last, stock.Person(random));
            }
            else if (random.Next(2) == 0 && types is [EntityType.Gpe])
            {
                others.TryAdd(name, types[0] == EntityType.Gpe ? stock.Place(random) : stock.Body(random));
            }
        }

        var result = new StringBuilder();
        var moved = new List<(TextSpan, EntityType[])>();
        var at = 0;
        foreach (var (span, types) in names.OrderBy(n => n.Span))
        {
            if (span.Start < at)
            {
                continue;
            }

            result.Append(text, at, span.Start - at);
            var start = result.Length;
            result.Append(Other(span.In(text).ToString(), types, people, others));
            moved.Add((TextSpan.FromBounds(start, result.Length), types));
            at = span.End;
        }

        result.Append(text, at, text.Length - at);
        return (result.ToString(), moved);
    }

    private static string Other(string name, EntityType[] types, Dictionary<string, string> people, Dictionary<string, string> others)
    {
        if (types is [EntityType.Person] && people.TryGetValue(name[(name.LastIndexOf(' ') + 1)..], out var person))
        {
            var brief = !name.Contains(' ', StringComparison.Ordinal);
            var other = brief ? person[(person.LastIndexOf(' ') + 1)..] : person;
            return name.Length > 3 && !name.Any(char.IsLower) ? other.ToUpperInvariant() : other;
        }

        return others.GetValueOrDefault(name, name);
    }
}
