namespace NewsNlp.Entities;

/// <summary>Sets the edges of names right where the model does not know better.</summary>
internal static class NameEdges
{
    /// <summary>The first token of a person's name behind titles that the model took in: they are roles, not names.</summary>
    public static int SkipTitles(AnnotatedText text, int first, int end, EntityType type, EntityLexicon lexicon)
    {
        while (type == EntityType.Person && end - first >= 2 && text.Tokens[first + 1].Has(TokenFlags.Capitalised)
            && (NameWords.IsTitle(NameHash.Word(text.TokenText(first))) || (end - first >= 3 && IsRole(text.TokenText(first), lexicon))))
        {
            first++;
        }

        return first;
    }

    /// <summary>Whether a word in front of two more is what someone does (<c>Folklorist Burul Sagynbaeva</c>) and no first name.</summary>
    private static bool IsRole(ReadOnlySpan<char> word, EntityLexicon lexicon) =>
        word.Length >= 5 && lexicon.TryNoun(word, out var noun) && noun.Type == EntityType.Person && lexicon.OfFirstName(NameHash.Word(word)) == Gender.None;

    /// <summary>The end of a name that ends with an initial, behind the initials that follow: <c>U. S.</c></summary>
    public static int WithInitials(AnnotatedText text, int end, int limit)
    {
        while (end < limit && IsInitial(text.TokenText(end - 1)) && IsInitial(text.TokenText(end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>The first token of a name behind marks that the model took in.</summary>
    public static int SkipMarks(AnnotatedText text, int first, int end)
    {
        while (first < end - 1 && !char.IsLetterOrDigit(text.TokenText(first)[0]) && text.TokenText(first)[0] is ',' or ';' or ':' or '-' or '–' or '—' or '/')
        {
            first++;
        }

        return first;
    }

    /// <summary>The first token behind an article, which belongs to titles of works alone.</summary>
    public static int SkipArticle(AnnotatedText text, int first, int end, EntityType type) =>
        type is not (EntityType.Other or EntityType.Work) && end - first >= 2 && text.TokenText(first) is "the" or "The" ? first + 1 : first;

    /// <summary>The end of a name in front of marks that the model took in.</summary>
    public static int CutMarks(AnnotatedText text, int first, int end)
    {
        while (end - first > 1 && text.TokenText(end - 1) is "." or "," or ";" or ":" or "-" or "–" or "—" or "\"" or "”" or "“")
        {
            end--;
        }

        return end;
    }

    /// <summary>
    /// The end of a name before a word that names do not hold: a plain word behind a body or people (<c>Socialist government</c>, <c>Muslim student</c>), a comma between people.
    /// </summary>
    public static int CutPlainWords(AnnotatedText text, int first, int end, EntityType type)
    {
        if (type is not (EntityType.Person or EntityType.Group or EntityType.Organization) || !text.TokenText(first).ContainsAnyInRange('A', 'Z'))
        {
            return end;
        }

        for (var i = first + 1; i < end; i++)
        {
            var word = text.TokenText(i);
            var inner = NameWords.IsInnerWord(NameHash.Word(word));
            if (type == EntityType.Organization ? char.IsLower(word[0]) && !inner && word is not "party" && !HasCapital(text, i + 1, end)
                : word[0] == ',' || word is "and" || (type == EntityType.Person && !inner && IsOutsideOfNames(text, i)) || (type == EntityType.Group && char.IsLower(word[0]) && !inner))
            {
                end = i;
            }
        }

        while (end - first > 1 && NameWords.IsInnerWord(NameHash.Word(text.TokenText(end - 1))))
        {
            end--;
        }

        return end;
    }

    /// <summary>A dash between blanks, or what the tree takes for a verb, adverb or conjunction: Ruth Gupta - though Lynch, Rathore drove Mackay.</summary>
    public static bool IsOutsideOfNames(AnnotatedText text, int token)
    {
        var word = text.TokenText(token);
        var start = text.Tokens[token].Start;
        return word is "-" or "–" or "—" ? start > 0 && char.IsWhiteSpace(text.Text[start - 1])
            : word.Length > 3 && char.IsLower(word[0]) && text.HasSyntax
                && text.Syntax[token].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Sconj;
    }

    /// <summary>The end of a person's name that holds an open mark (<c>Isabel “Ising</c>), behind the closing one and the names that follow it.</summary>
    public static int WithNickname(AnnotatedText text, int first, int end, int limit)
    {
        var opens = false;
        for (var i = first; i < end; i++)
        {
            opens = text.TokenText(i) is "“" || (text.TokenText(i) is not ("”" or "\"") && opens);
        }

        if (opens && end + 1 < limit && text.TokenText(end) is "”" && text.Tokens[end + 1].Has(TokenFlags.Capitalised))
        {
            end += 2;
            while (end < limit && text.Tokens[end].Kind == TokenKind.Word && text.Tokens[end].Has(TokenFlags.Capitalised))
            {
                end++;
            }
        }

        return end;
    }

    private static bool HasCapital(AnnotatedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Has(TokenFlags.Capitalised))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 2 && char.IsUpper(word[0]) && word[1] == '.';
}
