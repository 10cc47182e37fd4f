using System.Collections.Immutable;

namespace NewsNlp.Articles.Metadata;

/// <summary>Reads the dateline at the head of a paragraph, or of a line that is nothing else.</summary>
internal static class VisibleDatelines
{
    private const int Longest = 90;

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
        return Check(text, head[..placesEnd], inside, new Tail(end, bodyStart, hasDash, end - placesEnd > 1), out dateline);
    }

    private static bool Check(ReadOnlySpan<char> text, ReadOnlySpan<char> lead, ReadOnlySpan<char> inside, Tail tail, out VisibleDateline dateline)
    {
        dateline = default;
        var alone = tail.BodyStart >= text.Length;
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
            ? agency is not null && tail.HasBrackets && tail.HasDash && PlaceNames.Lookup(agency) == PlaceNames.Agency
            : !names.IsEmpty && IsDatelineOf(places, names, agency, date, tail, alone);
        if (!good)
        {
            return false;
        }

        var spanEnd = tail.HasBrackets ? tail.End : lead.TrimEnd(" ,").Length;
        dateline = new VisibleDateline(new TextSpan(0, spanEnd), tail.BodyStart, names, agency, date);
        return true;
    }

    private static bool IsDatelineOf(ReadOnlySpan<char> places, ImmutableArray<string> names, string? agency, VisibleDate? date, Tail tail, bool alone)
    {
        var city = places.IndexOfAny(",/;") is > 0 and var comma ? places[..comma] : places;
        var capitals = PlaceNames.IsCapitals(city);
        var known = PlaceNames.Lookup(city) is PlaceNames.City or PlaceNames.Region;
        if (tail.HasBrackets)
        {
            var isAgency = agency is not null && PlaceNames.Lookup(agency) == PlaceNames.Agency;
            return (isAgency && (tail.HasDash || capitals || alone)) || (agency is not null && capitals && tail.HasDash) || (date is not null && (tail.HasDash || alone));
        }

        // A colon or dash alone: capitals, and not a headline's label ("BREAKING:", "WATCH —", "MORE:") where the place is not known.
        return tail.HasDash && !alone && (known ? capitals || (names.Length > 0 && PlaceNames.Lookup(names[0]) == PlaceNames.City && places.Length > city.Length && date is not null)
            : capitals && (places.Length > city.Length || tail.IsLongDash) && (places.Length > city.Length || !IsLabel(city)));
    }

    private static bool IsLabel(ReadOnlySpan<char> word) =>
        word is "BREAKING" or "WATCH" or "MORE" or "UPDATE" or "UPDATED" or "EXCLUSIVE" or "VIDEO" or "PHOTOS" or "LIVE" or "RELATED" or "ANALYSIS" or "OPINION" or "NOTE" or "FILE" or "READ"
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

    // A hyphen counts as a dash only between spaces: "Aix-en-Provence - ".
    private static int FindDash(ReadOnlySpan<char> head)
    {
        int single = head.IndexOf(" - ", StringComparison.Ordinal), twin = head.IndexOf("--", StringComparison.Ordinal);
        return single < 0 ? twin : twin < 0 ? single : Math.Min(single, twin);
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

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private readonly record struct Tail(int End, int BodyStart, bool HasDash, bool HasBrackets)
    {
        /// <summary>Whether a dash (not a colon) stands between the places and the text.</summary>
        public bool IsLongDash => BodyStart - End >= 2;
    }
}
