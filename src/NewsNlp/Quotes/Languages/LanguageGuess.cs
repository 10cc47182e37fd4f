using System.Collections.Frozen;

namespace NewsNlp.Quotes.Languages;

/// <summary>Chooses the table of a text: by its language, else by which table knows most of its first words.</summary>
internal static class LanguageGuess
{
    private const int Sample = 300;

    public static LanguageTable TableFor(QuoteText text, FrozenDictionary<string, LanguageTable> tables)
    {
        var language = text.Source.Language;
        if (language is { Length: >= 2 } && tables.TryGetValue(language[..2].ToLowerInvariant(), out var known))
        {
            return known;
        }

        var best = tables["en"];
        var most = CountKnown(text, best);
        foreach (var table in tables.Values.OrderBy(t => t.Language, StringComparer.Ordinal))
        {
            var count = CountKnown(text, table);
            if (count > most)
            {
                (best, most) = (table, count);
            }
        }

        return best;
    }

    private static int CountKnown(QuoteText text, LanguageTable table)
    {
        var count = 0;
        for (var i = 0; i < Math.Min(Sample, text.TokenCount); i++)
        {
            count += text.IsWordLike(i) && table.RoleOf(text.Word(i)) != WordRole.None ? 1 : 0;
        }

        return count;
    }
}
