namespace NewsNlp.Entities;

/// <summary>Finds pronouns and the common-noun phrases that may stand for a named entity.</summary>
internal sealed class AnaphorFinder(EntityLexicon lexicon)
{
    /// <summary>Most words in front of the head, and behind it, that belong to the phrase.</summary>
    private const int Reach = 12;

    /// <summary>Steps up the tree from a word to the head of its phrase.</summary>
    private const int Depth = 5;

    /// <summary>Appends the anaphors of <paramref name="text"/> in order of their heads.</summary>
    /// <param name="text">The text; without trees only pronouns are found.</param>
    /// <param name="named">Whether each token lies in a name.</param>
    /// <param name="anaphors">Where they go.</param>
    public void Find(AnnotatedText text, ReadOnlySpan<bool> named, List<Anaphor> anaphors)
    {
        foreach (var sentence in text.Sentences)
        {
            // Nouns in a headline's capitals look like names to the tagger.
            var headline = sentence.FirstToken == 0;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (named[i] || text.Tokens[i].Kind != TokenKind.Word)
                {
                    continue;
                }

                var word = text.TokenText(i);
                if (PronounForm.TryRead(word, out var form))
                {
                    anaphors.Add(new Anaphor(i, i + 1, i, MentionForm.Pronoun, EntityType.Other, form.Gender)
                    {
                        Possessive = form.Possessive || (word is "her" or "Her" && OwnsNext(text, i, sentence)),
                        FirstPerson = form.FirstPerson,
                    });
                }
                else if (text.HasSyntax && (text.Syntax[i].Tag == PartOfSpeech.Noun || (headline && text.Syntax[i].Tag == PartOfSpeech.Propn))
                    && !Modifies(text, i) && lexicon.TryNoun(word, out var noun))
                {
                    anaphors.Add(PhraseOf(text, sentence, i, noun));
                }
                else if (text.HasSyntax && AgePhrase.ArticleBefore(text, i) is var age && age >= sentence.FirstToken && IsWhole(text, sentence, i))
                {
                    anaphors.Add(new Anaphor(age, i + 1, i, MentionForm.Nominal, EntityType.Person, Gender.None) { Start = AnaphorStart.Definite });
                }
            }
        }
    }

    /// <summary>Whether no noun follows that has the age: the 24-year-old goalkeeper.</summary>
    private static bool IsWhole(AnnotatedText text, Sentence sentence, int old) =>
        old + 1 >= sentence.EndToken || text.Syntax[old + 1].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj);

    private static bool OwnsNext(AnnotatedText text, int i, Sentence sentence) =>
        i + 1 < sentence.EndToken && (!text.HasSyntax
            || text.Syntax[i + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Propn);

    /// <summary>Whether the noun only modifies the next one (<c>company officials</c>) or stands beside a name as its title.</summary>
    private static bool Modifies(AnnotatedText text, int i) =>
        text.Syntax[i].Relation is DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.Flat && text.Syntax[i].Head > i;

    private static Anaphor PhraseOf(AnnotatedText text, Sentence sentence, int head, EntityNoun noun)
    {
        var first = head;
        while (first > sentence.FirstToken && head - first < Reach && Belongs(text, first - 1, head, left: true))
        {
            first--;
        }

        while (first < head && text.Syntax[first].Relation is DependencyRelation.Case or DependencyRelation.Cc or DependencyRelation.Punct or DependencyRelation.Mark)
        {
            first++;
        }

        var end = head + 1;
        if (end < sentence.EndToken && text.TokenText(end) is "of" or "for" or "at" or "from" or "with" or "in" && Belongs(text, end, head, left: false))
        {
            while (end < sentence.EndToken && end - head < Reach && text.Tokens[end].Kind is TokenKind.Word or TokenKind.Number && Belongs(text, end, head, left: false))
            {
                end++;
            }
        }

        return new Anaphor(first, end, head, MentionForm.Nominal, noun.Type, noun.Gender) { Start = StartOf(text, first, head) };
    }

    private static bool Belongs(AnnotatedText text, int token, int head, bool left)
    {
        for (var step = 0; step < Depth; step++)
        {
            var relation = text.Syntax[token].Relation;
            var up = text.Syntax[token].Head;
            if (up == head)
            {
                return left
                    ? relation is not (DependencyRelation.Case or DependencyRelation.Cc or DependencyRelation.Punct or DependencyRelation.Mark
                        or DependencyRelation.Cop or DependencyRelation.Nsubj or DependencyRelation.Aux or DependencyRelation.Advmod)
                    : relation is DependencyRelation.Nmod;
            }

            if (up < 0)
            {
                return false;
            }

            token = up;
        }

        return false;
    }

    private static AnaphorStart StartOf(AnnotatedText text, int first, int head)
    {
        for (var i = first; i < head; i++)
        {
            if (text.TokenText(i) is "'s" or "’s" or "'" or "’")
            {
                return AnaphorStart.Owned;
            }
        }

        var word = text.TokenText(first);
        return word switch
        {
            "the" or "The" or "this" or "This" or "that" or "That" or "THE" => AnaphorStart.Definite,
            "a" or "A" or "an" or "An" or "one" or "One" or "another" or "Another" => AnaphorStart.Indefinite,
            _ when PronounForm.TryRead(word, out _) => AnaphorStart.Owned,
            _ => AnaphorStart.Bare,
        };
    }
}
