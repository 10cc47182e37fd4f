using System.Collections.Immutable;

namespace NewsNlp.Articles.Metadata;

/// <summary>Reads the dateline at the head of a paragraph, or of a line that is nothing else.</summary>
internal static class VisibleDatelines
{
    private const int Longest = 90;

    /// <summary>An agency in brackets alone that is not known is one by its initials: <c>(CBS) —</c>.</summary>
    private const int LongestInitials = 7;

    /// <summary>Reads a dateline at the start of <paramref name="text"/>.</summary>
    /// <remarks>
    /// Taken as one: places and brackets with an agency or date, a dash or colon behind (<c>BELGRADE, Serbia (AP) —</c>); places in capitals and a dash or colon
    /// (<c>DUBLIN —</c>, <c>NEW DELHI:</c>); an agency in brackets alone and a dash (<c>(CNN) —</c>); a line of nothing but places and brackets (<c>Frankfurt, Paris (14/4 – 40)</c>).
    /// </remarks>
    public static bool TryRead(ReadOnlySpan<char> text, out VisibleDateline dateline)
    {
        dateline = default;
        var head = text.Length > Longest ? text[..Longest] : text;
        if (head.Length < 4 || !(char.IsUpper(head[0]) || head[0] == '('))
        {
            return false;
        }

        var placesEnd = head.IndexOfAny("(—–:|") is >= 0 and var mark ? mark : -1;
        var dash = FindDash(head);
        placesEnd = placesEnd < 0 || (dash >= 0 && dash < placesEnd) ? dash : placesEnd;
        if (placesEnd < 0)
        {
            return false;
        }

        var end = placesEnd;
        ReadOnlySpan<char> inside = default;
        if (head[placesEnd] == '(')
        {
            var close = head[placesEnd..].IndexOf(')');
            if (close < 2)
            {
                return false;
            }

            inside = head.Slice(placesEnd + 1, close - 1);
            end = placesEnd + close + 1;
        }

        var bodyStart = SkipDash(head, end, out var hasDash);
        return Check(text, head[..placesEnd], inside, new Tail(end, bodyStart, hasDash, end - placesEnd > 1, FirstMark(head, end, bodyStart)), out dateline);
    }

    /// <summary>Reads a block that is nothing but a dateline, the dash behind it included; null when it is something else.</summary>
    /// <param name="text">Text of the block.</param>
    /// <param name="isMarked">Whether its element says that it is a place.</param>
    public static Dateline? ReadAlone(ReadOnlySpan<char> text, bool isMarked)
    {
        var own = text.TrimEnd(" -–—:");
        if (TryRead(text, out var found) && found.BodyStart >= text.Length)
        {
            return found.ToDateline(text, 0);
        }

        own = isMarked && own.IndexOf(',') < 0 ? own.TrimEnd('.') : own;
        var names = own.Length < 3 ? [] : PlaceNames.Split(own);
        if (names.IsEmpty || own.IndexOfAnyInRange('0', '9') >= 0)
        {
            return null;
        }

        var city = own.IndexOfAny(",/") is > 0 and var comma ? own[..comma] : own;
        var isCity = PlaceNames.IsCapitals(city) && PlaceNames.Lookup(city) != PlaceNames.Region;
        var good = isMarked || (own.Length < text.Length ? isCity || PlaceNames.EndsInRegion(own) || PlaceNames.HasCity(names) : isCity && PlaceNames.EndsInRegion(own));
        return good ? new Dateline(own.ToString(), names, null, default) : null;
    }

    private static bool Check(ReadOnlySpan<char> text, ReadOnlySpan<char> lead, ReadOnlySpan<char> inside, Tail tail, out VisibleDateline dateline)
    {
        dateline = default;
        var agency = ReadAgency(inside);
        VisibleDate? date = null;
        if (!inside.IsEmpty && inside.IndexOfAnyInRange('0', '9') >= 0 && VisibleDates.TryFindYearless(inside, null, out var inBrackets))
        {
            date = inBrackets;
        }

        // "NEW YORK, Dec 22 (Reuters) -": a date stands behind the places.
        var places = lead.TrimEnd(" ,");
        if (places.IndexOfAnyInRange('0', '9') >= 0)
        {
            if (!VisibleDates.TryFind(places, 0, null, out var behind))
            {
                return false;
            }

            date = behind;
            places = places[..behind.Span.Start].TrimEnd(" ,");
        }

        var names = places.IsEmpty ? [] : PlaceNames.Split(places);
        var good = places.IsEmpty
            ? agency is not null && tail.HasBrackets && tail.HasDash && (PlaceNames.Lookup(agency) == PlaceNames.Agency || (agency.Length <= LongestInitials && !agency.AsSpan().ContainsAnyInRange('a', 'z')))
            : !names.IsEmpty && IsDatelineOf(text, places, names, agency, date, tail);
        if (!good)
        {
            return false;
        }

        var spanEnd = tail.HasBrackets ? tail.End : lead.TrimEnd(" ,").Length;
        dateline = new VisibleDateline(new TextSpan(0, spanEnd), tail.BodyStart, names, agency, date);
        return true;
    }

    private static bool IsDatelineOf(ReadOnlySpan<char> text, ReadOnlySpan<char> places, ImmutableArray<string> names, string? agency, VisibleDate? date, Tail tail)
    {
        var alone = tail.BodyStart >= text.Length;
        var pieces = places.IndexOfAny(",/;") is > 0 and var comma ? comma : places.Length;
        var city = places[..pieces];
        var capitals = PlaceNames.IsCapitals(city);
        if (tail.HasBrackets)
        {
            var isAgency = agency is not null && PlaceNames.Lookup(agency) == PlaceNames.Agency;
            return (isAgency && (tail.HasDash || capitals || alone)) || (agency is not null && capitals && tail.HasDash) || (date is not null && (tail.HasDash || alone));
        }

        if (!tail.HasDash || alone)
        {
            return false;
        }

        // Capitals, and not a headline's label ("BREAKING:", "WATCH —", "MORE:") where the place is not known; before a colon "DEAR ABBY:" may stand.
        var known = PlaceNames.Lookup(city) is PlaceNames.City or PlaceNames.Region;
        var several = places.Length > city.Length;
        if (capitals)
        {
            return known || (several ? (tail.IsDash && names.Length == 1) || PlaceNames.EndsInRegion(places) || PlaceNames.HasCity(names) : tail.IsDash && !IsLabel(city));
        }

        // Usual case: only where a sentence begins behind the dash, and a place is known or the language of the sentence has such datelines.
        var next = text[tail.BodyStart];
        if (!(char.IsUpper(next) || char.IsAsciiDigit(next) || next is '"' or '“' or '„' or '«' or '\'' or '‘'))
        {
            return false;
        }

        return several ? (PlaceNames.EndsInRegion(places) || PlaceNames.HasCity(names)) && (tail.IsDash || tail.IsColon)
            : tail.IsDash && (PlaceNames.Lookup(city) == PlaceNames.City || BeginsGermanSentence(text[tail.BodyStart..]));
    }

    /// <summary>German reports carry the place in usual case: <c>Gundremmingen - Die</c>.</summary>
    private static bool BeginsGermanSentence(ReadOnlySpan<char> text) =>
        text.IndexOf(' ') is > 0 and var end && text[..end] is "Der" or "Die" or "Das" or "Ein" or "Eine" or "Einen" or "Es" or "Im" or "In" or "Am" or "An" or "Auf" or "Bei" or "Beim" or "Nach" or "Mit" or "Zum" or "Zur"
            or "Seit" or "Vor" or "Für" or "Wegen" or "Wer" or "Wie" or "Wenn" or "Nun" or "Zwei" or "Drei" or "Mehrere" or "Bundeskanzler" or "Bundespräsident";

    private static bool IsLabel(ReadOnlySpan<char> word) =>
        word is "BREAKING" or "WATCH" or "MORE" or "UPDATE" or "UPDATED" or "EXCLUSIVE" or "VIDEO" or "PHOTOS" or "LIVE" or "RELATED" or "ANALYSIS" or "OPINION" or "NOTE" or "FILE" or "READ" or "SUMMARY" or "ABSTRACT" or "INTRODUCTION" or "CORRECTION" or "INTERVIEW" or "REVIEW"
        || word.Contains("READ ", StringComparison.Ordinal) || word.Contains("NEWS", StringComparison.Ordinal);

    private static string? ReadAgency(ReadOnlySpan<char> inside)
    {
        inside = inside.Trim();
        if (inside.IsEmpty || inside.Length > 32)
        {
            return null;
        }

        var known = PlaceNames.Lookup(inside) == PlaceNames.Agency;
        foreach (var c in inside)
        {
            if (!char.IsLetter(c) && !(c is ' ' or '/' or '-' or '.' or '&'))
            {
                return null;
            }
        }

        return known || char.IsUpper(inside[0]) ? inside.ToString() : null;
    }

    // A hyphen counts as a dash only between spaces or behind a full stop: "Aix-en-Provence - ", "TAMPA, Fla.- ".
    private static int FindDash(ReadOnlySpan<char> head)
    {
        var found = -1;
        foreach (var mark in (ReadOnlySpan<string>)[" - ", "--", ".- "])
        {
            var at = head.IndexOf(mark, StringComparison.Ordinal);
            at += at >= 0 && mark[0] == '.' ? 1 : 0;
            found = at >= 0 && (found < 0 || at < found) ? at : found;
        }

        return found;
    }

    private static int SkipDash(ReadOnlySpan<char> text, int at, out bool hasDash)
    {
        var next = at;
        hasDash = false;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '-' or '—' or '–' or ':' or '|' or '.'))
        {
            hasDash |= !char.IsWhiteSpace(text[next]) && text[next] != '.';
            next++;
        }

        return hasDash || next >= text.Length ? next : SkipSpace(text, at);
    }

    /// <summary>The first mark between the places and the text.</summary>
    private static char FirstMark(ReadOnlySpan<char> head, int end, int bodyStart)
    {
        var gap = head[Math.Min(end, head.Length)..Math.Min(bodyStart, head.Length)].Trim();
        return gap.IsEmpty ? ' ' : gap[0];
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private readonly record struct Tail(int End, int BodyStart, bool HasDash, bool HasBrackets, char Mark)
    {
        /// <summary>Whether a dash (not a colon) stands between the places and the text.</summary>
        public bool IsDash => Mark is '-' or '—' or '–';

        public bool IsColon => Mark == ':';
    }
}
