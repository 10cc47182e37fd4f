namespace NewsNlp.Entities;

/// <summary>Features of an anaphor with one candidate, and with "none".</summary>
internal sealed class CoreferenceFeatures(AnnotatedText text, SpeechRegions speech)
{
    /// <summary>Sentences from which on all distances count as one.</summary>
    private const int Far = 8;

    /// <summary>Index of the last subject of a speech verb, as the resolver has read so far.</summary>
    public DocumentEntity? LastSpeaker { get; set; }

    /// <summary>The role of the mention whose head is <paramref name="head"/> and whose last token is <paramref name="last"/>.</summary>
    public TokenRole RoleOf(int head, int last)
    {
        if (last + 1 < text.Tokens.Length && text.TokenText(last + 1) is "'s" or "’s")
        {
            return TokenRole.Owner;
        }

        if (!text.HasSyntax)
        {
            return TokenRole.Other;
        }

        return text.Syntax[head].Relation switch
        {
            DependencyRelation.Nsubj => TokenRole.Subject,
            DependencyRelation.Obj or DependencyRelation.Iobj => TokenRole.Object,
            DependencyRelation.Obl or DependencyRelation.Nmod => TokenRole.Oblique,
            DependencyRelation.Appos => TokenRole.Apposition,
            _ => TokenRole.Other,
        };
    }

    /// <summary>Whether the word is the subject of a verb of speech.</summary>
    public bool Speaks(int head)
    {
        if (text.HasSyntax)
        {
            return text.Syntax[head].Relation == DependencyRelation.Nsubj && text.Syntax[head].Head is var verb and >= 0
                && SpeechVerbs.Contains(text.TokenText(verb));
        }

        return head + 1 < text.Tokens.Length && SpeechVerbs.Contains(text.TokenText(head + 1));
    }

    /// <summary>Class of an anaphor, which most features are joined with.</summary>
    public static uint ClassOf(in Anaphor anaphor) => anaphor.Form == MentionForm.Pronoun
        ? (uint)anaphor.Gender | (anaphor.Possessive ? 16u : 0u)
        : 32u + ((uint)anaphor.Start * 16) + (uint)anaphor.Type;

    /// <summary>Adds the features of "none of them".</summary>
    /// <param name="anaphor">The anaphor.</param>
    /// <param name="compatible">How many entities come into question.</param>
    /// <param name="same">How many of them have the very type that the noun tells, and were mentioned lately.</param>
    /// <param name="set">Where the features go.</param>
    public void AddNone(in Anaphor anaphor, int compatible, int same, CandidateSet set)
    {
        var kind = ClassOf(anaphor);
        set.Begin(null);
        set.Add(1, kind);
        set.Add(2, kind, (uint)Math.Min(compatible, 3));
        set.Add(9, kind, (uint)Math.Min(same, 3) | (Speaks(anaphor.Head) ? 4u : 0) | (uint)Math.Min(text.SentenceOf(anaphor.Head), 2) << 3);
        if (anaphor.Form == MentionForm.Nominal)
        {
            set.Add(3, NameHash.Word(text.TokenText(anaphor.Head)));
            set.Add(4, (uint)anaphor.Start, (uint)RoleOf(anaphor.Head, anaphor.EndToken - 1));
            set.Add(5, kind, (uint)Math.Min(anaphor.EndToken - anaphor.FirstToken, 6));
            set.Add(8, kind, text.TokenText(anaphor.EndToken - 1).EndsWith("s", StringComparison.Ordinal) ? 1u : 0u);
        }
        else if (text.HasSyntax)
        {
            set.Add(6, kind, (uint)text.Syntax[anaphor.Head].Relation);
            var verb = text.Syntax[anaphor.Head].Head;
            set.Add(7, kind, verb >= 0 ? NameHash.Word(text.TokenText(verb)) : 0);
        }
    }

    /// <summary>Adds the features of an entity whose first name stands further on: <c>A Texas man was fined ... John Doe</c>.</summary>
    /// <param name="anaphor">The anaphor.</param>
    /// <param name="entity">The candidate.</param>
    /// <param name="token">First token of its name.</param>
    /// <param name="rank">How many such entities are named before it.</param>
    /// <param name="earlier">How many entities in front of the anaphor come into question.</param>
    /// <param name="set">Where the features go.</param>
    public void AddUpcoming(in Anaphor anaphor, DocumentEntity entity, int token, int rank, int earlier, CandidateSet set)
    {
        var kind = ClassOf(anaphor);
        var sentence = text.SentenceOf(anaphor.Head);
        var place = (uint)Math.Min(sentence, 2) | (uint)(text.SentenceOf(token) - sentence) << 2;
        set.Begin(entity);
        set.Add(50, kind, (uint)entity.Type);
        set.Add(51, kind, GenderState(anaphor, entity));
        set.Add(52, kind, place | (uint)rank << 5);
        set.Add(53, kind, (uint)Math.Min(earlier, 2));
        set.Add(54, (uint)RoleOf(anaphor.Head, anaphor.EndToken - 1), (uint)RoleOf(token, token) | (uint)anaphor.Start << 4);
        set.Add(55, kind, ParagraphsBetween(anaphor.Head, token));
        if (anaphor.Form == MentionForm.Nominal)
        {
            set.Add(56, NameHash.Word(text.TokenText(anaphor.Head)), (uint)entity.Type);
            set.Add(57, entity.IsRoleWord(NameHash.Word(text.TokenText(anaphor.Head))) ? 1u : 0, place);
        }
    }

    /// <summary>Adds the features of one candidate.</summary>
    /// <param name="anaphor">The anaphor.</param>
    /// <param name="entity">The candidate, with a mention in front or, <paramref name="next"/>, right behind the anaphor.</param>
    /// <param name="rank">How many compatible candidates were mentioned later.</param>
    /// <param name="next">Whether the entity is named right behind the anaphor, behind a comma.</param>
    /// <param name="speaker">Number of the entity that speaks the quotation around the anaphor, or -1.</param>
    /// <param name="set">Where the features go.</param>
    public void AddCandidate(in Anaphor anaphor, DocumentEntity entity, int rank, bool next, int speaker, CandidateSet set)
    {
        var kind = ClassOf(anaphor);
        set.Begin(entity);
        set.Add(10, kind, (uint)entity.Type);
        set.Add(11, kind, GenderState(anaphor, entity));
        if (next)
        {
            set.Add(12, kind);
            AddWords(anaphor, entity, kind, set);
            return;
        }

        var sentence = text.SentenceOf(anaphor.Head);
        var distance = Math.Min(sentence - text.SentenceOf(entity.LastToken), Far);
        var role = RoleOf(anaphor.Head, anaphor.EndToken - 1);
        set.Add(13, kind, (uint)Math.Min(distance, 5));
        set.Add(14, kind, (uint)Math.Min(rank, 4));
        set.Add(15, kind, (uint)rank | (uint)Math.Min(distance, 3) << 8);
        set.Add(16, kind, (uint)entity.LastRole | (uint)Math.Min(distance, 2) << 8);
        set.Add(17, (uint)role | kind << 8, (uint)entity.LastRole | (uint)Math.Min(distance, 2) << 8);
        set.Add(18, kind, (uint)Math.Min(entity.Count, 5));
        set.Add(19, kind, (uint)entity.LastForm | (uint)Math.Min(distance, 2) << 8);
        set.Add(20, kind, ParagraphsBetween(entity.LastToken, anaphor.FirstToken));
        set.Add(21, kind, (IsBracketed(entity) ? 1u : 0) | (entity.Count == 1 ? 2u : 0));
        set.Add(22, kind, (entity.Type == anaphor.Type ? 1u : 0) | (uint)Math.Min(distance, 3) << 1 | (uint)Math.Min(rank, 2) << 3);
        set.Add(27, kind, speaker < 0 ? 0u : speaker == entity.Number ? 1u : 2u);
        AddSpeech(anaphor, entity, kind, distance, set);
        AddNear(anaphor, entity, kind, role, distance, set);
        AddWords(anaphor, entity, kind, set);
    }

    private void AddSpeech(in Anaphor anaphor, DocumentEntity entity, uint kind, int distance, CandidateSet set)
    {
        var speaks = Speaks(anaphor.Head);
        var last = ReferenceEquals(entity, LastSpeaker);
        var region = speech.RegionOf(anaphor.Head);
        set.Add(25, kind, (speaks ? 1u : 0) | (last ? 2u : 0) | (region >= 0 ? 4u : 0));
        var quoted = speech.RegionOf(entity.LastToken) >= 0;

        // Whoever is named inside the quotation is seldom the one who speaks it.
        set.Add(28, kind, (speaks ? 1u : 0) | (quoted ? 2u : 0) | (region >= 0 ? 4u : 0) | (uint)entity.LastRole << 3);
        set.Add(29, kind, (speaks ? 1u : 0) | (entity.LastSpoke ? 2u : 0) | (uint)Math.Min(distance, 3) << 2 | (region >= 0 ? 16u : 0));
        set.Add(26, kind, (region >= 0 ? 1u : 0) | (speech.RegionOf(entity.LastToken) >= 0 ? 2u : 0) | (region == speech.RegionOf(entity.LastToken) ? 4u : 0));
    }

    /// <summary>What counts inside one sentence: the same clause, apposition, one inside the other.</summary>
    private void AddNear(in Anaphor anaphor, DocumentEntity entity, uint kind, TokenRole role, int distance, CandidateSet set)
    {
        if (distance != 0)
        {
            return;
        }

        var gap = anaphor.FirstToken - entity.LastToken;
        if (gap <= 0)
        {
            set.Add(30, kind);
            return;
        }

        if (IsApposed(entity.LastToken, anaphor.FirstToken))
        {
            set.Add(31, kind);
        }
        else if (gap == 1)
        {
            set.Add(32, kind);
        }

        set.Add(33, kind, (uint)Math.Min(gap, 8));
        if (text.HasSyntax)
        {
            var sameVerb = VerbOf(entity.LastToken) is var verb and >= 0 && verb == VerbOf(anaphor.Head);
            set.Add(34, kind, (sameVerb ? 1u : 0) | (uint)role << 1 | (uint)entity.LastRole << 5);
        }
    }

    /// <summary>Whether the name stands alone in brackets, as an agency in a dateline does.</summary>
    private bool IsBracketed(DocumentEntity entity) =>
        entity.FirstToken > 0 && entity.LastToken + 1 < text.Tokens.Length
        && text.TokenText(entity.FirstToken - 1) is "(" && text.TokenText(entity.LastToken + 1) is ")";

    /// <summary>Whether a phrase follows a name behind a comma, or behind an age between commas.</summary>
    private bool IsApposed(int last, int first) =>
        text.TokenText(last + 1) is "," && (first == last + 2
            || (first == last + 4 && text.Tokens[last + 2].Kind == TokenKind.Number && text.TokenText(last + 3) is ","));

    private void AddWords(in Anaphor anaphor, DocumentEntity entity, uint kind, CandidateSet set)
    {
        if (anaphor.Form != MentionForm.Nominal)
        {
            return;
        }

        var head = NameHash.Word(text.TokenText(anaphor.Head));
        var state = (entity.IsNameWord(head) ? 1u : 0) | (entity.IsRoleWord(head) ? 2u : 0);
        set.Add(40, kind, state);
        set.Add(41, state, (uint)anaphor.Start);
        var shared = 0u;
        for (var i = anaphor.FirstToken; i < anaphor.Head; i++)
        {
            var word = NameHash.Word(text.TokenText(i));
            shared += entity.IsNameWord(word) || entity.IsRoleWord(word) ? 1u : 0;
        }

        set.Add(42, kind, Math.Min(shared, 2));
        set.Add(43, head, (uint)entity.Type);
    }

    private static uint GenderState(in Anaphor anaphor, DocumentEntity entity)
    {
        var evidence = entity.Type != EntityType.Person ? 9f : anaphor.Gender switch
        {
            Gender.Female => entity.Female,
            Gender.Male => -entity.Female,
            _ => 9f,
        };
        return evidence switch { 9f => 5, >= 1.5f => 4, > 0.2f => 3, >= -0.2f => 2, > -1.5f => 1, _ => 0 };
    }

    private uint ParagraphsBetween(int from, int to)
    {
        var count = 0u;
        for (var i = from + 1; i <= to && i - from < 400 && count < 3; i++)
        {
            count += text.Tokens[i].Has(TokenFlags.ParagraphStart) ? 1u : 0;
        }

        return to - from >= 400 ? 3 : count;
    }

    private int VerbOf(int token)
    {
        for (var step = 0; step < 4 && token >= 0; step++)
        {
            if (text.Syntax[token].Tag == PartOfSpeech.Verb)
            {
                return token;
            }

            token = text.Syntax[token].Head;
        }

        return -1;
    }
}
