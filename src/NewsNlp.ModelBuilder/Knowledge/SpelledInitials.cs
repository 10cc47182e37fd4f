namespace NewsNlp.ModelBuilder.Knowledge;

/// <summary>Initials of great cities that the tables lack, or give to a namesake alone: <c>NYC</c>, <c>LA</c>.</summary>
internal static class SpelledInitials
{
    /// <summary>Popularity from which a city is called by the initials of its two words, and by those of more.</summary>
    private const float OfTwoWords = 0.88f, OfMoreWords = 0.7f;

    /// <summary>The initials of a row's label, or null when it is not known by them.</summary>
    public static string? Of(FactRow row, EntityType type, float popularity)
    {
        var isCity = row.Descriptor.StartsWith("city", StringComparison.Ordinal) || row.Descriptor.StartsWith("capital", StringComparison.Ordinal);
        if (type != EntityType.Gpe || !isCity || popularity < OfMoreWords)
        {
            return null;
        }

        var words = row.Label.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("of" or "the" or "and" or "for")).ToArray();
        if (words.Length is < 2 or > 5 || !Array.TrueForAll(words, w => w.Length > 2 && char.IsUpper(w[0]) && w.All(char.IsLetter)))
        {
            return null;
        }

        return words.Length > 2 || popularity >= OfTwoWords ? string.Concat(words.Select(w => w[0])) : null;
    }
}
