using NewsNlp.Text;
using System.Collections.Immutable;

namespace NewsNlp.Articles.Metadata;

/// <summary>Tells the places of a dateline apart and writes them in usual case.</summary>
internal static class PlaceNames
{
    public const int Region = 1, Agency = 2, City = 3;

    private static readonly WordTable Names = WordTable.Load("places.txt");

    public static int Lookup(ReadOnlySpan<char> name) => Names.Lookup(name.Trim());

    /// <summary>Splits <c>BELGRADE, Serbia</c> into one place, <c>Frankfurt, Paris</c> and <c>KYIV/MOSCOW</c> into two; empty when it is no list of places.</summary>
    public static ImmutableArray<string> Split(ReadOnlySpan<char> text)
    {
        var places = ImmutableArray.CreateBuilder<string>();
        foreach (var group in new Pieces(text, "/;"))
        {
            var cityIsCapitals = false;
            var first = true;
            foreach (var piece in new Pieces(group, ","))
            {
                var name = piece.Trim();
                if (!IsPlace(name))
                {
                    return [];
                }

                var capitals = IsCapitals(name);
                var region = !first && (IsRegion(name) || (cityIsCapitals && !capitals));
                (cityIsCapitals, first) = (capitals, false);
                if (region && places.Count > 0)
                {
                    places[^1] += ", " + Normalize(name);
                }
                else
                {
                    places.Add(Normalize(name));
                }
            }
        }

        return places.Count <= 4 ? places.DrainToImmutable() : [];
    }

    /// <summary>Whether the last of several names is a country, a state or the letters of one.</summary>
    public static bool EndsInRegion(ReadOnlySpan<char> places) => places.LastIndexOf(',') is > 0 and var comma && IsRegion(places[(comma + 1)..].Trim());

    /// <summary>Whether one of the places is a city that may stand alone.</summary>
    public static bool HasCity(ImmutableArray<string> places)
    {
        foreach (var place in places)
        {
            var name = place.AsSpan();
            if (Lookup(name.IndexOf(',') is > 0 and var comma ? name[..comma] : name) == City)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsCapitals(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var c in name)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 2;
    }

    /// <summary>One to four capitalised words, small words between them.</summary>
    public static bool IsPlace(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 40 || !char.IsUpper(name[0]))
        {
            return false;
        }

        var words = 0;
        if (name.LastIndexOf(' ') is >= 0 and var last && char.IsLower(name[last + 1]))
        {
            return false;
        }

        foreach (var word in new Pieces(name, " "))
        {
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (!char.IsUpper(word[0]) && word is not ("de" or "da" or "do" or "del" or "la" or "am" or "an" or "der" or "of" or "and" or "sur" or "les" or "i" or "el" or "al" or "im"))
            {
                return false;
            }

            foreach (var c in word)
            {
                if (!char.IsLetter(c) && !(c is '.' or '-' or '’' or '\''))
                {
                    return false;
                }
            }
        }

        return words <= 4;
    }

    private static bool IsRegion(ReadOnlySpan<char> name) => Lookup(name) == Region || IsStateCode(name);

    /// <summary>Letters of a state of the United States, as in an address.</summary>
    private static bool IsStateCode(ReadOnlySpan<char> name) => name is "AL" or "AK" or "AZ" or "AR" or "CA" or "CO" or "CT" or "DC" or "DE" or "FL" or "GA" or "HI" or "ID" or "IL" or "IN" or "IA" or "KS" or "KY"
        or "LA" or "ME" or "MD" or "MA" or "MI" or "MN" or "MS" or "MO" or "MT" or "NE" or "NV" or "NH" or "NJ" or "NM" or "NY" or "NC" or "ND" or "OH" or "OK" or "OR" or "PA" or "RI" or "SC" or "SD" or "TN" or "TX"
        or "UT" or "VT" or "VA" or "WA" or "WV" or "WI" or "WY";

    private static string Normalize(ReadOnlySpan<char> name)
    {
        if (!IsCapitals(name) || name.Contains('.') || (name.Length <= 3 && Lookup(name) == Region))
        {
            return name.ToString();
        }

        var usual = name.ToString().ToCharArray();
        for (var i = 0; i < usual.Length; i++)
        {
            var startsWord = i == 0 || usual[i - 1] is ' ' or '-' or '’' or '\'';
            if (startsWord && i > 0)
            {
                var end = i;
                while (end < usual.Length && char.IsLetter(usual[end]))
                {
                    end++;
                }

                // "RIO DE JANEIRO", "PORT-AU-PRINCE", "STRATFORD-UPON-AVON"
                startsWord = name[i..end] is not ("DE" or "DA" or "DO" or "DEL" or "AU" or "UPON" or "ON" or "OF" or "AND" or "SUR" or "AM" or "AN" or "DER" or "AUX" or "LES" or "LA") || end == usual.Length;
            }

            usual[i] = startsWord ? usual[i] : char.ToLowerInvariant(usual[i]);
        }

        return new string(usual);
    }
}
