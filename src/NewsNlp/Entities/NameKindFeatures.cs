namespace NewsNlp.Entities;

/// <summary>Features of a name that is no person, body, place or people: its words, what stands around it, what the nouns and the gazetteer say.</summary>
internal static class NameKindFeatures
{
    /// <summary>Most features of one name.</summary>
    public const int Most = 32;

    /// <summary>Words of a name that are features.</summary>
    private const int LongestName = 8;

    /// <summary>Words on either side whose nouns count.</summary>
    private const int Reach = 4;

    /// <summary>Writes the features and returns their number.</summary>
    public static int Extract(AnnotatedText text, int first, int end, ushort categories, EntityLexicon lexicon, Span<uint> features)
    {
        var n = 0;
        features[n++] = NameHash.Feature(1, 0);
        for (var i = first; i < end && i - first < LongestName; i++)
        {
            features[n++] = NameHash.Feature(2, Word(text, i));
        }

        features[n++] = NameHash.Feature(3, Word(text, end - 1));
        features[n++] = NameHash.Feature(4, SuffixOf(text.TokenText(end - 1)));
        features[n++] = NameHash.Feature(5, (uint)Math.Min(end - first, 4), FormOf(text, first, end));
        features[n++] = NameHash.Feature(6, categories & (uint)(NameCategory.Event | NameCategory.Thing | NameCategory.Person | NameCategory.Organization | NameCategory.KnownOrganization));
        features[n++] = NameHash.Feature(7, TypeOf(text, end - 1, lexicon));
        features[n++] = NameHash.Feature(9, TypeOf(text, first, lexicon));
        features[n++] = NameHash.Feature(8, IsQuoted(text, first, end) ? 1u : 0, (uint)Math.Min(end - first, 4));
        return Around(text, first, end, lexicon, features, n);
    }

    /// <summary>The kind that a noun tells: the last word (<c>Hua Hin Championships</c>), the first, the noun right before (<c>the journal Zootaxa</c>) or behind, an apposition.</summary>
    public static EntityType? KindTold(AnnotatedText text, int first, int end, EntityLexicon lexicon)
    {
        var before = first > 1 && text.TokenText(first - 1) is "," ? first - 2 : -1;
        var behind = end + 2 < text.Tokens.Length && text.TokenText(end) is "," && text.TokenText(end + 1) is "a" or "an" or "the" ? end + 2 : -1;
        ReadOnlySpan<int> places = [end - 1, end, first - 1, before, behind, first];
        foreach (var place in places)
        {
            if (TypeOf(text, place, lexicon) is > 0 and var type
                && (EntityType)(type - 1) is var kind and (EntityType.Event or EntityType.Product or EntityType.Work or EntityType.Other))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether a name that was taken for a body or place ends, or begins, as events do: <c>Senegal FA Cup</c>, <c>Cyclone Jolpori</c>.</summary>
    public static bool IsEvent(AnnotatedText text, int first, int end, EntityType type)
    {
        if (type is EntityType.Group or EntityType.Other || end - first < 2)
        {
            return false;
        }

        return text.TokenText(first) is "Hurricane" or "Typhoon" or "Cyclone" or "Storm"
            || (type != EntityType.Person && text.TokenText(end - 1) is "Cup" or "Championship" or "Championships" or "Festival" or "Marathon" or "Olympics" or "Games"
                or "Summit" or "Expo" or "War" or "Trophy" or "Open" or "Derby" or "Biennale" or "Carnival" or "Fair" or "Airshow" or "Tournament" or "Earthquake" or "Revolution" or "Uprising" or "Referendum" or "Election" or "Elections");
    }

    /// <summary>The kind of what was taken for a body, when the noun right before says that it is a thing: <c>the journal Zootaxa</c>, <c>the ferry Captain D</c>; null else.</summary>
    public static EntityType? ThingNamed(AnnotatedText text, int first, EntityType type, EntityLexicon lexicon)
    {
        if (type != EntityType.Organization || first == 0 || text.Tokens[first - 1].Has(TokenFlags.Capitalised)
            || text.TokenText(first - 1) is "game" or "report" or "system" or "tool" or "programme" or "program" or "model" or "series" or "show" or "chip" or "plane" or "jet")
        {
            return null;
        }

        return TypeOf(text, first - 1, lexicon) is > 0 and var noun && (EntityType)(noun - 1) is var kind and (EntityType.Work or EntityType.Product) ? kind : null;
    }

    private static int Around(AnnotatedText text, int first, int end, EntityLexicon lexicon, Span<uint> features, int n)
    {
        for (var distance = 0; distance < Reach; distance++)
        {
            n = AddType(18, TypeOf(text, first - 1 - distance, lexicon), features, n);
            n = AddType(19, TypeOf(text, end + distance, lexicon), features, n);
        }

        features[n++] = NameHash.Feature(10, TypeOf(text, first - 1, lexicon));
        features[n++] = NameHash.Feature(11, TypeOf(text, end, lexicon));
        features[n++] = NameHash.Feature(13, Word(text, first - 1));
        features[n++] = NameHash.Feature(14, Word(text, first - 2), Word(text, first - 1));
        features[n++] = NameHash.Feature(15, Word(text, end));
        features[n++] = NameHash.Feature(16, Word(text, first - 2));
        features[n++] = NameHash.Feature(17, Word(text, end), Word(text, end + 1));
        return n;
    }

    private static int AddType(uint template, uint type, Span<uint> features, int n)
    {
        if (type != 0)
        {
            features[n++] = NameHash.Feature(template, type);
        }

        return n;
    }

    /// <summary>What a common noun tells of its entity's type, and one; 0 for all else.</summary>
    private static uint TypeOf(AnnotatedText text, int token, EntityLexicon lexicon) =>
        (uint)token < (uint)text.Tokens.Length && TryNoun(text.TokenText(token), lexicon, out var noun) ? (uint)noun.Type + 1 : 0;

    /// <summary>A noun in the singular or with the <c>s</c> of the plural.</summary>
    private static bool TryNoun(ReadOnlySpan<char> word, EntityLexicon lexicon, out EntityNoun noun) =>
        lexicon.TryNoun(word, out noun) || (word.Length > 3 && word[^1] == 's' && lexicon.TryNoun(word[..^1], out noun));

    private static uint Word(AnnotatedText text, int token) => (uint)token < (uint)text.Tokens.Length ? NameHash.Word(text.TokenText(token)) : 1;

    private static uint SuffixOf(ReadOnlySpan<char> word) => NameHash.Word(word[^Math.Min(3, word.Length)..]);

    /// <summary>Numbers, years, capitals and small words in the name.</summary>
    private static uint FormOf(AnnotatedText text, int first, int end)
    {
        var form = 0u;
        for (var i = first; i < end; i++)
        {
            var word = text.TokenText(i);
            var digits = word.ContainsAnyInRange('0', '9');
            form |= digits ? word.Length == 4 && !word.ContainsAnyExceptInRange('0', '9') ? 1u : 2u : 0;
            form |= digits && word.ContainsAnyInRange('A', 'Z') ? 4u : 0;
            form |= i > first && char.IsLower(word[0]) ? 8u : 0;
            form |= word.Length > 1 && word.ContainsAnyInRange('A', 'Z') && !word.ContainsAnyInRange('a', 'z') ? 16u : 0;
        }

        return form;
    }

    private static bool IsQuoted(AnnotatedText text, int first, int end) =>
        first > 0 && text.Tokens[first - 1].Kind == TokenKind.OpenQuote
        && (IsClose(text, end) || (end < text.Tokens.Length && text.TokenText(end) is "," or "." && IsClose(text, end + 1)));

    private static bool IsClose(AnnotatedText text, int token) => token < text.Tokens.Length && text.Tokens[token].Kind == TokenKind.CloseQuote;
}
