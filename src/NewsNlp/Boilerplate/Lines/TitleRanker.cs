namespace NewsNlp.Boilerplate;

/// <summary>Tells of the lines in front of an article's text what speaks for each being its title: form, place, neighbours, and words that the text takes up.</summary>
internal sealed class TitleRanker
{
    /// <summary>Values that describe a line.</summary>
    public const int Width = LineRow.Own + Form + Beside + Relation;

    private const int Form = 8, Beside = 24, Relation = 31;

    /// <summary>Lines in front of the text that are looked at; those as far as <see cref="FarReach"/> where a likely title stands among them.</summary>
    private const int Reach = 60, FarReach = 240;

    /// <summary>Probability of a title that is worth looking further for.</summary>
    private const float LikelyTitle = 0.6f;

    /// <summary>Lines behind the first of the text that may be its title all the same, and the least probability of one: a title that was taken for text, or with a notice in front.</summary>
    private const int Ahead = 12;

    private const float LeastAhead = 0.2f;

    /// <summary>Lines of the text whose words are read; the first of them are its lead.</summary>
    private const int ReadLines = 60, LeadLines = 2;

    /// <summary>Length of a line that counts as more than a label.</summary>
    private const int Substantial = 25;

    /// <summary>Lines beside a candidate whose first and last words are compared with its own.</summary>
    private const int Echoes = 3;

    private readonly ulong[] _words = new ulong[128], _lead = new ulong[128];
    private readonly (int Shared, int Content)[] _overlaps = new (int, int)[FarReach + Ahead + 1];
    private readonly HashSet<uint> _mostWords = [], _secondWords = [];

    // The likeliest title in front of and from each line on, and the candidates from it on.
    private readonly float[] _before = new float[FarReach + Ahead + 2], _after = new float[FarReach + Ahead + 2];
    private readonly int[] _behind = new int[FarReach + Ahead + 2];
    private int _first, _end, _body, _bestOverlap, _longest, _most, _second;
    private float _sum;

    /// <summary>First line that may be the title of the text loaded last, and the line behind the last.</summary>
    public int First => _first;

    public int End => _end;

    /// <summary>Lines of which the odds are read for a text that starts at line <paramref name="body"/> of so many.</summary>
    public static int OddsNeeded(int body, int count) => Math.Min(body + Ahead + 3, count);

    /// <summary>Takes a text that starts at line <paramref name="body"/>; its lines of class <see cref="LineClass.Body"/> give its words. No line before <paramref name="start"/> is looked at.</summary>
    public void Load(LinePage page, ReadOnlySpan<LineClass> classes, ReadOnlySpan<float> odds, int body, int start = 0)
    {
        Array.Clear(_words);
        Array.Clear(_lead);
        (_body, _end, _first) = (body, body, Math.Max(start, FirstOf(odds, body)));
        for (var i = body; i < Math.Min(body + Ahead, classes.Length - 1) && classes[i] != LineClass.Title; i++)
        {
            _end = IsAhead(in page.Facts[i], odds[i]) ? i + 1 : _end;
        }

        for (int i = body, seen = 0; i < classes.Length && i < body + ReadLines; i++)
        {
            if (classes[i] == LineClass.Body && !(i < _end && IsAhead(in page.Facts[i], odds[i])))
            {
                foreach (var word in page.WordsOf(page.Facts[i]))
                {
                    var bit = 1ul << (int)((word >> 19) & 63);
                    _words[word >> 25] |= bit;
                    _lead[word >> 25] |= seen < LeadLines ? bit : 0;
                }

                seen++;
            }
        }

        (_bestOverlap, _longest, _most, _second, _sum) = (-1, -1, -1, -1, 0);
        int most = 0, longest = 0;
        for (var i = _first; i < _end; i++)
        {
            ref readonly var line = ref page.Facts[i];
            var (shared, content) = _overlaps[i - _first] = Overlap(page, in line, _words);
            if (shared * 4 + (shared * 8 / Math.Max(1, content)) >= most && shared > 0)
            {
                (_bestOverlap, most) = (i, (shared * 4) + (shared * 8 / Math.Max(1, content)));
            }

            if (line.Length is > 20 and < 200 && line.LastChar != '.' && line.Length >= longest)
            {
                (_longest, longest) = (i, line.Length);
            }

            TakeLikely(page.Facts, i, odds);
        }

        LoadOdds(page.Facts, odds);
        LoadWords(page, _most, _mostWords);
        LoadWords(page, _second, _secondWords);
    }

    private static void LoadWords(LinePage page, int line, HashSet<uint> words)
    {
        words.Clear();
        foreach (var word in line < 0 ? [] : page.WordsOf(page.Facts[line]))
        {
            words.Add(word);
        }
    }

    private void LoadOdds(ReadOnlySpan<LineFacts> facts, ReadOnlySpan<float> odds)
    {
        var count = _end - _first;
        (_before[0], _after[count], _behind[count]) = (0, 0, 0);
        for (var i = 0; i < count; i++)
        {
            _before[i + 1] = Math.Max(_before[i], odds[_first + i]);
        }

        for (var i = count - 1; i >= 0; i--)
        {
            _after[i] = Math.Max(_after[i + 1], odds[_first + i]);
            _behind[i] = _behind[i + 1] + (IsCandidate(in facts[_first + i]) ? 1 : 0);
        }
    }

    // The two likeliest titles that are not the same words.
    private void TakeLikely(ReadOnlySpan<LineFacts> facts, int index, ReadOnlySpan<float> odds)
    {
        _sum += odds[index];
        if (_most < 0 || odds[index] > odds[_most])
        {
            _second = _most >= 0 && facts[_most].Hash != facts[index].Hash ? _most : _second;
            _most = index;
        }
        else if (facts[_most].Hash != facts[index].Hash && (_second < 0 || odds[index] > odds[_second]))
        {
            _second = index;
        }
    }

    // A likely title may stand far in front of the text: a player, a gallery, notices are between.
    private static int FirstOf(ReadOnlySpan<float> odds, int body)
    {
        var first = Math.Max(0, body - Reach);
        for (var i = body - 1; i >= 0 && i >= body - FarReach; i--)
        {
            if (odds[i] > LikelyTitle)
            {
                return Math.Min(i, first);
            }
        }

        return first;
    }

    /// <summary>Whether a line in front of the text, or a likely one at its start, may be its title.</summary>
    public bool MayBe(LinePage page, int index, float odds) => IsCandidate(in page.Facts[index]) && (index < _body || IsAhead(in page.Facts[index], odds));

    private static bool IsAhead(in LineFacts line, float odds) => odds >= LeastAhead && !line.IsSentence && IsCandidate(in line);

    /// <summary>Whether a line may be a title by its form: two words of which one is glued (<c>Asia WeekendPeople</c>) are a menu, and so is a row of sections.</summary>
    public static bool IsCandidate(in LineFacts line) =>
        line.Length is >= 6 and <= 280 && (line.Words > 1 || line.DenseLetters > 5) && !line.IsMenu && !(line.GluedWords > 0 && line.Words <= 2);

    /// <summary>Writes the row of a line.</summary>
    public void Write(LinePage page, int index, ReadOnlySpan<LineClass> classes, ReadOnlySpan<float> odds, ReadOnlySpan<float> scores, Span<float> row)
    {
        var facts = page.Facts;
        ref readonly var line = ref facts[index];
        LineRow.WriteOwn(in line, odds[index], scores.Slice(index * LineNetwork.Outputs, 4), row);
        row = row[LineRow.Own..];
        row[0] = line.Separators;
        row[1] = line.GluedWords;
        row[2] = (line.HasYear ? 1 : 0) + (line.HasClock ? 2 : 0);
        row[3] = (line.HasAt ? 1 : 0) + (line.HasCopyright ? 2 : 0);
        row[4] = line.Cue.Code;
        row[5] = (int)line.Rule;
        row[6] = line.IsSentence ? 1 : 0;
        row[7] = line.NextOverlap;
        row = row[Form..];
        LineRow.WriteNeighbour(facts, index - 2, classes, odds, scores, row[..4]);
        LineRow.WriteNeighbour(facts, index - 1, classes, odds, scores, row[4..9]);
        LineRow.WriteNeighbour(facts, index + 1, classes, odds, scores, row[9..14]);
        LineRow.WriteNeighbour(facts, index + 2, classes, odds, scores, row[14..19]);
        row[19] = index > 0 ? facts[index - 1].CapitalWords / (float)Math.Max(1, (int)facts[index - 1].Words) : -1;
        row[20] = index > 0 ? facts[index - 1].Separators + (facts[index - 1].GluedWords * 4) : -1;
        row[21] = facts[index + 1].CapitalWords / (float)Math.Max(1, (int)facts[index + 1].Words);
        row[22] = index > 0 && facts[index - 1].HasColon ? 1 : 0;
        row[23] = line.FirstChar == facts[index + 1].FirstChar ? 1 : 0;
        row = row[Beside..];
        WritePlace(page, index, odds, row[..10]);
        WriteSubstantial(facts, index, odds, row.Slice(10, 8));
        WriteWords(page, index, row.Slice(18, 7));
        WriteTelling(facts, index, row.Slice(25, 6));
    }

    private void WritePlace(LinePage page, int index, ReadOnlySpan<float> odds, Span<float> row)
    {
        var (at, rank, alike) = (index - _first, 0, 0);
        foreach (var other in odds[_first.._end])
        {
            rank += other > odds[index] ? 1 : 0;
        }

        for (var i = index + 1; i < _end && page.Facts[index].Repeats > 1; i++)
        {
            alike += page.Facts[i].Hash == page.Facts[index].Hash ? 1 : 0;
        }

        row[0] = _before[at];
        row[1] = _after[at + 1];
        row[2] = rank;
        row[3] = _behind[at + 1];
        row[4] = alike;
        row[5] = _body - index;
        row[6] = (index == _bestOverlap ? 1 : 0) + (index == _longest ? 2 : 0);
        row[7] = odds[index] / (_sum + 1e-4f);
        row[8] = page.Facts[_body].Length;
        row[9] = _body < page.Count - 1 ? page.Facts[_body + 1].Length : 0;
    }

    // A title and the line behind it that goes on to explain it look alike: the next lines that are more than labels tell them apart.
    private void WriteSubstantial(ReadOnlySpan<LineFacts> facts, int index, ReadOnlySpan<float> odds, Span<float> row)
    {
        int before = index - 1, next = index + 1;
        while (before >= _first && facts[before].Length < Substantial)
        {
            before--;
        }

        while (next < Math.Max(_body, index + 2) && next < facts.Length && facts[next].Length < Substantial)
        {
            next++;
        }

        row.Fill(-1);
        if (before >= _first)
        {
            row[0] = facts[before].Length / (float)facts[index].Length;
            row[1] = index - before;
            row[2] = odds[before];
            row[3] = LineFeatures.EndClass(in facts[before]);
        }

        if (next < Math.Max(_body, index + 2) && next < facts.Length)
        {
            row[4] = facts[next].Length / (float)facts[index].Length;
            row[5] = next - index;
            row[6] = odds[next];
            row[7] = LineFeatures.EndClass(in facts[next]);
        }
    }

    private void WriteWords(LinePage page, int index, Span<float> row)
    {
        ref readonly var line = ref page.Facts[index];
        var (shared, content) = _overlaps[index - _first];
        row[0] = shared;
        row[1] = shared / (content + 0.5f);
        row[2] = Overlap(page, in line, _lead).Shared / (content + 0.5f);
        row[3] = content;
        row[4] = Likeness(page, index, index == _most ? _second : _most);
        row[5] = Echo(page, index, -1);
        row[6] = Echo(page, index, 1);
    }

    // The share of the line's content words that another holds, negative where that one stands in front.
    private float Likeness(LinePage page, int index, int other)
    {
        if (other < 0)
        {
            return 0;
        }

        var words = other == _most ? _mostWords : _secondWords;
        int content = 0, shared = 0;
        foreach (var word in page.WordsOf(page.Facts[index]))
        {
            content += (int)(word & LineReader.ContentBit);
            shared += (word & LineReader.ContentBit) != 0 && words.Contains(word) ? 1 : 0;
        }

        return shared / (content + 0.5f) * (other < index ? -1 : 1);
    }

    // How many of the line's last words end a line close by: a path that ends in the title.
    private static float Echo(LinePage page, int index, int step)
    {
        var own = page.WordsOf(page.Facts[index]);
        var most = 0;
        for (int i = index + step, seen = 0; i >= 0 && i < page.Count && seen < Echoes; i += step, seen++)
        {
            var other = page.WordsOf(page.Facts[i]);
            var same = 0;
            while (same < own.Length && same < other.Length && own[^(same + 1)] == other[^(same + 1)])
            {
                same++;
            }

            most = Math.Max(most, same);
        }

        return most / (float)Math.Max(1, own.Length);
    }

    // Lines to the nearest date, byline and caption, behind and in front.
    private static void WriteTelling(ReadOnlySpan<LineFacts> facts, int index, Span<float> row)
    {
        const int Far = 12;
        row.Fill(Far + 1);
        for (var distance = 1; distance <= Far; distance++)
        {
            for (var side = 0; side < 2; side++)
            {
                var i = side == 0 ? index + distance : index - distance;
                if (i >= 0 && i < facts.Length && facts[i].Hint is > 0 and var hint)
                {
                    ref var at = ref row[(side * 3) + hint - 1];
                    at = Math.Min(at, distance);
                }
            }
        }
    }

    private static (int Shared, int Content) Overlap(LinePage page, in LineFacts line, ulong[] words)
    {
        int content = 0, shared = 0;
        foreach (var word in page.WordsOf(in line))
        {
            if ((word & LineReader.ContentBit) != 0)
            {
                content++;
                shared += (words[word >> 25] >> (int)((word >> 19) & 63) & 1) != 0 ? 1 : 0;
            }
        }

        return (shared, content);
    }
}
