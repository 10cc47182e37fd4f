using System.Text;
using NewsNlp.Knowledge;

namespace NewsNlp.ModelBuilder.Knowledge;

/// <summary>Cleans the tables' known flaws by rules: types, junk aliases, popularity.</summary>
internal static class FactCleaning
{
    private static readonly string[] FacilityWords =
        ["stadium", "airport", "bridge", "building", "palace", "castle", "skyscraper", "tower", "museum", "hospital", "prison", "railway station", "religious building", "monument", "theatre", "arena", "submarine base", "headquarters building", "official residence", "cathedral", "concert venue"];

    private static readonly string[] WorkWords =
        ["film", "novel", "book", "album", "song", "television series", "painting", "video game", "magazine", "treaty", "play", "opera", "literary work", "poem", "comic"];

    /// <summary>
    /// Leaves out teams that a single list of teams holds, with its default popularity and a late identifier: some ten thousand namesakes of places
    /// that news does not speak of.
    /// </summary>
    public static bool IsWorthItsSpace(FactRow row) =>
        !(row.Descriptor.StartsWith("football team", StringComparison.Ordinal) && row.Sources is ["reep"] && row.Popularity <= 23 && row.Id.Number > 30_000_000);

    /// <summary>
    /// The row with what its label tells: a category of an encyclopedia is the thing it collects, a thing called <c>X football</c> is a college's team.
    /// </summary>
    public static FactRow Mend(FactRow row)
    {
        if (row.Label.StartsWith("Category:", StringComparison.Ordinal))
        {
            row = row with { Label = row.Label["Category:".Length..] };
        }

        if (Array.Exists(row.Aliases, a => a.Contains(':', StringComparison.Ordinal) && (a.StartsWith("Category:", StringComparison.Ordinal) || a.StartsWith("Categor\u00EDa:", StringComparison.Ordinal))))
        {
            row = row with { Aliases = Array.FindAll(row.Aliases, a => !a.StartsWith("Categor", StringComparison.Ordinal)) };
        }

        return row.Type == "MISC" && row.Descriptor == "thing" && IsCollegeTeam(row.Label) ? row with { Type = "ORG", Descriptor = "organisation; team" } : row;
    }

    /// <summary>Whether a label names a school, its team and the sport: <c>UCLA Bruins football</c>.</summary>
    private static bool IsCollegeTeam(string label)
    {
        var words = label.Split(' ');
        return words.Length >= 3 && words[^1] is "football" or "basketball" or "baseball" or "hockey"
            && Array.TrueForAll(words[..^1], w => char.IsUpper(w[0]) || w is "men's" or "women's") && char.IsUpper(words[1][0]);
    }

    /// <summary>The type of a row: the tables' own, made finer by the descriptor.</summary>
    public static EntityType TypeOf(FactRow row) => row.Type switch
    {
        "PER" => EntityType.Person,
        "ORG" => EntityType.Organization,
        "NORP" when row.Descriptor.StartsWith("people", StringComparison.Ordinal) && IsPeople(row) => EntityType.Group,
        "NORP" => EntityType.Organization,
        "EVENT" when row.Descriptor.Contains("agency", StringComparison.Ordinal) => EntityType.Organization,
        "EVENT" => EntityType.Event,
        "LOC" => Mentions(row, FacilityWords) ? EntityType.Facility : EntityType.Location,
        "GPE" => row.Descriptor.StartsWith("place; ", StringComparison.Ordinal) && Mentions(row, FacilityWords) ? EntityType.Facility : EntityType.Gpe,
        _ when Mentions(row, WorkWords) => EntityType.Work,
        _ when row.Descriptor.StartsWith("product", StringComparison.Ordinal) || row.Descriptor.StartsWith("weapon", StringComparison.Ordinal) => EntityType.Product,
        _ => EntityType.Other,
    };

    /// <summary>Aliases that can serve as names: no addresses, no emoji, no single letters, nothing all in lower case, no copies.</summary>
    public static List<string> AliasesOf(FactRow row)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { NameFolding.Fold(row.Label) };
        var kept = new List<string>();
        foreach (var alias in row.Aliases)
        {
            var name = Turn(row, alias.Normalize(NormalizationForm.FormC).Trim('"', ' ', ','));
            if (JoinInitials(name) is { } joined && seen.Add(NameFolding.Fold(joined)))
            {
                kept.Add(joined);
            }

            if (IsName(name, row) && (seen.Add(NameFolding.Fold(name)) || IsInitials(name)))
            {
                kept.Add(name);
            }
        }

        return kept;
    }

    /// <summary>
    /// Popularity of 0 to 1 from the tables' rough number and what else speaks of fame: being in the much-used subset of Freebase, in several sources,
    /// with many aliases, with an early identifier.
    /// </summary>
    public static float PopularityOf(FactRow row)
    {
        var score = row.Popularity;
        if (Array.TrueForAll(row.Sources, IsListOfPoliticians))
        {
            // The lists of members of parliaments and of ambassadors give every member the same high number.
            score *= 0.7;
        }
        else if (row.Sources.Contains("fb15k"))
        {
            score = Math.Max(score, 40) + (row.Type == "MISC" || IsSmallPlace(row) ? 2 : 12);
        }
        else if (row.Sources is ["jzbjyb/X-FACTR"])
        {
            score += 6;
        }

        if (row.Descriptor == "place; continent")
        {
            // As much spoken of as countries; the tables give them the number of places without one.
            score = Math.Max(score, 70);
        }

        if (row.Descriptor == "territory")
        {
            score += 6;
        }

        if (row.Sources.Contains("verified"))
        {
            score = Math.Max(score, 45);
        }

        score += Math.Min(8, 1.5 * Math.Log2(1 + row.Aliases.Length));
        score += Math.Min(6, 1.5 * (row.Sources.Distinct().Count() - 1));
        score += row.Id.Number switch
        {
            < 10_000 => 4,
            < 100_000 => 2,
            < 1_000_000 => 0,
            < 10_000_000 => -1,
            < 60_000_000 => -2,
            _ => -4,
        };
        return (float)Math.Clamp(score / 100, 0.02, 1);
    }

    /// <summary>Whether a row is a town or county, of which the much-used subset holds many that are little spoken of.</summary>
    private static bool IsSmallPlace(FactRow row) => row.Type == "GPE" && row.Descriptor is "place; county" or "place; town" && row.Popularity <= 40;

    private static bool IsListOfPoliticians(string source) =>
        source is "eps" or "ep2015" or "congress" or "every-politician-scrapers" or "everypolitician/proto-commons" or "tijmenb/everypolitician-data";

    private static bool IsPeople(FactRow row) =>
        !row.Label.Contains("team", StringComparison.Ordinal) && !row.Label.Contains("Party", StringComparison.Ordinal)
        && !row.Label.Contains("War", StringComparison.Ordinal) && !row.Label.Contains("Church", StringComparison.Ordinal);

    private static bool Mentions(FactRow row, string[] words) =>
        Array.Exists(words, w => row.Descriptor.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>"U K" and "U. S. A." are written as words in news: their letters without blanks, or null when the name is another.</summary>
    private static string? JoinInitials(string alias)
    {
        var parts = alias.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is > 1 and < 6 && Array.TrueForAll(parts, p => char.IsUpper(p[0]) && p.TrimEnd('.').Length == 1) ? string.Concat(parts.Select(p => p[0])) : null;
    }

    /// <summary>"Netanyahu, Benjamin" is turned round for persons.</summary>
    private static string Turn(FactRow row, string alias)
    {
        var comma = alias.IndexOf(", ", StringComparison.Ordinal);
        return row.Type == "PER" && comma > 0 && alias.IndexOf(',', comma + 1) < 0 && !alias[comma..].Contains("Jr", StringComparison.Ordinal)
            && !alias[..comma].Contains(' ', StringComparison.Ordinal)
            ? alias[(comma + 2)..] + " " + alias[..comma]
            : alias;
    }

    private static bool IsName(string name, FactRow row)
    {
        var letters = name.Count(char.IsLetter);
        if (letters < 2 || name.Length > 80 || name.Any(c => char.IsControl(c) || char.IsSurrogate(c)) || name.Contains("://", StringComparison.Ordinal))
        {
            return false;
        }

        if (row.Type == "PER" && (name.Any(char.IsDigit) || name.Contains("IPI", StringComparison.Ordinal)))
        {
            return false;
        }

        // Latin names have a capital somewhere; other scripts have none.
        return name.Any(char.IsUpper) || name.All(c => c > '\u036F' || !char.IsLetter(c));
    }

    /// <summary>U.S. and US fold to one name but are written apart: both are kept.</summary>
    private static bool IsInitials(string name) => name.Length <= 8 && name.All(c => char.IsUpper(c) || c == '.');
}
