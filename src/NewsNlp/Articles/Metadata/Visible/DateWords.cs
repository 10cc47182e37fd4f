using NewsNlp.Text;

namespace NewsNlp.Articles.Metadata;

/// <summary>Words of dates: months, days of the week, labels in front.</summary>
internal static class DateWords
{
    /// <summary>Value of a word that may stand between the parts of a date.</summary>
    public const int Joiner = 30;

    private static readonly WordTable Table = WordTable.Load("months.txt");

    private static readonly string[] English =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly WordTable Labels = new(
    [
        ("published", 1), ("posted", 1), ("created", 1), ("erstellt", 1), ("veröffentlicht", 1), ("publiziert", 1), ("erschienen", 1), ("publié", 1),
        ("publicado", 1), ("pubblicato", 1), ("publicerad", 1), ("publisert", 1), ("offentliggjort", 1), ("publikacja", 1), ("gepubliceerd", 1),
        ("publikováno", 1), ("опубликовано", 1), ("issued", 1), ("filed", 1), ("first", 1), ("originally", 1), ("zuerst", 1),
        ("updated", 2), ("modified", 2), ("edited", 2), ("revised", 2), ("aktualisiert", 2), ("geändert", 2), ("jour", 2), ("modifié", 2),
        ("actualizado", 2), ("actualizada", 2), ("atualizado", 2), ("atualizada", 2), ("aggiornato", 2), ("aggiornata", 2), ("uppdaterad", 2), ("oppdatert", 2), ("opdateret", 2),
        ("aktualizacja", 2), ("aktualizováno", 2), ("bijgewerkt", 2), ("güncelleme", 2), ("обновлено", 2), ("更新", 2), ("最終更新", 2), ("update", 2),
    ]);

    /// <summary>1-12 a month, 21-27 a weekday, <see cref="Joiner"/>, or 0.</summary>
    public static int Lookup(ReadOnlySpan<char> word) => Table.Lookup(word);

    public static bool IsMonth(int value) => value is >= 1 and <= 12;

    public static bool IsWeekday(int value) => value is >= 21 and <= 27;

    /// <summary>Whether a month's name may stand in front of its day: English in any length, other names when they are spelled out.</summary>
    public static bool MayLead(ReadOnlySpan<char> word, int month) =>
        char.IsUpper(word[0]) && (word.Length >= 4 || (word.Length == 3 && English[month - 1].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The label nearest to the end of <paramref name="lead"/>, the words in front of a date.</summary>
    public static DateLabel LabelOf(ReadOnlySpan<char> lead)
    {
        lead = lead.Length > 48 ? lead[^48..] : lead;
        var end = lead.Length;
        for (var words = 0; words < 4 && end > 0; words++)
        {
            while (end > 0 && !char.IsLetter(lead[end - 1]))
            {
                end--;
            }

            var start = end;
            // A word glued behind another ("DoeUpdated") starts at its capital.
            while (start > 0 && char.IsLetter(lead[start - 1]) && !(start < end && char.IsUpper(lead[start]) && char.IsLower(lead[start - 1])))
            {
                start--;
            }

            if (Labels.Lookup(lead[start..end]) is var label and not 0)
            {
                return (DateLabel)label;
            }

            end = start;
        }

        return DateLabel.None;
    }
}
