namespace NewsNlp.Entities;

/// <summary>What stands in front of a name: title, role, affiliation.</summary>
/// <param name="RoleStart">First token of the role, or -1.</param>
/// <param name="RoleEnd">Index just behind the role.</param>
/// <param name="Affiliation">Index of the name that the role belongs to (<c>Russian</c>), or -1.</param>
/// <param name="Female">Evidence of a woman (above zero) or a man (below).</param>
internal readonly record struct NameContext(int RoleStart, int RoleEnd, int Affiliation, float Female)
{
    /// <summary>Most words of a role.</summary>
    private const int LongestRole = 6;

    /// <summary>Reads the words in front of name number <paramref name="index"/>.</summary>
    public static NameContext Read(AnnotatedText text, List<NameMention> names, int index, EntityLexicon lexicon)
    {
        var name = names[index];
        if (name.Type != EntityType.Person)
        {
            return new NameContext(-1, -1, -1, 0);
        }

        var female = GenderOfName(text, name, lexicon);
        var floor = index > 0 ? names[index - 1].EndToken : 0;
        var sentence = text.SentenceOf(name.FirstToken);
        floor = Math.Max(floor, sentence >= 0 ? text.Sentences[sentence].FirstToken : 0);
        var at = name.FirstToken - 1;
        if (at >= floor && GenderOfTitle(text.TokenText(at)) is var title and not 0)
        {
            return new NameContext(-1, -1, -1, title);
        }

        if (at < floor || !IsRole(text, at, lexicon, out var gender))
        {
            return new NameContext(-1, -1, -1, female);
        }

        var start = at;
        while (start > floor && at - start < LongestRole && Attributes(text, start - 1))
        {
            start--;
        }

        female += gender == Gender.Female ? 3f : gender == Gender.Male ? -3f : 0f;
        var affiliation = index > 0 && start == names[index - 1].EndToken ? index - 1
            : index > 0 && start == names[index - 1].EndToken + 1 && text.TokenText(start - 1) is "'s" or "’s" ? index - 1 : -1;
        return new NameContext(start, at + 1, affiliation, female);
    }

    private static float GenderOfName(AnnotatedText text, NameMention name, EntityLexicon lexicon)
    {
        if (name.TokenCount < 2)
        {
            return 0;
        }

        // Courtesy forms that the recogniser took in (Phra, Datuk, Hajia) tell it, or stand in front of the first name.
        var at = name.FirstToken;
        while (at < name.EndToken - 2 && text.TokenText(at) is "Datuk" or "Dato" or "Tan" or "Sri" or "Seri" or "Tun" or "Gusti" or "Raden" or "Chief" or "Dr" or "Dr." or "Prof." or "Justice" or "Judge")
        {
            at++;
        }

        var first = text.TokenText(at);
        if (GenderOfTitle(first) is var title and not 0)
        {
            return title;
        }

        return lexicon.OfFirstName(NameHash.Word(first)) switch
        {
            Gender.Female => 2f,
            Gender.Male => -2f,
            _ => lexicon.OfEnding(first),
        };
    }

    private static float GenderOfTitle(ReadOnlySpan<char> word) => word switch
    {
        "Mr" or "Mr." or "Sir" or "Lord" or "King" or "Prince" or "Sheikh" or "Imam" or "Rabbi" or "Pope" or "Baron" or "U" or "Alhaji"
            or "Mallam" or "Malam" or "Phra" or "Shri" or "Shaikh" or "Sultan" or "Emir" or "Monsieur" or "Herr" or "Señor" or "Signor" or "Don" or "Fr" or "Fr." or "Brother" => -4f,
        "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Lady" or "Dame" or "Queen" or "Princess" or "Sister" or "Madam" or "Madame" or "Daw" or "Baroness"
            or "Hajia" or "Hajiya" or "Alhaja" or "Smt" or "Smt." or "Shrimati" or "Bibi" or "Begum" or "Frau" or "Señora" or "Signora" or "Doña" or "Dona" or "Puan" or "Ayu" or "Mother" => 4f,
        _ => 0f,
    };

    private static bool IsRole(AnnotatedText text, int token, EntityLexicon lexicon, out Gender gender)
    {
        var word = text.TokenText(token);
        gender = Gender.None;
        if (word is "Dr" or "Dr." or "Prof." or "Professor" or "Gov." or "Sen." or "Rep." or "Gen." or "Col." or "Lt." or "Capt." or "Sgt." or "Maj."
            or "Rev." or "Adm." or "Cmdr." or "PM" or "Amb." or "Cpl." or "Pte." or "Insp." or "Supt." or "Fr." or "Hon." or "Pres." or "CEO" or "MP")
        {
            return true;
        }

        var known = lexicon.TryNoun(word, out var noun) && noun.Type == EntityType.Person && text.Tokens[token].Kind == TokenKind.Word;
        gender = known ? noun.Gender : Gender.None;
        return known;
    }

    /// <summary>Whether a word may go on a role to the left: an attribute, not an article.</summary>
    private static bool Attributes(AnnotatedText text, int token)
    {
        if (text.TokenText(token) is "-" or "and" or "of")
        {
            return false;
        }

        return text.Tokens[token].Kind == TokenKind.Word && (text.HasSyntax
            ? text.Syntax[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn
            : char.IsUpper(text.TokenText(token)[0]));
    }
}
