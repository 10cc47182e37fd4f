namespace NewsNlp.Entities;

/// <summary>Reads off the tree what a run of capitalised words is called: the noun of <c>Jumia is a retailer</c> or <c>Milenio, a newspaper</c>.</summary>
internal static class NameTree
{
    /// <summary>Tokens behind a run in which its apposition, or in front of a noun its copula, is sought.</summary>
    private const int Reach = 12;

    /// <summary>Steps from one member of a list of names to the first.</summary>
    private const int Conjuncts = 3;

    private const int Copula = 1, Apposition = 2, Owner = 3;

    /// <summary>Marks the runs of one sentence, whose first token has the number <paramref name="offset"/>.</summary>
    public static void Mark(Span<NameToken> sentence, AnnotatedText text, int offset, EntityLexicon lexicon)
    {
        for (var i = 0; i < sentence.Length;)
        {
            if (sentence[i].RunPlace == 0)
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (sentence[end - 1].RunPlace is 2 or 3 && end < sentence.Length)
            {
                end++;
            }

            MarkRun(sentence, i, end, text, offset, lexicon);
            i = end;
        }
    }

    private static void MarkRun(Span<NameToken> sentence, int start, int end, AnnotatedText text, int offset, EntityLexicon lexicon)
    {
        var around = (byte)(TypeOf(sentence, start - 1, text, offset, lexicon) | TypeOf(sentence, end, text, offset, lexicon) << 4);
        var (kind, noun) = text.HasSyntax ? Read(text, offset + start, offset + end, offset, offset + sentence.Length) : (0, -1);
        var told = noun >= 0 ? (byte)(kind | TypeOf(sentence, noun - offset, text, offset, lexicon) << 4) : (byte)0;
        foreach (ref var token in sentence[start..end])
        {
            (token.NounTypes, token.NounKind) = (around, told);
        }
    }

    /// <summary>The noun that says what the run of tokens <paramref name="start"/> to <paramref name="end"/> is, and how; -1 when there is none.</summary>
    private static (int Kind, int Noun) Read(AnnotatedText text, int start, int end, int from, int to)
    {
        var head = start;
        while (head < end - 1 && text.Syntax[head].Head >= start && text.Syntax[head].Head < end)
        {
            head++;
        }

        for (var step = 0; step < Conjuncts && text.Syntax[head].Relation == DependencyRelation.Conj && text.Syntax[head].Head >= from; step++)
        {
            head = text.Syntax[head].Head;
        }

        var governor = text.Syntax[head].Head;
        if (governor >= from && governor < to && text.Syntax[governor].Tag == PartOfSpeech.Noun)
        {
            var kind = text.Syntax[head].Relation switch
            {
                DependencyRelation.Nsubj when HasCopula(text, governor, from) => Copula,
                DependencyRelation.Appos => Apposition,
                DependencyRelation.Nmod => Owner,
                _ => 0,
            };
            if (kind != 0)
            {
                return (kind, governor);
            }
        }

        for (var i = end; i < Math.Min(to, end + Reach); i++)
        {
            if (text.Syntax[i].Head == head && text.Syntax[i].Relation == DependencyRelation.Appos && text.Syntax[i].Tag == PartOfSpeech.Noun)
            {
                return (Apposition, i);
            }
        }

        return (0, -1);
    }

    private static bool HasCopula(AnnotatedText text, int noun, int from)
    {
        for (var i = noun - 1; i >= Math.Max(from, noun - Reach); i--)
        {
            if (text.Syntax[i].Head == noun && text.Syntax[i].Relation == DependencyRelation.Cop)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a common noun says of the type of its entity: a number of <see cref="EntityType"/> and one, or 0.</summary>
    private static int TypeOf(ReadOnlySpan<NameToken> sentence, int i, AnnotatedText text, int offset, EntityLexicon lexicon) =>
        (uint)i < (uint)sentence.Length && sentence[i].Case == NameCase.Lower && lexicon.TryNoun(text.TokenText(offset + i), out var noun) ? (int)noun.Type + 1 : 0;
}
