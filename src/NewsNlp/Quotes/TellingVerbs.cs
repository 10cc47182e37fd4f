using NewsNlp.Entities;

namespace NewsNlp.Quotes;

/// <summary>English verbs that name whom something is said to, in all their forms.</summary>
internal static class TellingVerbs
{
    /// <summary>Verbs whose object is always who hears it.</summary>
    private static readonly HashSet<uint> Telling = FormsOf("tell remind inform assure reassure notify brief", "told");

    /// <summary>Verbs whose object may be who hears it (urged him to stay) or what is said (urged restraint).</summary>
    private static readonly HashSet<uint> Asking = FormsOf(
        "ask warn advise urge order instruct implore beg caution counsel command exhort entreat promise invite encourage direct press lecture challenge teach show", "taught begged begging");

    /// <summary>Verbs of asking that may name what is said behind who hears it (promised farmers a railway).</summary>
    private static readonly HashSet<uint> Promising = FormsOf("promise warn ask teach", "taught");

    /// <summary>Verbs that have who hears it behind <c>to</c>.</summary>
    private static readonly HashSet<uint> Saying = FormsOf(
        "say reply write explain complain admit confess confide whisper shout yell scream appeal announce repeat suggest boast joke remark mention recommend propose testify declare "
        + "report describe sing speak talk put stress insist state recount recall signal reveal disclose", "said wrote written spoke sang swore putting admitted admitting");

    public static bool IsTelling(ReadOnlySpan<char> word) => Telling.Contains(NameHash.Word(word));

    public static bool IsAsking(ReadOnlySpan<char> word) => Asking.Contains(NameHash.Word(word));

    public static bool IsPromising(ReadOnlySpan<char> word) => Promising.Contains(NameHash.Word(word));

    public static bool IsSaying(ReadOnlySpan<char> word) => Saying.Contains(NameHash.Word(word));

    private static HashSet<uint> FormsOf(string verbs, string irregular)
    {
        var forms = new HashSet<string>(irregular.Split(' '), StringComparer.OrdinalIgnoreCase);
        foreach (var verb in verbs.Split(' '))
        {
            var stem = verb[^1] == 'e' ? verb[..^1] : verb;
            var past = verb[^1] == 'y' && verb[^2] is not ('a' or 'e' or 'o') ? verb[..^1] + "i" : stem;
            forms.UnionWith([verb, past == stem ? verb + (verb[^1] == 's' || verb[^1] == 'h' ? "es" : "s") : past + "es", past + "ed", stem + "ing"]);
        }

        return [.. forms.Select(static form => NameHash.Word(form))];
    }
}
