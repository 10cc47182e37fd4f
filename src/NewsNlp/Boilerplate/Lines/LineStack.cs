namespace NewsNlp.Boilerplate;

/// <summary>
/// What a first look at a page tells of each of its lines, as features of a second: the scores of the line and its neighbours, the words it shares with the lines that look like text and
/// with the likeliest title, how much text stands before it, and how lines of its shape were judged (stacked sequential learning, Cohen and Carvalho, 2005).
/// </summary>
internal sealed class LineStack
{
    /// <summary>First feature, and how many there are.</summary>
    public const int First = LineFeatures.Count, Count = 1536;

    private const int WordBits = 13, ShapeSlots = 1024;

    private const float LikelyTitle = 0.3f;

    // Weight of the lines that hold a word, by how likely each is text.
    private readonly float[] _core = new float[1 << WordBits];
    private readonly bool[] _title = new bool[1 << WordBits];
    private readonly float[] _shapeText = new float[ShapeSlots];
    private readonly int[] _shapeCount = new int[ShapeSlots];
    private float[] _text = [];
    private float[] _titles = [];
    private float[] _before = [];
    private int[] _lastText = [];
    private int[] _nextText = [];
    private int[] _lastTitle = [];
    private int[] _nextTitle = [];
    private int _likeliest;
    private float _titleSum;

    /// <summary>Probability of each line of the page loaded last to be a title.</summary>
    public ReadOnlySpan<float> Titles => _titles;

    /// <summary>Takes the scores of a page.</summary>
    public void Load(LinePage page, ReadOnlySpan<float> scores)
    {
        var count = page.Count;
        if (_text.Length < count + 1)
        {
            var length = (count + 1) * 2;
            (_text, _titles, _before) = (new float[length], new float[length], new float[length]);
            (_lastText, _nextText, _lastTitle, _nextTitle) = (new int[length], new int[length], new int[length], new int[length]);
        }

        Array.Clear(_core);
        Array.Clear(_title);
        Array.Clear(_shapeText);
        Array.Clear(_shapeCount);
        (_likeliest, _titleSum, _before[0]) = (-1, 0, 0);
        var most = 0f;
        for (var i = 0; i < count; i++)
        {
            ref readonly var line = ref page.Facts[i];
            (_titles[i], _text[i]) = Odds(scores.Slice(i * LineNetwork.Outputs, 4));
            _before[i + 1] = _before[i] + (_text[i] * line.Length);
            _titleSum += _titles[i];
            (_likeliest, most) = _titles[i] > most ? (i, _titles[i]) : (_likeliest, most);
            var shape = ShapeOf(in line);
            _shapeText[shape] += _text[i];
            _shapeCount[shape]++;
            foreach (var word in page.WordsOf(in line))
            {
                // Other words add nothing, without a branch that no guess gets right.
                _core[word >> (32 - WordBits)] += (word & LineReader.ContentBit) * _text[i];
            }
        }

        if (_likeliest >= 0)
        {
            foreach (var word in page.WordsOf(page.Facts[_likeliest]))
            {
                _title[word >> (32 - WordBits)] |= (word & LineReader.ContentBit) != 0;
            }
        }

        MarkDistances(count);
    }

    /// <summary>Gives the features of a line.</summary>
    public void Write<TSink>(LinePage page, int index, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ref readonly var line = ref page.Facts[index];
        var count = page.Count;
        var size = line.IsLong ? 2 : line.Length > 30 ? 1 : 0;
        int text = Level(_text[index]), title = Level(_titles[index]);
        int before = index > 0 ? Level(_text[index - 1]) : 0, after = index + 1 < count ? Level(_text[index + 1]) : 0;
        sink.Add(First + (text * 8) + title);
        sink.Add(First + 64 + (before * 8) + after);
        sink.Add(First + 128 + (Level(Mean(index - 5, index - 1, count)) * 8) + Level(Mean(index + 1, index + 5, count)));
        sink.Add(First + 192 + (Level(Mean(index - 12, index + 12, count)) * 8) + text);

        var all = _before[count];
        var share = all < 1 ? 13 : _before[index] < 1 ? 0 : all - _before[index + 1] < 1 ? 12 : 1 + (int)Math.Min(10, _before[index] * 11 / all);
        sink.Add(First + 256 + (share * 8) + text);
        sink.Add(First + 368 + (share * 3) + size);
        sink.Add(First + 410 + Log(all));

        var distance = _likeliest < 0 ? 30 : index < _likeliest ? Math.Min(14, LineFeatures.Log(_likeliest - index, 14)) : 15 + LineFeatures.Log(index - _likeliest, 14);
        sink.Add(First + 430 + (distance * 3) + size);
        var (core, own) = Overlaps(page, index);
        sink.Add(First + 530 + (core * 8) + text);
        sink.Add(First + 594 + (core * 3) + size);
        sink.Add(First + 620 + (own * 6) + (size * 2) + (index > _likeliest ? 1 : 0));
        sink.Add(First + 660 + (own * 8) + title);
        sink.Add(First + 710 + (Math.Min(7, (int)(_titleSum + 0.5f)) * 8) + title);

        sink.Add(First + 780 + (LineFeatures.Log(Math.Min(index - _lastText[index], 64), 11) * 12) + LineFeatures.Log(Math.Min(_nextText[index] - index, 64), 11));
        var shape = ShapeOf(in line);
        var others = _shapeCount[shape] - 1;
        sink.Add(First + 930 + (others < 1 ? 0 : (others < 4 ? 8 : 16) + Level((_shapeText[shape] - _text[index]) / others)));
        int titleBefore = index > 0 ? Level(_titles[index - 1]) : 0, titleAfter = index + 1 < count ? Level(_titles[index + 1]) : 0;
        sink.Add(First + 1024 + (titleBefore * 8) + titleAfter);
        sink.Add(First + 1088 + (LineFeatures.Log(Math.Min(index - _lastTitle[index], 64), 11) * 8) + title);
        sink.Add(First + 1184 + (LineFeatures.Log(Math.Min(_nextTitle[index] - index, 64), 11) * 8) + title);
        sink.Add(First + 960 + (Level(Single(page, index, -1)) * 8) + Level(Single(page, index, 1)));
    }

    private static (float Title, float Text) Odds(ReadOnlySpan<float> scores)
    {
        var most = MathF.Max(MathF.Max(scores[0], scores[1]), MathF.Max(scores[2], scores[3]));
        float other = MathF.Exp(scores[0] - most), title = MathF.Exp(scores[1] - most), text = MathF.Exp(scores[2] - most) + MathF.Exp(scores[3] - most);
        var sum = other + title + text;
        return (title / sum, text / sum);
    }

    private static int ShapeOf(in LineFacts line) =>
        (int)((((uint)LineFeatures.Log(line.Length, 17) * 16) + (uint)LineFeatures.EndClass(in line) + ((uint)line.First * 331)) % ShapeSlots);

    /// <summary>A probability in eight steps.</summary>
    public static int Level(float odds) => odds switch { < 0.02f => 0, < 0.1f => 1, < 0.3f => 2, < 0.5f => 3, < 0.7f => 4, < 0.9f => 5, < 0.98f => 6, _ => 7 };

    private static int Log(float value) => LineFeatures.Log((int)Math.Min(value, 1e6f), 19 + 18) is var l && l < 10 ? l / 5 : Math.Min(19, 2 + ((l - 10) / 2));

    // The nearest line that way which does not stand again on the page.
    private float Single(LinePage page, int index, int step)
    {
        for (int i = index + step, seen = 0; i >= 0 && i < page.Count && seen < 6; i += step, seen++)
        {
            if (page.Facts[i].Repeats == 1)
            {
                return _text[i];
            }
        }

        return 0;
    }

    private float Mean(int from, int to, int count)
    {
        var sum = 0f;
        for (var i = Math.Max(0, from); i <= Math.Min(count - 1, to); i++)
        {
            sum += _text[i];
        }

        return sum / (to - from + 1);
    }

    private void MarkDistances(int count)
    {
        for (int i = 0, text = -64, title = -64; i < count; i++)
        {
            (_lastText[i], _lastTitle[i]) = (text, title);
            text = _text[i] > 0.5f ? i : text;
            title = _titles[i] > LikelyTitle ? i : title;
        }

        for (int i = count - 1, text = count + 64, title = count + 64; i >= 0; i--)
        {
            (_nextText[i], _nextTitle[i]) = (text, title);
            text = _text[i] > 0.5f ? i : text;
            title = _titles[i] > LikelyTitle ? i : title;
        }
    }

    // How much of the line's content words stands in lines that look like text, other than itself; and in the likeliest title.
    private (int Core, int Title) Overlaps(LinePage page, int index)
    {
        int content = 0, shared = 0;
        var core = 0f;
        foreach (var word in page.WordsOf(page.Facts[index]))
        {
            if ((word & LineReader.ContentBit) != 0)
            {
                var slot = word >> (32 - WordBits);
                content++;
                core += Math.Min(1, Math.Max(0, _core[slot] - _text[index]));
                shared += _title[slot] ? 1 : 0;
            }
        }

        return content == 0 ? (7, 6) : ((int)Math.Min(6, core * 10 / (content + 0.5f)), index == _likeliest ? 5 : Math.Min(4, shared));
    }
}
