using System.Buffers;

namespace NewsNlp.Entities;

/// <summary>Reads the tokens of a text into <see cref="NameToken"/>s: hashes, case, gazetteer, runs of capitals.</summary>
internal sealed class NameScanner(NameGazetteer gazetteer, EntityLexicon lexicon, IKnowledgeBase? knowledge = null)
{
    /// <summary>Longest phrase looked up in the gazetteer, in tokens.</summary>
    private const int LongestPhrase = 6;

    /// <summary>Longest run of capitalised words that is seen as one.</summary>
    private const int LongestRun = 16;

    /// <summary>Characters of a token that are read: a longer one is no name.</summary>
    private const int LongestWord = 64;

    /// <summary>Characters of a phrase that is looked up in a knowledge base.</summary>
    private const int LongestSurface = 100;

    /// <summary>Fills <paramref name="result"/>, which has one entry for each token of <paramref name="sentences"/>, that follow one another.</summary>
    public void Scan(AnnotatedText text, ReadOnlySpan<Sentence> sentences, Span<NameToken> result, CancellationToken cancellationToken = default)
    {
        var offset = sentences.IsEmpty ? 0 : sentences[0].FirstToken;
        var tokens = text.Tokens.AsSpan(offset, result.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].In(text.Text);
            result[i] = Read(word.Length > LongestWord ? word[..LongestWord] : word, tokens[i].Kind);
            result[i].Tag = text.HasSyntax ? (byte)(text.Syntax[offset + i].Tag + 1) : (byte)0;
        }

        MarkSeenLower(result);
        foreach (var sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = result.Slice(sentence.FirstToken - offset, sentence.TokenCount);
            MarkStart(part);
            MarkRuns(part);
            NameTree.Mark(part, text, sentence.FirstToken, lexicon);
            MarkGazetteer(part, text, sentence.FirstToken);
        }
    }

    private static NameToken Read(ReadOnlySpan<char> word, TokenKind kind)
    {
        Span<char> folded = stackalloc char[LongestWord];
        Span<char> shape = stackalloc char[LongestWord];
        int upper = 0, lower = 0, digits = 0, shapeLength = 0;
        var capitalBehindLower = false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            folded[i] = NameHash.Fold(c);
            char s;
            if (char.IsAsciiLetterLower(c) || (c >= 0x80 && char.IsLetter(c) && !char.IsUpper(c)))
            {
                lower++;
                s = 'x';
            }
            else if (char.IsAsciiLetterUpper(c) || (c >= 0x80 && char.IsUpper(c)))
            {
                capitalBehindLower |= lower > 0;
                upper++;
                s = 'X';
            }
            else if (char.IsDigit(c))
            {
                digits++;
                s = 'd';
            }
            else
            {
                s = c;
            }

            if (shapeLength == 0 || shape[shapeLength - 1] != s)
            {
                shape[shapeLength++] = s;
            }
        }

        var name = folded[..word.Length];
        return new NameToken
        {
            Word = digits == word.Length ? NumberWord(word.Length) : NameHash.Word(name),
            Shape = NameHash.Word(shape[..shapeLength]) + (shape[0] == 'X' ? 1u : 0u),
            Prefix2 = NameHash.Word(name[..Math.Min(2, name.Length)]),
            Prefix3 = NameHash.Word(name[..Math.Min(3, name.Length)]),
            Suffix2 = NameHash.Word(name[^Math.Min(2, name.Length)..]),
            Suffix3 = NameHash.Word(name[^Math.Min(3, name.Length)..]),
            Suffix4 = NameHash.Word(name[^Math.Min(4, name.Length)..]),
            Case = CaseOf(word, kind, upper, lower, digits, capitalBehindLower),
        };
    }

    private static uint NumberWord(int length) => 0x51ED270Bu * (uint)Math.Min(length, 5);

    private static NameCase CaseOf(ReadOnlySpan<char> word, TokenKind kind, int upper, int lower, int digits, bool capitalBehindLower)
    {
        if (kind is TokenKind.Url or TokenKind.Email or TokenKind.Handle or TokenKind.Hashtag)
        {
            return NameCase.Sign;
        }

        if (upper == 0)
        {
            return lower > 0 ? NameCase.Lower : digits > 0 ? NameCase.Number : NameCase.None;
        }

        if (upper == 1 && lower == 0 && word.Length <= 2)
        {
            return NameCase.Initial;
        }

        if (lower == 0)
        {
            return NameCase.Upper;
        }

        return capitalBehindLower ? NameCase.Mixed : char.IsUpper(word[0]) ? NameCase.Capital : NameCase.Lower;
    }

    /// <summary>Marks capitalised words that the document also has in lower case: <c>Trade</c> at a sentence's start.</summary>
    private static void MarkSeenLower(Span<NameToken> tokens)
    {
        var bits = 64;
        while (bits < tokens.Length * 16L && bits < 1 << 24)
        {
            bits *= 2;
        }

        var rented = ArrayPool<ulong>.Shared.Rent(bits / 64);
        var seen = rented.AsSpan(0, bits / 64);
        seen.Clear();
        foreach (ref readonly var token in tokens)
        {
            if (token.Case == NameCase.Lower)
            {
                seen[(int)((token.Word & (bits - 1)) >> 6)] |= 1UL << (int)(token.Word & 63);
            }
        }

        foreach (ref var token in tokens)
        {
            token.LowerSeen = token.Case != NameCase.Lower && (seen[(int)((token.Word & (bits - 1)) >> 6)] >> (int)(token.Word & 63) & 1) != 0;
        }

        ArrayPool<ulong>.Shared.Return(rented);
    }

    private static void MarkStart(Span<NameToken> sentence)
    {
        int shouted = 0, words = 0;
        var started = false;
        foreach (ref var token in sentence)
        {
            if (token.Case is NameCase.None or NameCase.Number)
            {
                continue;
            }

            token.Initial = !started;
            started = true;
            words++;
            shouted += token.Case is NameCase.Upper or NameCase.Initial ? 1 : 0;
        }

        if (words >= 3 && shouted * 10 >= words * 7)
        {
            foreach (ref var token in sentence)
            {
                token.ShoutedLine = true;
            }
        }
    }

    private static bool Capitalised(in NameToken token) =>
        token.Case is NameCase.Capital or NameCase.Upper or NameCase.Initial or NameCase.Mixed;

    /// <summary>Finds runs of capitalised words; short function words may stand inside (<c>Bank of the West</c>).</summary>
    private static void MarkRuns(Span<NameToken> sentence)
    {
        for (var i = 0; i < sentence.Length;)
        {
            if (!Capitalised(sentence[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            for (var j = end; j < sentence.Length && j - i < LongestRun; j++)
            {
                if (Capitalised(sentence[j]))
                {
                    end = j + 1;
                }
                else if (j - end >= 2 || !NameWords.IsInnerWord(sentence[j].Word))
                {
                    break;
                }
            }

            FillRun(sentence, i, end);
            i = end;
        }
    }

    private static void FillRun(Span<NameToken> sentence, int start, int end)
    {
        var before = start > 0 ? sentence[start - 1].Word : 1u;
        var after = end < sentence.Length ? sentence[end].Word : 2u;
        for (var k = start; k < end; k++)
        {
            ref var token = ref sentence[k];
            token.RunFirst = sentence[start].Word;
            token.RunLast = sentence[end - 1].Word;
            token.RunBefore = before;
            token.RunAfter = after;
            token.RunPlace = (byte)(end - start == 1 ? 1 : k == start ? 2 : k == end - 1 ? 4 : 3);
        }
    }

    /// <summary>Looks up the phrases that start at each capitalised word; for each category the longest phrase marks its tokens.</summary>
    private void MarkGazetteer(Span<NameToken> sentence, AnnotatedText text, int offset)
    {
        Span<ushort> found = stackalloc ushort[LongestPhrase];
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!Capitalised(sentence[i]))
            {
                continue;
            }

            sentence[i].NameParts = gazetteer.PartsOf(sentence[i].Word);
            uint phrase = 0, taken = 0;
            var last = Math.Min(sentence.Length, i + LongestPhrase);
            var longest = 0;
            for (var j = i; j < last; j++)
            {
                phrase = NameHash.Append(phrase, sentence[j].Word);
                found[j - i] = gazetteer.CategoriesOf(phrase);
                if (knowledge is not null && found[j - i] == 0 && sentence[j].RunPlace != 0)
                {
                    found[j - i] = CategoriesOf(text.Text.AsSpan()[text.Tokens[offset + i].Start..text.Tokens[offset + j].End]);
                }

                longest = found[j - i] != 0 ? j - i + 1 : longest;
                if (sentence[j].RunPlace == 0 && sentence[j].Case == NameCase.Lower)
                {
                    break;
                }
            }

            for (var length = longest; length > 0; length--)
            {
                var fresh = found[length - 1] & ~taken;
                taken |= found[length - 1];
                Mark(sentence.Slice(i, length), fresh);
            }
        }
    }

    /// <summary>What the user's knowledge base says of a phrase that the built-in gazetteer does not know.</summary>
    private ushort CategoriesOf(ReadOnlySpan<char> surface)
    {
        Span<EntityCandidate> candidates = stackalloc EntityCandidate[4];
        var count = surface.Length <= LongestSurface ? knowledge!.FindCandidates(surface, candidates) : 0;
        var categories = 0;
        foreach (var candidate in candidates[..count])
        {
            categories |= candidate.Match <= AliasMatch.Folded ? NameCategory.Of(candidate.Type) : 0;
        }

        return (ushort)categories;
    }

    private static void Mark(Span<NameToken> phrase, uint categories)
    {
        for (var category = 0; categories != 0; category++, categories >>= 1)
        {
            // A phrase that starts inside a longer one of the same category is not news.
            if ((categories & 1) == 0 || (phrase[0].Gazetteer >> (2 * category) & 2) != 0)
            {
                continue;
            }

            phrase[0].Gazetteer |= 1u << (2 * category);
            foreach (ref var token in phrase[1..])
            {
                token.Gazetteer |= 2u << (2 * category);
            }
        }
    }
}
