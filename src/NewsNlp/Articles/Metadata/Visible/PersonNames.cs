using NewsNlp.Text;

namespace NewsNlp.Articles.Metadata;

/// <summary>Tells a person's name from other short text, and writes it in usual case.</summary>
internal static class PersonNames
{
    /// <summary>Kinds of word in the table; <see cref="LeadOrParticle"/> is either.</summary>
    public const int LeadOrParticle = 7, Lead = 1, RoleWord = 2, Particle = 3, Joiner = 4, Contributor = 5, Suffix = 6;

    private static readonly WordTable Words = WordTable.Load("byline-words.txt");

    public static int Lookup(ReadOnlySpan<char> word) => Words.Lookup(word.Trim(",.:;()|"));

    /// <summary>The same for a word of letters alone.</summary>
    public static int LookupLetters(ReadOnlySpan<char> word) => Words.Lookup(word);

    /// <summary>Whether <paramref name="text"/> has the form of a name: two to five capitalised words, particles between them.</summary>
    public static bool IsName(ReadOnlySpan<char> text, bool single = false)
    {
        text = text.Trim();
        if (text.Length is < 3 or > 48)
        {
            return false;
        }

        int words = 0, capitals = 0, last = 0;
        foreach (var piece in new Pieces(text, " "))
        {
            var word = piece.Trim(",");
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            last = Words.Lookup(word.TrimEnd('.'));
            if (!HasNameLetters(word) || last is RoleWord)
            {
                return false;
            }

            if (char.IsUpper(word[0]) || (char.IsLetter(word[0]) && !char.IsLower(word[0])) || (word.Length > 2 && word[1] is '’' or '\'' && char.IsUpper(word[2])))
            {
                capitals++;
            }
            else if (last is not (Particle or LeadOrParticle) && !word.StartsWith("al-", StringComparison.Ordinal) && !word.StartsWith("el-", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return words <= 5 && capitals >= (single ? 1 : 2) && last is not (Particle or LeadOrParticle);
    }

    /// <summary>The name in usual case: <c>DUSAN STOJANOVIC</c> gives <c>Dusan Stojanovic</c>; mixed case is left alone.</summary>
    public static string Normalize(ReadOnlySpan<char> name)
    {
        name = name.Trim().TrimEnd(",;:|").TrimEnd();
        if (!HasLongCapitals(name))
        {
            return Fold(name);
        }

        var folded = Fold(name).ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            var startsWord = i == 0 || folded[i - 1] is ' ' or '-' or '’' or '\'' or '.' || (i >= 2 && folded[i - 2] == 'M' && folded[i - 1] == 'c' && (i == 2 || folded[i - 3] == ' '));
            folded[i] = startsWord ? folded[i] : char.ToLowerInvariant(folded[i]);
        }

        return LowerParticles(folded);
    }

    private static string LowerParticles(char[] name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (name[i - 1] != ' ')
            {
                continue;
            }

            var end = Array.IndexOf(name, ' ', i);
            if (end > i && end - i > 1 && Words.Lookup(name.AsSpan(i, end - i)) is Particle or LeadOrParticle)
            {
                name[i] = char.ToLowerInvariant(name[i]);
            }
        }

        return new string(name);
    }

    private static bool HasLongCapitals(ReadOnlySpan<char> name)
    {
        var run = 0;
        foreach (var c in name)
        {
            run = char.IsUpper(c) ? run + 1 : 0;
            if (run > 2)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNameLetters(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsLetter(word[i]) && !(word[i] is '.' or '-' or '’' or '\'' or '‑') && !char.IsSurrogate(word[i]))
            {
                return false;
            }
        }

        // A word that ends in a full stop ends a sentence, unless it is an initial or suffix.
        return char.IsLetter(word[0]) && (word[^1] != '.' || word.Length <= 3 || Words.Lookup(word[..^1]) == Suffix);
    }

    private static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[64];
        var length = 0;
        foreach (var c in text)
        {
            if (length == buffer.Length)
            {
                break;
            }

            if (!char.IsWhiteSpace(c))
            {
                buffer[length++] = c;
            }
            else if (length > 0 && buffer[length - 1] != ' ')
            {
                buffer[length++] = ' ';
            }
        }

        return new string(buffer[..length]).TrimEnd();
    }
}
