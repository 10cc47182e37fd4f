using System.Runtime.Intrinsics;

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

    /// <summary>Lines behind which a distance is the same.</summary>
    private const int Farthest = 64;

    // Lines around a line whose odds are averaged: the nearest, and a wider stretch.
    private const int Near = 5, Wide = 12;

    /// <summary>Empty lines in front of and behind those of the page, over which means may reach.</summary>
    private const int Border = 16;

    /// <summary>Places beside those of the lines, for the borders and a vector that reaches over the last line.</summary>
    private const int Room = (2 * Border) + Wide;

    // Weight of the lines that hold a word, by how likely each is text.
    private readonly float[] _core = new float[1 << WordBits];
    private readonly bool[] _title = new bool[1 << WordBits];
    private readonly float[] _shapeText = new float[ShapeSlots];
    private readonly int[] _shapeCount = new int[ShapeSlots];
    private float[] _text = [];
    private float[] _titles = [];
    private float[] _before = [];
    private ushort[] _shapes = [];
    private Line[] _lines = [];
    private int _likeliest;
    private float _titleSum;

    /// <summary>Takes the scores of a page.</summary>
    public void Load(LinePage page, ReadOnlySpan<float> scores)
    {
        var count = page.Count;
        if (_lines.Length < count + Room)
        {
            var length = (count * 2) + Room;
            (_text, _titles, _before, _lines, _shapes) = (new float[length], new float[length], new float[length], new Line[length], new ushort[length]);
        }

        Array.Clear(_core);
        Array.Clear(_title);
        Array.Clear(_shapeText);
        Array.Clear(_shapeCount);
        Array.Clear(_text, count + Border, Border);
        (_likeliest, _titleSum, _before[0]) = (-1, 0, 0);
        ReadOdds(page, scores);
        if (_likeliest >= 0)
        {
            foreach (var word in page.ContentOf(page.Facts[_likeliest]))
            {
                _title[word >> (32 - WordBits)] = true;
            }
        }

        MarkDistances(count);
        MarkMeans(count);
    }

    private void ReadOdds(LinePage page, ReadOnlySpan<float> scores)
    {
        var most = 0f;
        // The borders have no text and no title.
        Array.Clear(_lines, Border - 1, page.Count + 2);
        for (var i = 0; i < page.Count; i++)
        {
            ref readonly var line = ref page.Facts[i];
            var (title, text) = Odds(scores.Slice(i * LineNetwork.Outputs, 4));
            (_titles[i], _text[i + Border]) = (title, text);
            ref var own = ref _lines[i + Border];
            (own.Text, own.Title) = ((byte)Level(text), (byte)Level(title));
            _before[i + 1] = _before[i] + (text * line.Length);
            _titleSum += title;
            (_likeliest, most) = title > most ? (i, title) : (_likeliest, most);
            var shape = _shapes[i] = ShapeOf(in line);
            _shapeText[shape] += text;
            _shapeCount[shape]++;
            foreach (var word in page.ContentOf(in line))
            {
                _core[word >> (32 - WordBits)] += text;
            }
        }
    }

    /// <summary>Gives the features of a line.</summary>
    public void Write<TSink>(LinePage page, int index, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ref readonly var line = ref page.Facts[index];
        ref readonly var own = ref _lines[index + Border];
        ref readonly var last = ref _lines[index + Border - 1];
        ref readonly var next = ref _lines[index + Border + 1];
        int size = line.Size, text = own.Text, title = own.Title;
        sink.Add(First + (text * 8) + title);
        sink.Add(First + 64 + (last.Text * 8) + next.Text);
        sink.Add(First + 128 + (own.MeanBefore * 8) + own.MeanBehind);
        sink.Add(First + 192 + (own.MeanAround * 8) + text);

        float all = _before[page.Count], before = _before[index];
        var share = all < 1 ? 13 : before < 1 ? 0 : all - _before[index + 1] < 1 ? 12 : 1 + (int)Math.Min(10, before * 11 / all);
        sink.Add(First + 256 + (share * 8) + text);
        sink.Add(First + 368 + (share * 3) + size);
        sink.Add(First + 410 + Log(all));

        var distance = _likeliest < 0 ? 30 : index < _likeliest ? Math.Min(14, LineFeatures.Log(_likeliest - index, 14)) : 15 + LineFeatures.Log(index - _likeliest, 14);
        sink.Add(First + 430 + (distance * 3) + size);
        var (core, shared) = Overlaps(page, index);
        sink.Add(First + 530 + (core * 8) + text);
        sink.Add(First + 594 + (core * 3) + size);
        sink.Add(First + 620 + (shared * 6) + (size * 2) + (index > _likeliest ? 1 : 0));
        sink.Add(First + 660 + (shared * 8) + title);
        sink.Add(First + 710 + (Math.Min(7, (int)(_titleSum + 0.5f)) * 8) + title);

        sink.Add(First + 780 + (own.LastText * 12) + own.NextText);
        var shape = _shapes[index];
        var others = _shapeCount[shape] - 1;
        sink.Add(First + 930 + (others < 1 ? 0 : (others < 4 ? 8 : 16) + Level((_shapeText[shape] - _text[index + Border]) / others)));
        sink.Add(First + 1024 + (last.Title * 8) + next.Title);
        sink.Add(First + 1088 + (own.LastTitle * 8) + title);
        sink.Add(First + 1184 + (own.NextTitle * 8) + title);
        sink.Add(First + 960 + (Single(page, index, -1) * 8) + Single(page, index, 1));
    }

    private static (float Title, float Text) Odds(ReadOnlySpan<float> scores)
    {
        var most = MathF.Max(MathF.Max(scores[0], scores[1]), MathF.Max(scores[2], scores[3]));
        float other = ExpOf(scores[0] - most), title = ExpOf(scores[1] - most), text = ExpOf(scores[2] - most) + ExpOf(scores[3] - most);
        var sum = other + title + text;
        return (title / sum, text / sum);
    }

    // One of four is 1, mostly the first.
    private static float ExpOf(float x) => x == 0 ? 1 : MathF.Exp(x);

    private static ushort ShapeOf(in LineFacts line) => (ushort)((((uint)line.LengthStep * 16) + line.EndKind + ((uint)line.First * 331)) % ShapeSlots);

    /// <summary>A probability in eight steps.</summary>
    public static int Level(float odds)
    {
        // Without branches: no guess gets them right.
        return 7 - (odds < 0.02f ? 1 : 0) - (odds < 0.1f ? 1 : 0) - (odds < 0.3f ? 1 : 0) - (odds < 0.5f ? 1 : 0) - (odds < 0.7f ? 1 : 0) - (odds < 0.9f ? 1 : 0) - (odds < 0.98f ? 1 : 0);
    }

    private static int Log(float value) => LineFeatures.Log((int)Math.Min(value, 1e6f), 19 + 18) is var l && l < 10 ? l / 5 : Math.Min(19, 2 + ((l - 10) / 2));

    // The step of the nearest line that way which does not stand again on the page.
    private int Single(LinePage page, int index, int step)
    {
        for (int i = index + step, seen = 0; i >= 0 && i < page.Count && seen < 6; i += step, seen++)
        {
            if (page.Facts[i].Repeats == 1)
            {
                return _lines[i + Border].Text;
            }
        }

        return 0;
    }

    // Eight lines side by side; each sum is added up from the first line to the last.
    private void MarkMeans(int count)
    {
        Span<float> before = stackalloc float[Vector256<float>.Count], behind = stackalloc float[Vector256<float>.Count], around = stackalloc float[Vector256<float>.Count];
        for (var i = 0; i < count; i += Vector256<float>.Count)
        {
            (Sum(i - Near, i - 1) / Vector256.Create((float)Near)).CopyTo(before);
            (Sum(i + 1, i + Near) / Vector256.Create((float)Near)).CopyTo(behind);
            (Sum(i - Wide, i + Wide) / Vector256.Create((2f * Wide) + 1)).CopyTo(around);
            for (var k = 0; k < Vector256<float>.Count && i + k < count; k++)
            {
                ref var line = ref _lines[i + k + Border];
                (line.MeanBefore, line.MeanBehind, line.MeanAround) = ((byte)Level(before[k]), (byte)Level(behind[k]), (byte)Level(around[k]));
            }
        }
    }

    private Vector256<float> Sum(int from, int to)
    {
        Vector256<float> sum = default;
        for (var i = from; i <= to; i++)
        {
            sum += Vector256.Create<float>(_text.AsSpan(i + Border, Vector256<float>.Count));
        }

        return sum;
    }

    private void MarkDistances(int count)
    {
        for (int i = 0, text = -Farthest, title = -Farthest; i < count; i++)
        {
            ref var line = ref _lines[i + Border];
            (line.LastText, line.LastTitle) = (Distance(i - text), Distance(i - title));
            text = _text[i + Border] > 0.5f ? i : text;
            title = _titles[i] > LikelyTitle ? i : title;
        }

        for (int i = count - 1, text = count + Farthest, title = count + Farthest; i >= 0; i--)
        {
            ref var line = ref _lines[i + Border];
            (line.NextText, line.NextTitle) = (Distance(text - i), Distance(title - i));
            text = _text[i + Border] > 0.5f ? i : text;
            title = _titles[i] > LikelyTitle ? i : title;
        }
    }

    private static byte Distance(int lines) => (byte)LineFeatures.Log(Math.Min(lines, Farthest), 11);

    // How much of the line's content words stands in lines that look like text, other than itself; and in the likeliest title.
    private (int Core, int Title) Overlaps(LinePage page, int index)
    {
        var shared = 0;
        float core = 0, text = _text[index + Border];
        var words = page.ContentOf(page.Facts[index]);
        foreach (var word in words)
        {
            var slot = word >> (32 - WordBits);
            core += Math.Min(1, Math.Max(0, _core[slot] - text));
            shared += _title[slot] ? 1 : 0;
        }

        return words.IsEmpty ? (7, 6) : ((int)Math.Min(6, core * 10 / (words.Length + 0.5f)), index == _likeliest ? 5 : Math.Min(4, shared));
    }

    /// <summary>Steps of the odds of a line to be text and a title, of their means around it, and of the distances to likely text and titles.</summary>
    private struct Line
    {
        public byte Text, Title, MeanBefore, MeanBehind, MeanAround, LastText, NextText, LastTitle, NextTitle;
    }
}
