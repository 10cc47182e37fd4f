namespace NewsNlp.Entities;

/// <summary>
/// Parts names that the model took as one: <c>Weibo and Douyin</c>, <c>the Police Interpol Unit and the Gambia Police Force</c>, <c>Massoud Barzani of the KDP</c>.
/// </summary>
internal sealed class NameLists(NameGazetteer gazetteer, EntityLexicon lexicon)
{
    private const int Places = NameCategory.Gpe | NameCategory.KnownGpe | NameCategory.Country | NameCategory.Location | NameCategory.Facility;
    private const int Bodies = NameCategory.Organization | NameCategory.KnownOrganization;

    /// <summary>The end of the first of the names that the tokens <paramref name="first"/> to <paramref name="limit"/> hold.</summary>
    public int EndOfFirst(AnnotatedText text, int first, int limit, EntityType type)
    {
        for (var i = first + 1; i < limit - 1; i++)
        {
            var parts = text.TokenText(i) switch
            {
                "," => type switch
                {
                    EntityType.Gpe or EntityType.Location or EntityType.Facility => true,
                    EntityType.Organization => !IsInnerComma(text, first, i, limit),
                    _ => false,
                },
                "and" or "or" => type switch
                {
                    EntityType.Gpe or EntityType.Location or EntityType.Facility => (CategoriesOf(text, first, limit) & Places) == 0,
                    EntityType.Organization => Joins(text, first, i, limit),
                    _ => false,
                },
                "of" or "in" or "for" => type == EntityType.Person && i - first >= 2,
                "—" or "–" or "/" => type is EntityType.Person or EntityType.Gpe,
                _ => false,
            };
            if (parts)
            {
                return i;
            }
        }

        return limit;
    }

    /// <summary>A comma in front of <c>Inc</c>, or in a list of what a body is for: <c>Ministry of Youth, Sports and Culture</c>.</summary>
    private static bool IsInnerComma(AnnotatedText text, int first, int comma, int limit)
    {
        if (text.TokenText(comma + 1) is "Inc" or "Inc." or "Ltd" or "Ltd." or "LLC" or "LLP" or "Co." or "S.A." or "N.A." or "L.P." or "Corp.")
        {
            return true;
        }

        var (has, joined) = (false, false);
        for (var i = first + 1; i < limit - 1; i++)
        {
            has |= i < comma && text.TokenText(i) is "of" or "for" or "on";
            joined |= i > comma && text.TokenText(i) is "and" or "&";
        }

        return has && joined;
    }

    /// <summary>Whether <c>and</c> stands between two bodies, not inside the name of one.</summary>
    private bool Joins(AnnotatedText text, int first, int and, int limit)
    {
        if (text.TokenText(and + 1) is "the" or "The")
        {
            return true;
        }

        if ((CategoriesOf(text, first, limit) & Bodies) != 0)
        {
            return false;
        }

        return (IsBody(text, and - 1) && IsBody(text, limit - 1)) || IsAcronym(text, first, and)
            || (CategoriesOf(text, first, and) != 0 && CategoriesOf(text, and + 1, limit) != 0);
    }

    private bool IsBody(AnnotatedText text, int token) => lexicon.TryNoun(text.TokenText(token), out var noun) && noun.Type is EntityType.Organization or EntityType.Facility;

    private static bool IsAcronym(AnnotatedText text, int first, int end)
    {
        var word = text.TokenText(first);
        return end - first == 1 && word.Length >= 2 && char.IsUpper(word[0]) && !word.ContainsAnyInRange('a', 'z');
    }

    private ushort CategoriesOf(AnnotatedText text, int first, int end) => gazetteer.CategoriesOf(NameKey.PhraseOf(text, first, end));
}
