using NewsNlp.Tagging;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>
/// Vectors of words from plain text: skip-gram with negative sampling (Mikolov and others, 2013), with an output table for each place in the window
/// (Ling and others, 2015), which suits syntax better than a bag of neighbours.
/// </summary>
internal sealed class WordVectors
{
    private const int Width = SyntaxShape.Width, Reach = 2, Negatives = 4, Passes = 6;
    private const float FirstRate = 0.05f, Subsampling = 3e-4f;

    private readonly Random _random;
    private readonly float[] _input;
    private readonly float[][] _output;
    private readonly float[] _keep;
    private readonly int[] _noise;
    private readonly float[] _change = new float[Width];

    public WordVectors(IReadOnlyList<string[]> sentences, int leastCount, Random random)
    {
        _random = random;
        var counts = new Dictionary<uint, int>();
        var hashed = sentences.Select(s => s.Select(form => WordFeatures.Of(form, false).Hash).ToArray()).ToList();
        foreach (var word in hashed.SelectMany(s => s))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        Words = [.. counts.Where(c => c.Value >= leastCount).Select(c => c.Key).Order()];
        var rows = Words.Select((word, row) => (word, row)).ToDictionary(p => p.word, p => p.row);
        _input = [.. Enumerable.Range(0, Words.Length * Width).Select(_ => (random.NextSingle() - 0.5f) / Width)];
        _output = [.. Enumerable.Range(0, 2 * Reach).Select(_ => new float[Words.Length * Width])];
        var total = (float)counts.Values.Sum();
        _keep = [.. Words.Select(w => Math.Min(1, MathF.Sqrt(Subsampling * total / counts[w]) + (Subsampling * total / counts[w])))];
        _noise = Noise([.. Words.Select(w => MathF.Pow(counts[w], 0.75f))]);
        var texts = hashed.Select(s => s.Select(w => rows.GetValueOrDefault(w, -1)).Where(r => r >= 0).ToArray()).ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                Learn(texts[i], FirstRate * MathF.Max(0.02f, 1 - ((pass + ((float)i / texts.Length)) / Passes)));
            }
        }
    }

    /// <summary>Hashes of the words, in order.</summary>
    public uint[] Words { get; }

    public float RootMeanSquare => MathF.Sqrt(_input.Sum(v => v * v) / _input.Length);

    public ReadOnlySpan<float> Vector(int row) => _input.AsSpan(row * Width, Width);

    private static int[] Noise(float[] weights)
    {
        var table = new int[1 << 20];
        double sum = weights.Sum(w => (double)w), reached = 0;
        var at = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            reached += weights[i];
            for (; at < table.Length && at < reached / sum * table.Length; at++)
            {
                table[at] = i;
            }
        }

        return table;
    }

    private void Learn(int[] words, float rate)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (_random.NextSingle() > _keep[words[i]])
            {
                continue;
            }

            var vector = _input.AsSpan(words[i] * Width, Width);
            for (var place = 0; place < 2 * Reach; place++)
            {
                var other = i + (place < Reach ? place - Reach : place - Reach + 1);
                if (other < 0 || other >= words.Length)
                {
                    continue;
                }

                Array.Clear(_change);
                Pull(vector, _output[place], words[other], 1, rate);
                for (var k = 0; k < Negatives; k++)
                {
                    Pull(vector, _output[place], _noise[_random.Next(_noise.Length)], 0, rate);
                }

                Numeric.Add(vector, _change);
            }
        }
    }

    private void Pull(Span<float> vector, float[] table, int word, float target, float rate)
    {
        var row = table.AsSpan(word * Width, Width);
        var step = rate * (target - (1 / (1 + MathF.Exp(-Numeric.Dot(vector, row)))));
        Numeric.AddScaled(_change, row, step);
        Numeric.AddScaled(row, vector, step);
    }
}
