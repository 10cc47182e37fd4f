namespace NewsNlp.Entities;

/// <summary>Reads off the tree what a run of capitalised words does and what it is called: the verb, and the noun of <c>Jumia is a retailer</c> or <c>Milenio, a newspaper</c>.</summary>
internal static class NameTree
{
    /// <summary>Tokens behind a run in which its apposition, or in front of a noun its copula, is sought.</summary>
    private const int Reach = 12;

    private const byte Copula = 1, Apposition = 2, Owner = 3;

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
        var around = TypeOf(sentence, start - 1, text, offset, lexicon) | TypeOf(sentence, end, text, offset, lexicon) << 4;
        var (governor, relation, kind, noun) = text.HasSyntax ? Read(text, offset + start, offset + end, offset, offset + sentence.Length) : (-1, default, (byte)0, -1);
        var first = sentence[start];
        first.NounTypes = (byte)around;
        first.Relation = (byte)relation;
        first.Governor = governor >= 0 ? sentence[governor - offset].Word : 0;
        if (noun >= 0)
        {
            first.Noun = sentence[noun - offset].Word;
            first.NounKind = (byte)(kind | TypeOf(sentence, noun - offset, text, offset, lexicon) << 4);
        }

        for (var k = start; k < end; k++)
        {
            ref var token = ref sentence[k];
            (token.NounTypes, token.Relation, token.Governor, token.Noun, token.NounKind) = (first.NounTypes, first.Relation, first.Governor, first.Noun, first.NounKind);
        }
    }

    /// <summary>Governor, relation, and the noun that says what the run of tokens <paramref name="start"/> to <paramref name="end"/> is.</summary>
    private static (int Governor, DependencyRelation Relation, byte Kind, int Noun) Read(AnnotatedText text, int start, int end, int from, int to)
    {
        var head = start;
        while (head < end - 1 && text.Syntax[head].Head >= start && text.Syntax[head].Head < end)
        {
            head++;
        }

        for (var step = 0; step < 3 && text.Syntax[head].Relation == DependencyRelation.Conj && text.Syntax[head].Head >= from; step++)
        {
            head = text.Syntax[head].Head;
        }

        var (governor, relation) = (text.Syntax[head].Head, text.Syntax[head].Relation);
        if (governor < from || governor >= to)
        {
            (governor, relation) = (-1, DependencyRelation.Root);
        }
        else if (text.Syntax[governor].Tag == PartOfSpeech.Noun)
        {
            var kind = relation switch
            {
                DependencyRelation.Nsubj when HasCopula(text, governor, from) => Copula,
                DependencyRelation.Appos => Apposition,
                DependencyRelation.Nmod => Owner,
                _ => (byte)0,
            };
            if (kind != 0)
            {
                return (governor, relation, kind, governor);
            }
        }

        for (var i = end; i < Math.Min(to, end + Reach); i++)
        {
            if (text.Syntax[i].Head == head && text.Syntax[i].Relation == DependencyRelation.Appos && text.Syntax[i].Tag == PartOfSpeech.Noun)
            {
                return (governor, relation, Apposition, i);
            }
        }

        return (governor, relation, 0, -1);
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
