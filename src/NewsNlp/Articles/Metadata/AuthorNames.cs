using System.Text.RegularExpressions;

namespace NewsNlp.Articles.Metadata;

/// <summary>Splits and cleans the names that markup gives as authors.</summary>
internal static partial class AuthorNames
{
    private const int Longest = 80;

    /// <summary>The single names of a value that may list several.</summary>
    public static IEnumerable<string> Split(string value) =>
        value.Length > 1000 || value.Contains("://", StringComparison.Ordinal) ? [] : Separators().Split(value);

    /// <summary>The name without lead, role and noise; null when nothing of a name is left.</summary>
    public static string? Clean(string value)
    {
        var text = value.Trim();
        var lead = VisibleBylines.LeadLength(text);
        text = (lead > 0 && lead < text.Length ? text[lead..] : text).Trim();
        var cut = text.IndexOfAny(['|', '(', '/', '•', '·', '<', '[', '\t']);
        text = (cut > 2 ? text[..cut] : text).Trim(' ', ',', ';', ':', '-', '–', '—', '.', '|', '"', '”', '“', '*', '_', '#');
        text = text.EndsWith(" Jr", StringComparison.Ordinal) || text.EndsWith(" Sr", StringComparison.Ordinal) ? text + "." : text;
        if (text.Length is < 2 or > Longest || text.Contains('@') || text.Contains("www.", StringComparison.OrdinalIgnoreCase)
            || !text.Any(char.IsLetter) || text.Count(char.IsDigit) > 3 || text.Count(c => c == ' ') > 6)
        {
            return null;
        }

        return IsNoName(text) ? null : PersonNames.Normalize(text);
    }

    private static bool IsNoName(string text) => text.ToLowerInvariant() is "admin" or "administrator" or "editor" or "staff" or "author" or "null"
        or "undefined" or "unknown" or "guest" or "webmaster" or "none" or "redaktion" or "redaction" or "redacción" or "webdesk" or "web desk"
        or "news desk" or "newsdesk" or "newsroom" or "user" or "root" or "anonymous" or "contributor" or "editorial" or "default" or "n/a" or "posted by";

    /// <summary>Whether a name is that of a paper, an agency or a desk.</summary>
    public static bool IsOrganization(string name)
    {
        var words = name.Split(' ');
        return words.Any(IsOrganizationWord) || (words.Length > 1 && words[0] is "The" or "Die")
            || (words.Length == 1 && name.Length <= 5 && !name.Any(char.IsLower)) || name.Contains('.') && name.Split('.')[^1] is "com" or "net" or "org";
    }

    private static bool IsOrganizationWord(string word) => word.Trim(',', '.').ToLowerInvariant() is "news" or "media" or "press" or "times" or "journal"
        or "report" or "reports" or "staff" or "team" or "desk" or "agency" or "agencies" or "network" or "channel" or "magazine" or "herald" or "tribune"
        or "gazette" or "chronicle" or "newspaper" or "editors" or "editorial" or "redaktion" or "redacción" or "rédaction" or "redazione" or "reuters"
        or "afp" or "dpa" or "ap" or "pti" or "ani" or "ians" or "bloomberg" or "telegram" or "daily" or "weekly" or "today" or "online" or "tv" or "radio"
        or "inc" or "llc" or "ltd" or "group" or "company" or "university" or "institute" or "foundation" or "association" or "department" or "bureau"
        or "correspondent" or "correspondents" or "writers" or "contributors" or "agencia" or "agence" or "agentur" or "wire" or "post" or "zeitung"
        or "observer" or "courier" or "newsroom" or "studio" or "blog" or "sports" or "lifestyle" or "wbez" or "club" or "magazin" or "verlag";

    [GeneratedRegex(@"\s*;\s*|\s*,\s*|\s+(?:and|und|et|&|y|e|og|och|und)\s+|\s*\|\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separators();
}
