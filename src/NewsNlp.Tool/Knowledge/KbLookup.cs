using System.Globalization;

namespace NewsNlp.Tool.Knowledge;

/// <summary><c>newsnlp kb lookup</c>: candidates with scores, or all that is known of an identifier.</summary>
internal static class KbLookup
{
    public static int Execute(KnowledgeBase knowledge, string name, int count)
    {
        if (EntityId.TryParse(name, out var id) && knowledge.TryGetEntry(id, out var entry))
        {
            WriteEntry(entry);
            return ExitCode.Success;
        }

        Span<EntityCandidate> found = stackalloc EntityCandidate[count];
        found = found[..knowledge.FindCandidates(name, found)];
        if (found.IsEmpty)
        {
            Console.Error.WriteLine($"newsnlp: the knowledge base does not know '{name}'");
            return ExitCode.SomeFailed;
        }

        foreach (var candidate in found)
        {
            knowledge.TryGetEntry(candidate.Id, out var known);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{candidate.Prior:F3}  {candidate.Id,-11} {candidate.Match,-14} {candidate.Type,-12} {known?.Label}  ({known?.Description})"));
        }

        return ExitCode.Success;
    }

    private static void WriteEntry(KnowledgeEntry entry)
    {
        Console.WriteLine($"{entry.Id}  {entry.Label}");
        Console.WriteLine($"type: {entry.Type}");
        Console.WriteLine($"description: {entry.Description}");
        Console.WriteLine($"aliases: {string.Join(" | ", entry.Aliases)}");
        Console.WriteLine($"demonyms: {string.Join(" | ", entry.Demonyms)}");
        Console.WriteLine($"country: {entry.Country}");
        Console.WriteLine($"neighbours: {string.Join(' ', entry.Neighbours)}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"popularity: {entry.Popularity:F2}"));
    }
}
