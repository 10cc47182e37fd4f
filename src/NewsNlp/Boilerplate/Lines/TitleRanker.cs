namespace NewsNlp.Boilerplate;

/// <summary>Ranks the lines in front of an article's text by how much each looks like its title: form, place, and words that the text takes up.</summary>
internal sealed class TitleRanker
{
    /// <summary>Features, each a weight.</summary>
    public const int Count = 960;

    /// <summary>Most features a line has.</summary>
    public const int MostActive = 40;

    /// <summary>Lines in front of the text that are looked at; those as far as <see cref="FarReach"/> where a likely title stands among them.</summary>
    private const int Reach = 60, FarReach = 240;

    /// <summary>Probability of a title that is worth looking further for.</summary>
    private const float LikelyTitle = 0.6f;

    private const int ReadLines = 60;

    /// <summary>Lines in front of a candidate among which another is looked for.</summary>
    private const int Near = 6;

    private readonly ulong[] _words = new ulong[128];
    private readonly byte[] _overlaps = new byte[FarReach + 1];

    // The most likely title from each line on.
    private readonly float[] _after = new float[FarReach + 2];
    private int _first;
    private int _body;
    private int _bestOverlap;
    private int _longest;

    /// <summary>First line that may be the title of the text loaded last.</summary>
    public int First => _first;

    /// <summary>Takes a text that starts at line <paramref name="body"/>; its lines of class <see cref="LineClass.Body"/> give its words.</summary>
    public void Load(LinePage page, ReadOnlySpan<LineClass> classes, ReadOnlySpan<float> odds, int body)
    {
        Array.Clear(_words);
        for (var i = body; i < classes.Length && i < body + ReadLines; i++)
        {
            if (classes[i] == LineClass.Body)
            {
                foreach (var word in page.WordsOf(page.Facts[i]))
                {
                    _words[word >> 25] |= 1ul << (int)((word >> 19) & 63);
                }
            }
        }

        _body = body;
        _first = FirstOf(odds, body);
        _after[body - _first] = 0;
        for (var i = body - 1; i >= _first; i--)
        {
            _after[i - _first] = Math.Max(_after[i - _first + 1], odds[i]);
        }

        (_bestOverlap, _longest) = (-1, -1);
        int most = 0, longest = 0;
        for (var i = _first; i < body; i++)
        {
            ref readonly var line = ref page.Facts[i];
            var (shared, content) = Overlap(page, in line);
            _overlaps[i - _first] = (byte)((content == 0 ? 6 : Math.Min(5, shared * 6 / (content + 1))) + (Math.Min(shared, 3) * 8));
            if (shared * 4 + (shared * 8 / Math.Max(1, content)) >= most && shared > 0)
            {
                (_bestOverlap, most) = (i, (shared * 4) + (shared * 8 / Math.Max(1, content)));
            }

            if (line.Length is > 20 and < 200 && line.LastChar != '.' && line.Length >= longest)
            {
                (_longest, longest) = (i, line.Length);
            }
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

    /// <summary>Whether a line may be a title by its form: two words of which one is glued (<c>Asia WeekendPeople</c>) are a menu.</summary>
    public static bool IsCandidate(in LineFacts line) =>
        line.Length is >= 6 and <= 280 && (line.Words > 1 || line.DenseLetters > 5) && !(line.GluedWords > 0 && line.Words <= 2);

    /// <summary>Writes the features of a line, given the probability of each line to be a title at a first look; gives their number.</summary>
    public int Write(LinePage page, int index, ReadOnlySpan<float> odds, Span<int> features)
    {
        var facts = page.Facts;
        ref readonly var line = ref facts[index];
        int overlap = _overlaps[index - _first] & 7, shared = _overlaps[index - _first] >> 3;
        var n = 0;
        features[n++] = LineFeatures.Log(line.Length, 17);
        features[n++] = 18 + Math.Min(line.Words, (ushort)15);
        features[n++] = 34 + LineFeatures.EndClass(in line);
        features[n++] = 46 + (overlap * 4) + shared;
        features[n++] = 74 + LineFeatures.Log(_body - index, 12);
        features[n++] = 87 + Math.Min(line.Repeats, 4);
        features[n++] = 92 + (line.HasYear ? 1 : 0) + (line.HasClock ? 2 : 0);
        features[n++] = 96 + Math.Min(line.Separators, (ushort)2);
        features[n++] = 99 + (index + 1 < facts.Length && facts[index + 1].IsLong ? 1 : 0);
        features[n++] = 101 + (HasDateNear(facts, index) ? 1 : 0);
        features[n++] = 103 + LineFeatures.Share(line.FunctionWords * 2, line.Words);
        features[n++] = 108 + LineFeatures.Share(line.CapitalWords, line.Words);
        features[n++] = 113 + (index == _bestOverlap ? 1 : 0);
        features[n++] = 115 + (index == _longest ? 1 : 0);
        features[n++] = 117 + (index + 1 < facts.Length ? LineFeatures.Log(facts[index + 1].Length, 17) : 0);
        features[n++] = 135 + (index > 0 ? LineFeatures.Log(facts[index - 1].Length, 17) : 0);
        features[n++] = 153 + (line.HasColon ? 1 : 0) + (line.HasAt ? 2 : 0);
        features[n++] = 157 + (line.Repeats > 1 && IsRepeated(facts, index) ? 1 : 0);
        features[n++] = 159 + (line.ShoutedWords == 0 ? 0 : line.ShoutedWords == line.Words ? 2 : 1);
        features[n++] = 162 + (overlap * 4) + (line.Length < 25 ? 0 : line.Length < 60 ? 1 : line.Length < 110 ? 2 : 3);
        features[n++] = 190 + (index > 0 && facts[index - 1].Repeats > 1 ? 1 : 0);
        features[n++] = 192 + (line.Length < 100 && line.Cue.Sure is not null ? 1 : 0);
        features[n++] = 744 + line.Cue.Code;
        features[n++] = 804 + (int)line.Rule + (line.HasCopyright ? 5 : 0);
        features[n++] = 816 + (line.Hint * 16) + ((index > 0 ? facts[index - 1].Hint : 0) * 4) + (index + 1 < facts.Length ? facts[index + 1].Hint : 0);
        features[n++] = 880 + (Math.Min(line.Repeats, 3) * 8) + (shared * 2) + (line.Digits > 0 ? 1 : 0);
        features[n++] = 912 + ((int)line.First * 2) + (line.Quotes > 0 ? 1 : 0);
        n += WriteOdds(facts, index, odds, features[n..]);
        return n + WriteBeside(facts, index, odds, features[n..]);
    }

    // A title and the line behind it that goes on to explain it look alike: the lines right before and behind tell them apart.
    private int WriteBeside(ReadOnlySpan<LineFacts> facts, int index, ReadOnlySpan<float> odds, Span<int> features)
    {
        ref readonly var line = ref facts[index];
        var own = LineStack.Level(odds[index]);
        var before = index - 1;
        while (before > _first && facts[before].Length < 25)
        {
            before--;
        }

        int titleBefore = index > _first ? LineStack.Level(odds[index - 1]) : 0, titleAfter = index + 1 < _body ? LineStack.Level(odds[index + 1]) : 0;
        features[0] = 424 + (own * 8) + titleBefore;
        features[1] = 488 + (own * 8) + titleAfter;
        var ratio = before < _first ? 0 : facts[before].Length > line.Length ? 1 : facts[before].Length * 3 > line.Length * 2 ? 2 : 3;
        var near = before < _first ? 0 : Math.Min(index - before, 3);
        features[2] = 552 + (ratio * 16) + (near * 4) + (before < _first ? 0 : 1 + (facts[before].Last == CharKind.End ? 1 : 0) + (line.Last == CharKind.End ? 1 : 0));
        features[3] = 616 + (before < _first ? 8 : LineStack.Level(odds[before])) + (own * 9);
        var capitals = LineFeatures.Share(line.CapitalWords, line.Words);
        features[4] = 688 + (capitals * 5) + (index + 1 < facts.Length ? LineFeatures.Share(facts[index + 1].CapitalWords, facts[index + 1].Words) : 0);
        features[5] = 713 + (capitals * 5) + (before < _first ? 0 : LineFeatures.Share(facts[before].CapitalWords, facts[before].Words));
        features[6] = 738 + Rank(index, odds);
        return 7;
    }

    // How many lines in front of the text are likelier titles.
    private int Rank(int index, ReadOnlySpan<float> odds)
    {
        var rank = 0;
        for (var i = _first; i < _body && rank < 5; i++)
        {
            rank += odds[i] > odds[index] ? 1 : 0;
        }

        return rank;
    }

    // What the first look says of the line and of the candidates in front of and behind it: of a title and its teaser, the first is the title.
    private int WriteOdds(ReadOnlySpan<LineFacts> facts, int index, ReadOnlySpan<float> odds, Span<int> features)
    {
        float before = 0, after = _after[index - _first + 1];
        for (var i = Math.Max(_first, index - Near); i < index; i++)
        {
            before = Math.Max(before, odds[i]);
        }

        var next = index + 1;
        while (next < _body && facts[next].Length < 25)
        {
            next++;
        }

        var own = LineStack.Level(odds[index]);
        features[0] = 200 + (own * 8) + LineStack.Level(before);
        features[1] = 264 + (own * 8) + LineStack.Level(after);
        var ratio = next >= _body ? 0 : facts[next].Length < facts[index].Length ? 1 : facts[next].Length < facts[index].Length * 3 / 2 ? 2 : 3;
        features[2] = 328 + (ratio * 12) + (Math.Min(next - index, 3) * 3) + (next >= _body ? 0 : facts[next].Last == CharKind.End ? 1 : 2);
        features[3] = 380 + (own * 4) + ratio;
        return 4;
    }

    private (int Shared, int Content) Overlap(LinePage page, in LineFacts line)
    {
        int content = 0, shared = 0;
        foreach (var word in page.WordsOf(in line))
        {
            if ((word & LineReader.ContentBit) != 0)
            {
                content++;
                shared += (_words[word >> 25] >> (int)((word >> 19) & 63) & 1) != 0 ? 1 : 0;
            }
        }

        return (shared, content);
    }

    private static bool HasDateNear(ReadOnlySpan<LineFacts> facts, int index)
    {
        for (var i = index + 1; i < facts.Length && i <= index + 4; i++)
        {
            if (facts[i].Length < 70 && (facts[i].HasYear || facts[i].HasClock))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRepeated(ReadOnlySpan<LineFacts> facts, int index)
    {
        for (var i = index + 1; i < _body; i++)
        {
            if (facts[i].Hash == facts[index].Hash)
            {
                return true;
            }
        }

        return false;
    }
}
