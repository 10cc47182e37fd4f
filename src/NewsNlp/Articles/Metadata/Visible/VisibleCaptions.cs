using NewsNlp.Text;

namespace NewsNlp.Articles.Metadata;

/// <summary>Finds the credit in a caption, and lines that are credits alone.</summary>
internal static class VisibleCaptions
{
    private static readonly string[] Leads =
    [
        "photograph by", "photo by", "photos by", "photo credit", "photo courtesy of", "photo courtesy", "image credit", "image courtesy of", "picture by", "photo illustration by", "illustration by",
        "photograph", "photos", "photo", "images", "image", "picture", "pictures", "foto", "fotos", "bild", "bilder", "bildquelle", "quelle", "crédit photo", "crédit", "credit", "credits", "imagen",
        "source", "copyright", "©", "(c)", "screenshot", "video", "graphic", "grafik", "фото",
    ];

    // Those that begin with each pair of ASCII letters, and with each other ASCII character.
    private static readonly string[][] LeadsByPair = [.. Enumerable.Range(0, 1024).Select(pair => Leads.Where(lead => char.IsAsciiLetter(lead[0]) && char.IsAsciiLetter(lead[1]) && PairOf(lead) == pair).ToArray())];
    private static readonly string[][] LeadsByFirst = [.. Enumerable.Range(0, 128).Select(c => Leads.Where(lead => lead[0] == c && !char.IsAsciiLetter(lead[0])).ToArray())];

    private static readonly (string Word, ushort Value)[] AgencyWords =
    [
        ("getty", 1), ("reuters", 1), ("afp", 1), ("ap", 1), ("dpa", 1), ("epa", 1), ("shutterstock", 1), ("istock", 1), ("alamy", 1), ("imago", 1), ("picture-alliance", 1), ("picture alliance", 1),
        ("imagn", 1), ("apa", 1), ("keystone", 1), ("unsplash", 1), ("pexels", 1), ("bloomberg", 1), ("anadolu", 1), ("tass", 1), ("sputnik", 1), ("pa", 1), ("zuma", 1), ("nurphoto", 1), ("xinhua", 1),
        ("images", 2), ("adobe", 1), ("stock", 2), ("wireimage", 1), ("filmmagic", 1), ("efe", 1), ("ansa", 1), ("belga", 1), ("ritzau", 1), ("scanpix", 1), ("ntb", 1), ("rex", 1), ("upi", 1), ("wikimedia", 1),
        ("flickr", 1), ("pool", 2), ("handout", 2), ("file", 2), ("photo", 2), ("foto", 2), ("via", 2), ("courtesy", 2), ("credit", 2), ("bild", 2), ("picture", 2), ("ddp", 1), ("sports", 2), ("usa", 2), ("today", 2),
    ];

    private static readonly WordTable Agencies = new(AgencyWords);

    // The first three letters of each agency, as a bit: most lines hold none.
    private static readonly ulong[] AgencyStarts = StartsOf(AgencyWords);

    /// <summary>Whether the line is a credit and nothing else: <c>Photo: Reuters</c>, <c>image:sputnik</c>, <c>Getty Images | Jane Doe</c>.</summary>
    public static bool IsCreditLine(ReadOnlySpan<char> line, out TextSpan credit)
    {
        credit = default;
        var trimmed = line.Trim();
        if (trimmed.Length > 4 && trimmed[0] is '(' or '[' && trimmed[^1] is ')' or ']')
        {
            trimmed = trimmed[1..^1].Trim();
        }

        if (trimmed.Length is < 3 or > 120 || EndsSentence(trimmed))
        {
            return false;
        }

        var lead = LeadLength(trimmed);
        if ((lead > 0 && trimmed.Length - lead <= 70) || (trimmed.Length <= 70 && MayHoldAgency(trimmed) && IsAgencyList(trimmed)))
        {
            credit = new TextSpan(line.IndexOf(trimmed) + lead, trimmed.Length - lead);
            return true;
        }

        return false;
    }

    /// <summary>Splits a caption with a credit at its end: in brackets, behind a lead, or behind the last full stop. False when no credit is found.</summary>
    public static bool TrySplit(ReadOnlySpan<char> line, out VisibleCaption caption)
    {
        var end = line.TrimEnd().Length;
        var start = line.Length - line.TrimStart().Length;
        caption = new VisibleCaption(TextSpan.FromBounds(start, Math.Max(start, end)), default);
        if (end - start < 12)
        {
            return false;
        }

        var tail = line[start..end];
        if (tail[^1] is ')' or ']' && tail.LastIndexOfAny("([") is > 0 and var open && tail.Length - open <= 100)
        {
            var inside = tail[(open + 1)..^1];
            var lead = LeadLength(inside);
            if (lead > 0 || IsAgencyList(inside))
            {
                caption = Make(start, open, start + open + 1 + lead, end - 1, line);
                return true;
            }
        }

        var from = Math.Max(1, tail.Length - 100);
        for (var i = tail.Length - 3; i >= from; i--)
        {
            // "... in 1999. Larry Goren / Four Seam Images via AP file", "... in Berlin. Foto: dpa", "... gegen Aellen. © dpa"
            var isStart = tail[i - 1] is '.' or '|' or '©' or ')' || (tail[i - 1] == ' ' && (i < 2 || tail[i - 2] is '.' or '|' or '"' or '”' or '?' or '!' or ')'));
            if (!isStart && !(tail[i] == '©'))
            {
                continue;
            }

            var rest = tail[i..].TrimStart(" |");
            if (rest.IsEmpty)
            {
                continue;
            }

            var lead = LeadLength(rest);
            if (!EndsSentence(rest) && ((lead > 0 && rest.Length - lead <= 70) || (rest.Length <= 70 && IsAgencyList(rest))))
            {
                caption = Make(start, i, end - rest.Length + lead, end, line);
                return true;
            }
        }

        return false;
    }

    /// <summary>The name in a credit, without brackets, marks and lead: <c>(Image credit: Streacom)</c> gives <c>Streacom</c>.</summary>
    public static ReadOnlySpan<char> CleanCredit(ReadOnlySpan<char> credit)
    {
        credit = credit.Trim(" |/-–—©");
        if (credit.Length > 2 && credit[0] is '(' or '[' && credit[^1] is ')' or ']')
        {
            credit = credit[1..^1].Trim();
        }

        for (var lead = LeadLength(credit); lead > 0; lead = LeadLength(credit))
        {
            credit = credit[lead..].Trim(" :|/©");
        }

        return credit.TrimEnd(";| ");
    }

    private static VisibleCaption Make(int start, int textLength, int creditStart, int creditEnd, ReadOnlySpan<char> line)
    {
        var text = line.Slice(start, textLength).TrimEnd(" |©");
        return new VisibleCaption(new TextSpan(start, text.Length), TextSpan.FromBounds(Math.Min(creditStart, creditEnd), creditEnd));
    }

    /// <summary>Length of a credit's lead with the mark behind it; 0 when there is none.</summary>
    private static int LeadLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        foreach (var lead in LeadsOf(text))
        {
            if (!text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var at = lead.Length;
            var byForm = lead.EndsWith(" by", StringComparison.Ordinal) || lead.EndsWith(" of", StringComparison.Ordinal) || lead is "©" or "(c)" or "copyright" or "photo courtesy";
            var marked = byForm;
            while (at < text.Length && (text[at] is ':' or ' ' or '|' or '/' or '©'))
            {
                marked |= text[at] is ':' or '|' or '/' or '©';
                at++;
            }

            if (marked && at > lead.Length - (lead is "©" ? 1 : 0) && at < text.Length)
            {
                return at;
            }
        }

        return 0;
    }

    private static string[] LeadsOf(ReadOnlySpan<char> text) =>
        !char.IsAscii(text[0]) ? Leads
        : !char.IsAsciiLetter(text[0]) ? LeadsByFirst[text[0]]
        : text.Length > 1 && char.IsAsciiLetter(text[1]) ? LeadsByPair[PairOf(text)]
        : [];

    private static int PairOf(ReadOnlySpan<char> text) => ((text[0] & 31) * 32) + (text[1] & 31);

    private static ulong[] StartsOf((string Word, ushort Value)[] words)
    {
        var bits = new ulong[512];
        foreach (var (word, value) in words)
        {
            var start = StartAt(word, 0);
            bits[start >> 6] |= value == 1 ? 1ul << (start & 63) : 0;
        }

        return bits;
    }

    private static int StartAt(ReadOnlySpan<char> text, int at) =>
        ((text[at] & 31) * 1024) + (at + 1 < text.Length ? LetterOf(text[at + 1]) * 32 : 0) + (at + 2 < text.Length && char.IsAsciiLetter(text[at + 1]) ? LetterOf(text[at + 2]) : 0);

    private static int LetterOf(char c) => char.IsAsciiLetter(c) ? c & 31 : 0;

    private static bool MayHoldAgency(ReadOnlySpan<char> text)
    {
        var inWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var isLetter = char.IsAsciiLetter(text[i]);
            if (isLetter && !inWord)
            {
                var start = StartAt(text, i);
                if ((AgencyStarts[start >> 6] >> (start & 63) & 1) != 0)
                {
                    return true;
                }
            }

            inWord = isLetter;
        }

        return false;
    }

    // Names and agencies alone, at least one of them known: "AP Photo/Dmitri Lovetsky, Pool", "Imago/Blaulicht-News.de".
    private static bool IsAgencyList(ReadOnlySpan<char> text)
    {
        bool agency = false, strong = false;
        var words = 0;
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] is not (' ' or '/' or ',' or '|' or '-' or '–' or '—' or '©' or '(' or ')'));)
            {
                end++;
            }

            var word = text[start..end];
            if (!word.IsEmpty && (word[0] is '.' or ':' || word[^1] is '.' or ':'))
            {
                word = word.Trim(".:");
            }

            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            var value = Agencies.Lookup(word);
            var known = value != 0;
            agency |= value == 1 && (char.IsUpper(word[0]) || text.Length < 20 || word is "dpa" or "via");
            strong |= (value == 1 && (text.Contains('/') || text.Contains('|') || words <= 2)) || word is "Photo" or "via" or "Pool";
            if (!known && !char.IsUpper(word[0]) && word is not ("de" or "von" or "van" or "for" or "the" or "of" or "by" or "and") && !word.Contains('.'))
            {
                return false;
            }
        }

        return agency && strong && words <= 12;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text) => text[^1] is '.' or '!' or '?' or '”' or '"' && text.Length > 40;
}
