using System.Collections.Frozen;
using NewsNlp.Text;

namespace NewsNlp.Quotes.Languages;

/// <summary>What the light layer knows of a language: words of saying, pronouns, and the words that shape a noun phrase.</summary>
internal sealed class LanguageTable
{
    private const int LongestPrefix = 24, ShortestNoun = 4;

    private readonly WordTable _roles;

    private LanguageTable(string language, Dictionary<string, WordRole> roles)
    {
        Language = language;
        _roles = new WordTable([.. roles.Select(pair => (pair.Key.ToLowerInvariant(), (ushort)pair.Value))]);
    }

    public string Language { get; }

    /// <summary>Whether a cue without a noun phrase beside it has a subject that is left unsaid.</summary>
    public bool DropsSubjects => Language is "cs" or "es" or "it" or "pt";

    /// <summary>Whether every noun is written with a capital, so that capitals do not show a name or title.</summary>
    public bool CapitalisesNouns => Language == "de";

    /// <summary>Whether the verb's own form marks reported speech.</summary>
    public bool ShowsReportedSpeech => Language == "de";

    public WordRole RoleOf(ReadOnlySpan<char> word) => (WordRole)_roles.Lookup(word);

    /// <summary>Whether a noun, or the end of a compound, names what stands in marks behind it: Wochenzeitung „…“.</summary>
    public bool NamesWhatFollows(ReadOnlySpan<char> word)
    {
        for (var start = 0; start <= Math.Min(LongestPrefix, word.Length - ShortestNoun); start++)
        {
            if ((RoleOf(word[start..]) & WordRole.Names) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads all tables from the embedded list.</summary>
    public static FrozenDictionary<string, LanguageTable> LoadAll()
    {
        var words = new Dictionary<string, Dictionary<string, WordRole>>(StringComparer.Ordinal);
        using var reader = new StreamReader(EmbeddedResource.Open("quote-languages.txt"));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split(' ');
            var roles = words.TryGetValue(parts[0], out var known) ? known : words[parts[0]] = new(StringComparer.OrdinalIgnoreCase);
            var role = ParseRole(parts[1]);
            foreach (var word in parts.AsSpan(2))
            {
                roles[word] = roles.GetValueOrDefault(word) | role;
            }
        }

        return words.ToFrozenDictionary(pair => pair.Key, pair => new LanguageTable(pair.Key, pair.Value), StringComparer.Ordinal);
    }

    private static WordRole ParseRole(string name) => name switch
    {
        "cue" => WordRole.Cue,
        "past" => WordRole.Auxiliary,
        "according" => WordRole.According,
        "pronoun" => WordRole.Pronoun,
        "article" => WordRole.Article,
        "link" => WordRole.Link,
        "stop" => WordRole.Stop,
        "opener" => WordRole.Opener,
        "reported" => WordRole.Reported,
        "statement" => WordRole.Statement,
        "follows" => WordRole.Follows | WordRole.According,
        "names" => WordRole.Names,
        "leads" => WordRole.LeadsToName,
        "publishes" => WordRole.Publishes,
        "itself" => WordRole.NamesItself,
        "judge" => WordRole.Judges | WordRole.Cue,
        _ => throw new InvalidDataException($"The table of quotation words has an unknown kind: {name}."),
    };
}
