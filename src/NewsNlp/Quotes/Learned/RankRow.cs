namespace NewsNlp.Quotes.Learned;

/// <summary>Numbers of a reading from which the trees judge whether it is right as a whole.</summary>
internal static class RankRow
{
    public const int Width = 79;

    /// <summary>Tokens on each side of the cue among which other cues count.</summary>
    private const int Reach = 40;

    /// <summary>Tokens before the cue among which its auxiliary is sought.</summary>
    private const int AuxiliaryReach = 4;

    /// <summary>Distance where no marks are near.</summary>
    private const int Far = 99;

    /// <summary>Place of the sum of the weights of words.</summary>
    public const int Words = 6;

    /// <summary>Writes the numbers that all readings of a cue share; <see cref="Fill"/> goes on from them.</summary>
    public static void FillCue(QuoteText text, TokenTable table, int cue, Span<float> row)
    {
        row.Clear();
        row[7] = (float)table.Tag(cue);
        row[8] = (float)table.Relation(cue);
        row[9] = text.RegionOf(cue) >= 0 ? 1 : 0;
        row[26] = table.Subject(cue) < 0 ? -1 : (float)table.Tag(table.Subject(cue));
        row[54] = Near(text, cue, -1);
        row[55] = Near(text, cue, 1);
        FillCueSentence(text, table, cue, row);
        FillCueSubject(text, table, cue, row);
    }

    /// <summary>Writes the numbers of a reading.</summary>
    /// <param name="text">The text.</param>
    /// <param name="table">Its tokens.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="cover">The strongest reading of another cue that holds this one's, or null.</param>
    /// <param name="first">The best labelling of the cue.</param>
    /// <param name="words">What its words say.</param>
    /// <param name="shared">What <see cref="FillCue"/> wrote for its cue.</param>
    /// <param name="row">Where to write.</param>
    public static void Fill(
        QuoteText text, TokenTable table, CueReading reading, CueReading? cover, CueReading first, float words, ReadOnlySpan<float> shared, Span<float> row)
    {
        shared.CopyTo(row);
        row[0] = reading.CueScore;
        row[1] = reading.Margin;
        row[2] = reading.Lag;
        row[3] = reading.Rank;
        row[4] = reading.ContentTokens;
        row[5] = reading.Content.Count;
        row[Words] = words;
        row[10] = cover is null ? -9 : cover.CueScore;
        row[11] = cover is null ? -9 : cover.Margin;
        row[12] = cover is null ? -9 : cover.CueScore - reading.CueScore;
        row[13] = first.Margin;
        row[14] = first.ContentTokens - reading.ContentTokens;
        row[15] = first.Source == reading.Source ? 1 : 0;
        row[16] = first.Content.Count - reading.Content.Count;
        (row[75], row[76], row[77], row[78]) = (reading.Votes.Content, reading.Votes.Source, reading.Votes.Both, reading.Votes.Share);
        FillSource(table, reading, row);
        FillSubject(text, table, reading, row);
        FillContent(table, reading, row);
        FillMarks(text, reading, row);
        row[58] = reading.ContentTokens / row[64];
        row[59] = reading.Content.Count == 0 ? 0 : Opener(text.Word(reading.Content[0].First));
        row[69] = reading.Source.IsEmpty ? -1 : (float)table.Tag(reading.Source.End - 1);
    }

    private static void FillCueSentence(QuoteText text, TokenTable table, int cue, Span<float> row)
    {
        var sentence = text.Source.Sentences[table.Sentence(cue)];
        row[60] = table.Detail(cue);
        row[61] = cue > 0 ? table.Detail(cue - 1) : -1;
        row[62] = table.Detail(cue + 1);
        row[63] = table.Head(cue) < 0 ? -1 : (float)table.Tag(table.Head(cue));
        row[64] = sentence.TokenCount;
        row[65] = Math.Min(20, table.Sentence(cue));
        row[66] = cue - sentence.FirstToken;
        var (count, strongest) = (0, -9f);
        for (var i = Math.Max(sentence.FirstToken, cue - Reach); i < Math.Min(sentence.EndToken, cue + Reach); i++)
        {
            var level = table.CueLevel(i);
            if (i != cue && level > 0)
            {
                count += level >= 3 ? 1 : 0;
                strongest = Math.Max(strongest, level);
            }
        }

        row[67] = count;
        row[68] = strongest - table.CueLevel(cue);
    }

    private static float Opener(ReadOnlySpan<char> word) => word switch
    {
        "that" or "That" => 1,
        "to" => 2,
        "of" => 3,
        "for" or "on" or "in" or "about" or "with" or "against" => 4,
        "as" => 5,
        "how" or "what" or "why" or "who" or "whether" or "if" or "where" or "when" => 6,
        "the" or "a" or "an" => 7,
        "he" or "she" or "it" or "they" or "we" or "I" => 8,
        _ => 0,
    };

    private static void FillSource(TokenTable table, CueReading reading, Span<float> row)
    {
        var (source, cue) = (reading.Source, reading.Cue);
        var subject = table.Subject(cue);
        row[17] = source.IsEmpty ? 0 : source.Count;
        row[18] = subject < 0 ? 0 : source.Contains(subject) ? 2 : 1;
        row[19] = source.IsEmpty ? 0 : source.First < cue ? cue - source.End : cue - source.First;
        if (!source.IsEmpty)
        {
            row[20] = table.Detail(source.End - 1);
            row[21] = table.Detail(source.First);
            row[22] = source.End < table.Count ? (float)table.Tag(source.End) : -1;
            row[23] = source.First > 0 ? (float)table.Tag(source.First - 1) : -1;
            var head = -1;
            for (var i = source.First; i < source.End && head < 0; i++)
            {
                head = source.Contains(table.Head(i)) ? -1 : i;
            }

            row[24] = head < 0 ? -1 : (float)table.Relation(head);
            row[25] = head < 0 ? -1 : table.Head(head) == cue ? 1 : 0;
        }
    }

    /// <summary>Whether the source is the subject that the cue has or shares with a verb above it, and what kinds of words these are.</summary>
    private static void FillSubject(QuoteText text, TokenTable table, CueReading reading, Span<float> row)
    {
        var (source, subject) = (reading.Source, Subjects.SharedToken(table, reading.Cue));
        row[70] = subject < 0 ? 0 : source.Contains(subject) ? 2 : 1;
        row[72] = source.IsEmpty ? -1 : PronounKind(text.Word(source.End - 1));
    }

    private static void FillCueSubject(QuoteText text, TokenTable table, int cue, Span<float> row)
    {
        var subject = Subjects.SharedToken(table, cue);
        row[71] = IsPassive(text, table, cue) ? 1 : 0;
        row[73] = subject < 0 ? -1 : PronounKind(text.Word(subject));
        row[74] = subject < 0 || table.Subject(cue) >= 0 ? -1 : (float)table.Relation(cue);
    }

    /// <summary>Whether a form of <c>be</c> stands before the cue and is no progressive (was accused of).</summary>
    private static bool IsPassive(QuoteText text, TokenTable table, int cue)
    {
        for (var i = cue - 1; i >= Math.Max(0, cue - AuxiliaryReach); i--)
        {
            if (table.Head(i) == cue && text.Word(i) is "is" or "was" or "are" or "were" or "be" or "been" or "being" or "'s" or "’s" or "'re" or "’re")
            {
                return !text.Word(cue).EndsWith("ing", StringComparison.Ordinal);
            }
        }

        return false;
    }

    /// <summary>What kind of pronoun a word is; 0 for none.</summary>
    private static float PronounKind(ReadOnlySpan<char> word) => word switch
    {
        "it" or "It" => 1,
        "who" or "that" or "which" or "whom" => 2,
        "he" or "she" or "they" or "He" or "She" or "They" => 3,
        "I" or "we" or "We" or "you" or "You" => 4,
        "his" or "her" or "their" or "its" or "His" or "Her" or "Their" or "Its" or "my" or "our" or "your" => 5,
        "there" or "There" or "what" or "What" => 6,
        "one" or "some" or "many" or "most" or "others" or "all" or "Many" or "Some" or "Most" or "everyone" or "people" => 7,
        _ => 0,
    };

    private static void FillContent(TokenTable table, CueReading reading, Span<float> row)
    {
        if (reading.Content.Count == 0)
        {
            return;
        }

        var main = reading.Content[0];
        foreach (var range in reading.Content)
        {
            main = range.Count > main.Count ? range : main;
        }

        var (first, end, cue) = (main.First, main.End, reading.Cue);
        row[27] = main.Count;
        row[28] = first > cue ? first - cue : end - cue - 1;
        row[29] = (float)table.Tag(first);
        row[30] = table.Detail(end - 1);
        row[31] = end < table.Count ? (float)table.Tag(end) : -1;
        row[32] = first > 0 ? (float)table.Tag(first - 1) : -1;
        row[33] = end < table.Count && table.Sentence(end) == table.Sentence(end - 1) ? 1 : 0;
        int verbs = 0, outside = 0, toCue = 0, root = -1, strong = 0;
        for (var i = first; i < end; i++)
        {
            var tag = table.Tag(i);
            verbs += tag is PartOfSpeech.Verb or PartOfSpeech.Aux ? 1 : 0;
            strong = Math.Max(strong, table.CueLevel(i));
            var head = table.Head(i);
            if ((head < first || head >= end) && tag != PartOfSpeech.Punct)
            {
                outside++;
                toCue += head == cue ? 1 : 0;
                root = head == cue || root < 0 ? i : root;
            }
        }

        row[34] = verbs;
        row[35] = outside;
        row[36] = toCue;
        row[37] = root < 0 ? -1 : (float)table.Relation(root);
        row[38] = root < 0 ? -1 : (float)table.Tag(root);
        row[39] = strong;
        row[40] = table.Complement(cue) < 0 ? 0 : main.Contains(table.Complement(cue)) ? 2 : 1;
        row[41] = table.Object(cue) < 0 ? 0 : main.Contains(table.Object(cue)) ? 2 : 1;
        row[42] = main.Contains(table.Subject(cue)) ? 1 : 0;
        int cutRight = 0, cutLeft = 0;
        for (var i = end; i < Math.Min(table.Count, end + 10) && table.Sentence(i) == table.Sentence(end - 1); i++)
        {
            cutRight += table.Head(i) >= first && table.Head(i) < end && table.Tag(i) != PartOfSpeech.Punct ? 1 : 0;
        }

        for (var i = first - 1; i >= Math.Max(0, first - 10) && table.Sentence(i) == table.Sentence(first); i--)
        {
            cutLeft += table.Head(i) >= first && table.Head(i) < end && table.Tag(i) != PartOfSpeech.Punct ? 1 : 0;
        }

        row[43] = cutRight;
        row[44] = cutLeft;
        row[45] = table.Sentence(first) - table.Sentence(cue);
        row[46] = table.Sentence(end - 1) - table.Sentence(first);
    }

    private static void FillMarks(QuoteText text, CueReading reading, Span<float> row)
    {
        int regions = 0, last = -1, bare = 0, marked = 0, utterances = 0, lead = 0, tail = 0, parts = 0;
        foreach (var range in reading.Content)
        {
            var leading = 0;
            var held = 0;
            for (var i = range.First; i < range.End; i++)
            {
                var region = text.RegionOf(i);
                if (region < 0)
                {
                    if (text.IsWordLike(i))
                    {
                        bare++;
                        leading++;
                    }

                    continue;
                }

                marked += text.IsWordLike(i) ? 1 : 0;
                if (region == last)
                {
                    continue;
                }

                last = region;
                regions++;
                if (held++ == 0)
                {
                    lead = Math.Max(lead, leading);
                }

                leading = 0;
                var r = text.Regions[region];
                parts += r.Tokens.First < range.First || r.Tokens.End > range.End ? 1 : 0;
                var end = text.EndSign(r);
                utterances += r.Tokens.Count > 3 && text.Token(r.Tokens.First).Has(TokenFlags.Capitalised) && end is ',' or '.' or '?' or '!' ? 1 : 0;
            }

            tail = held > 0 ? Math.Max(tail, leading) : tail;
        }

        row[47] = regions;
        row[48] = bare;
        row[49] = marked;
        row[50] = utterances;
        row[51] = lead;
        row[52] = tail;
        row[53] = parts;
        row[56] = row[54] < Far && reading.Holds(reading.Cue - (int)row[54]) ? 1 : 0;
        row[57] = row[55] < Far && reading.Holds(reading.Cue + (int)row[55]) ? 1 : 0;
    }

    /// <summary>Tokens from the cue to the next pair of marks on one side.</summary>
    private static int Near(QuoteText text, int cue, int step)
    {
        for (var (i, n) = (cue + step, 1); i >= 0 && i < text.TokenCount && n <= 12; i += step, n++)
        {
            if (text.RegionOf(i) >= 0 && text.RegionOf(i) != text.RegionOf(cue))
            {
                return n;
            }
        }

        return Far;
    }
}
