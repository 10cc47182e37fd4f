namespace NewsNlp.Entities;

/// <summary>Cuts what a headline's capitals glued to people's names: <c>Elizabeth Warren Hammers Wells Fargo</c>, when the text has <c>Elizabeth Warren</c> elsewhere.</summary>
internal static class HeadlineNames
{
    /// <summary>Words of a full name that others may go on.</summary>
    private const int Least = 2;

    /// <summary>Words that no headline has.</summary>
    private const int LongestHeadline = 30;

    /// <summary>Shortens people's names of more than two words that begin with another's full name.</summary>
    public static void Trim(AnnotatedText text, List<NameMention> names)
    {
        var full = new HashSet<uint>();
        foreach (var name in names)
        {
            if (name.Type == EntityType.Person && name.TokenCount >= Least)
            {
                full.Add(NameKey.PhraseOf(text, name.FirstToken, name.EndToken));
            }
        }

        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Type != EntityType.Person || name.TokenCount <= Least || !IsHeadline(text, text.SentenceOf(name.FirstToken)))
            {
                continue;
            }

            for (var count = Least; count < name.TokenCount; count++)
            {
                if (full.Contains(NameKey.PhraseOf(text, name.FirstToken, name.FirstToken + count)))
                {
                    names[i] = name with { TokenCount = count };
                    break;
                }
            }
        }
    }

    /// <summary>Whether seven words in ten of a sentence have capitals.</summary>
    private static bool IsHeadline(AnnotatedText text, int sentence)
    {
        int words = 0, capitals = 0;
        for (var i = text.Sentences[sentence].FirstToken; i < text.Sentences[sentence].EndToken && words < LongestHeadline; i++)
        {
            words += text.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
            capitals += text.Tokens[i].Kind == TokenKind.Word && text.Tokens[i].Has(TokenFlags.Capitalised) ? 1 : 0;
        }

        return words < LongestHeadline && capitals * 10 >= words * 7;
    }
}
