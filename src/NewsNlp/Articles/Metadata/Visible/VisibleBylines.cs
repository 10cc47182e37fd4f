using System.Buffers;
using System.Collections.Immutable;

namespace NewsNlp.Articles.Metadata;

/// <summary>Reads lines that name authors and contributors.</summary>
internal static class VisibleBylines
{
    private const int LongestLine = 240;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("|•·/@\t\u2013\u2014");

    /// <summary>Reads a line with a byline's lead (<c>By</c>, <c>Von</c>, <c>Par</c>) or a contributor's clause; empty when it is neither.</summary>
    public static ImmutableArray<Byline> Read(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is < 5 or > LongestLine)
        {
            return [];
        }

        if (ReadContributors(line) is { IsEmpty: false } contributors)
        {
            return contributors;
        }

        line = char.IsAsciiLetter(line[0]) ? line : line.TrimStart("—–-|•· ");
        if (line.StartsWith("Staff writer ", StringComparison.OrdinalIgnoreCase) && line.IndexOf(" can be reached") is > 13 and var reached)
        {
            return ReadNames(line[13..reached], BylineRole.Author);
        }

        var lead = LeadLength(line);
        return lead > 0 ? ReadNames(line[lead..], BylineRole.Author) : [];
    }

    /// <summary>Reads names with what stands between and behind them: <c>Jane Doe and John Roe, Staff Writers | Reuters</c>.</summary>
    public static ImmutableArray<Byline> ReadNames(ReadOnlySpan<char> names, BylineRole role)
    {
        names = CutTail(names);
        var found = ImmutableArray.CreateBuilder<Byline>();
        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            if (i < names.Length && !IsSeparator(names, i, out _))
            {
                continue;
            }

            var skip = 1;
            if (i < names.Length)
            {
                IsSeparator(names, i, out skip);
            }

            if (!Add(names[start..i], role, found))
            {
                break;
            }

            start = i + skip;
            i = start - 1;
        }

        return found.DrainToImmutable();
    }

    /// <summary>Whether the line is names alone (<c>Zayda Rivera</c>), without a lead: only a place beside a headline or date makes that a byline.</summary>
    public static bool IsBareName(ReadOnlySpan<char> line) => PersonNames.IsName(line);

    /// <summary>Length of the lead in front of the names, 0 when there is none.</summary>
    public static int LeadLength(ReadOnlySpan<char> line)
    {
        var at = 0;
        for (var words = 0; words < 3; words++)
        {
            var end = at;
            while (end < line.Length && char.IsLetter(line[end]))
            {
                end++;
            }

            // "Written by", "Story by", "Text: Jane Doe", "Published by"
            var word = line[at..end];
            var isLead = PersonNames.LookupLetters(word) is PersonNames.Lead or PersonNames.LeadOrParticle
                || (words == 0 && word is "Written" or "Posted" or "Reported" or "Published" or "Door" or "Geschrieben" or "Escrito" or "Publié");
            if (!isLead || end >= line.Length || (words == 0 && word.Length < 3 && !char.IsUpper(word[0]) && word is not "by" and not "von" and not "di" and not "av"))
            {
                return 0;
            }

            at = end;
            while (at < line.Length && (char.IsWhiteSpace(line[at]) || line[at] == ':'))
            {
                at++;
            }

            if (at == end)
            {
                return 0;
            }

            if (PersonNames.Lookup(FirstWord(line[at..])) is not (PersonNames.Lead or PersonNames.LeadOrParticle) || char.IsUpper(line[at]))
            {
                return at < line.Length && !char.IsLower(line[at]) ? at : 0;
            }
        }

        return 0;
    }

    private static ImmutableArray<Byline> ReadContributors(ReadOnlySpan<char> line)
    {
        var at = IndexOfContributed(line);
        if (at > 0)
        {
            return ReadNames(SkipOrganisation(line[..at]), BylineRole.Contributor);
        }

        // "(Reporting by Jane Doe in Rome and John Roe; Editing by Max Moe)"
        var reporting = char.IsAsciiLetter(line[0]) ? line : line.TrimStart("( [");
        if (reporting.IsEmpty || (reporting[0] | 0x20) is not ('r' or 'a' or 'w'))
        {
            return [];
        }

        var cue = reporting.StartsWith("Reporting by ", StringComparison.OrdinalIgnoreCase) ? 13
            : reporting.StartsWith("Additional reporting by ", StringComparison.OrdinalIgnoreCase) ? 24
            : reporting.StartsWith("With reporting by ", StringComparison.OrdinalIgnoreCase) ? 18
            : reporting.StartsWith("With contributions from ", StringComparison.OrdinalIgnoreCase) ? 24 : 0;
        if (cue == 0)
        {
            return [];
        }

        var names = reporting[cue..];
        var end = names.IndexOfAny(";)]");
        return ReadNames(end >= 0 ? names[..end] : names, BylineRole.Contributor);
    }

    /// <summary>Where <c> contributed </c> stands in a line, in any case, or -1: sought by its rarest letter, for nearly every line is asked and hardly one has it.</summary>
    public static int IndexOfContributed(ReadOnlySpan<char> line)
    {
        const string Cue = " contributed ";
        const int Rarest = 7;
        for (int from = Rarest, next; from < line.Length && (next = line[from..].IndexOfAny('b', 'B')) >= 0; from += next + 1)
        {
            var start = from + next - Rarest;
            if (line[start..].StartsWith(Cue, StringComparison.OrdinalIgnoreCase))
            {
                return start;
            }
        }

        return -1;
    }

    // "Associated Press writers Jane Doe and ..." and "AP reporter Jane Doe": the organisation is no name.
    private static ReadOnlySpan<char> SkipOrganisation(ReadOnlySpan<char> names)
    {
        var at = 0;
        var role = false;
        while (at < names.Length)
        {
            var word = FirstWord(names[at..]);
            if (PersonNames.Lookup(word) != PersonNames.RoleWord && word is not "The")
            {
                break;
            }

            role = true;
            at += word.Length;
            while (at < names.Length && char.IsWhiteSpace(names[at]))
            {
                at++;
            }
        }

        return role ? names[at..] : names;
    }

    private static bool Add(ReadOnlySpan<char> name, BylineRole role, ImmutableArray<Byline>.Builder found)
    {
        name = SkipOrganisation(name.Trim().TrimEnd("."));
        // "Jane Doe in Rome", "Jane Doe (Berlin)": the place is no part of the name.
        foreach (var mark in (ReadOnlySpan<string>)[" in ", " from ", " at ", " aus ", " à ", "(", " for "])
        {
            if (name.IndexOf(mark, StringComparison.Ordinal) is > 0 and var cut)
            {
                name = name[..cut];
            }
        }

        name = name.Trim();
        if (!PersonNames.IsName(name, single: found.Count == 0 && name.IndexOf(' ') < 0 && name.Length > 3))
        {
            return false;
        }

        found.Add(new Byline(PersonNames.Normalize(name), role));
        return true;
    }

    private static ReadOnlySpan<char> CutTail(ReadOnlySpan<char> names)
    {
        var end = names.IndexOfAny(NameEnds);
        names = end > 0 ? names[..end] : names;
        if (names.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash)
        {
            names = names[..dash];
        }

        if (names.IndexOfAnyInRange('0', '9') >= 0 && VisibleDates.TryFind(names, 0, null, out var date) && date.Span.Start > 0)
        {
            names = names[..date.Span.Start];
        }

        // A label of the date is left over: "Courtney Carr Published: ...", "Jane Doe on December 20".
        names = names.TrimEnd(" :,");
        foreach (var tail in (ReadOnlySpan<string>)["Published", "published", "Updated", "Posted", " on", " am", " le"])
        {
            if (names.EndsWith(tail, StringComparison.Ordinal))
            {
                return names[..^tail.Length].TrimEnd(" :,");
            }
        }

        return names;
    }

    private static bool IsSeparator(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 1;
        if (text[at] is ',' or ';' or '&')
        {
            // "Doe, Jr." stays together.
            return !(text[at] == ',' && PersonNames.Lookup(FirstWord(text[(at + 1)..].TrimStart())) == PersonNames.Suffix);
        }

        if (text[at] != ' ')
        {
            return false;
        }

        var word = FirstWord(text[(at + 1)..]);
        // "y", "e", "i", "en", "a" are letters of names as often: only the long forms and "y"/"et"/"en" between full names count.
        if (word is "and" or "und" or "et" or "y" or "og" or "och" or "AND" or "&" or "with" or "e" or "en" or "i" && at + 2 + word.Length < text.Length
            && (word.Length > 1 || text[..at].Trim().Contains(' ')))
        {
            length = word.Length + 2;
            return text[at + 1 + word.Length] == ' ';
        }

        return false;
    }

    internal static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" \t,;:");
        return end < 0 ? text : text[..end];
    }
}
