using NewsNlp.Linking;

namespace NewsNlp.ModelBuilder.Knowledge;

/// <summary>
/// Names of persons of Spanish-speaking countries: of two family names the first is used alone (<c>Óscar Arias</c> of Óscar Arias Sánchez), while elsewhere a middle
/// name is left out.
/// </summary>
internal static class SpanishNames
{
    private static readonly string[] Countries =
    [
        "Spain", "Mexico", "Argentina", "Chile", "Colombia", "Peru", "Venezuela", "Ecuador", "Guatemala", "Cuba", "Bolivia", "Honduras", "Paraguay", "Nicaragua", "Panama",
        "Uruguay", "El Salvador", "Costa Rica", "Dominican Republic", "Catalonia",
    ];

    /// <summary>The first name and the first family name of a label of three words, or null when the person is of another country or the second word is a first name.</summary>
    public static string? ShortOf(FactRow row)
    {
        if (row.Type != "PER" || !Array.Exists(Countries, c => row.Descriptor.EndsWith(c, StringComparison.Ordinal) || row.Descriptor.StartsWith(c, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var words = row.Label.Split(' ');
        return words.Length == 3 && Array.TrueForAll(words, w => w.Length > 2 && char.IsUpper(w[0])) && !TypeCues.IsFirstName(words[1]) ? words[0] + " " + words[1] : null;
    }
}
