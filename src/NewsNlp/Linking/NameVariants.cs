using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>The forms under which a mention may stand in a knowledge base: without possessive, title, legal form or the region behind a comma.</summary>
internal static class NameVariants
{
    private static readonly WordSet Titles = Set(
        "mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister premier chancellor secretary senator sen rep congressman congresswoman gov governor "
        + "mayor general gen col colonel lt capt captain sgt maj major king queen prince princess pope justice judge rev father cardinal archbishop bishop imam "
        + "ambassador coach chairman chief foreign defence defense interior finance former deputy attorney commissioner spokesman spokeswoman director commander sheik sheikh duke duchess emperor empress sultan shah tsar czar emir dds md phd");

    /// <summary>Words that belong to a title only in front of another (<c>Education Secretary</c>).</summary>
    private static readonly WordSet Fields = Set("education treasury health energy army navy trade labor labour transport police opposition party");

    private static readonly WordSet LegalForms = Set("inc corp corporation co company cos ltd limited plc llc lp ag sa se gmbh nv bv spa ab asa oyj kk group holdings pjsc jsc");

    /// <summary>Titles of monarchs, who are called by a first name.</summary>
    private static readonly WordSet RoyalTitles = Set("king queen prince princess pope emperor empress sultan shah tsar czar");

    /// <summary>Whether a name begins with a monarch's title.</summary>
    public static bool IsRoyal(ReadOnlySpan<char> name) => name.IndexOf(' ') is > 0 and var space && Contains(RoyalTitles, name[..space]);

    /// <summary>Cuts a possessive and marks at either end.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> name)
    {
        name = name.Trim(" \"“”'‘’,;:#@()[]");
        return name.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || name.EndsWith("’s", StringComparison.OrdinalIgnoreCase) ? name[..^2] : name;
    }

    /// <summary>The name without the titles in front of it; itself when it has none or nothing would be left.</summary>
    public static ReadOnlySpan<char> WithoutTitles(ReadOnlySpan<char> name)
    {
        for (var space = name.IndexOf(' '); space > 0 && IsTitle(name, space); space = name.IndexOf(' '))
        {
            name = name[(space + 1)..].TrimStart();
        }

        return name;
    }

    private static bool IsTitle(ReadOnlySpan<char> name, int end)
    {
        if (Contains(Titles, name[..end]))
        {
            return true;
        }

        var rest = name[(end + 1)..];
        return rest.IndexOf(' ') is > 0 and var next && Contains(Fields, name[..end]) && Contains(Titles, rest[..next]);
    }

    /// <summary>The name without the legal form behind it.</summary>
    public static ReadOnlySpan<char> WithoutLegalForm(ReadOnlySpan<char> name)
    {
        for (var space = name.LastIndexOf(' '); space > 0 && Contains(LegalForms, name[(space + 1)..]); space = name.LastIndexOf(' '))
        {
            name = name[..space].TrimEnd(" ,&");
            if (name.EndsWith(" and", StringComparison.OrdinalIgnoreCase))
            {
                name = name[..^4];
            }
        }

        return name;
    }

    /// <summary>Whether every word is a title: no name at all.</summary>
    public static bool IsTitleOnly(ReadOnlySpan<char> name)
    {
        for (var space = name.IndexOf(' '); space > 0; space = name.IndexOf(' '))
        {
            if (!Contains(Titles, name[..space]))
            {
                return false;
            }

            name = name[(space + 1)..].TrimStart();
        }

        return Contains(Titles, name);
    }

    /// <summary>Whether a name ends with a Roman numeral, as monarchs' names do.</summary>
    public static bool EndsWithNumeral(ReadOnlySpan<char> name) => name.IndexOf(' ') > 0 && !name[(name.LastIndexOf(' ') + 1)..].ContainsAnyExcept("IVX");

    /// <summary>Whether a word is a legal form of companies.</summary>
    public static bool IsLegalForm(ReadOnlySpan<char> word) => Contains(LegalForms, word);

    /// <summary>Whether a word is a title of persons.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Contains(Titles, word);

    private static bool Contains(WordSet words, ReadOnlySpan<char> word)
    {
        if (word.Length > 16)
        {
            return false;
        }

        Span<char> lower = stackalloc char[16];
        var length = 0;
        foreach (var c in word)
        {
            if (c is not ('.' or ','))
            {
                lower[length++] = char.ToLowerInvariant(c);
            }
        }

        return words.Contains(lower[..length]);
    }

    private static WordSet Set(string words) => new(words);
}
