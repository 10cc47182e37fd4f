using System.Runtime.Intrinsics;
using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Forward and backward sums over all paths of labels through one sentence; in probabilities that are scaled at each token.</summary>
internal sealed class CrfLattice
{
    private const int Lanes = NameLabel.Lanes;
    private float[] _forward = [];
    private float[] _backward = [];

    /// <summary>Probability of each label at each token, <see cref="NameLabel.Lanes"/> a token.</summary>
    public float[] Marginals { get; private set; } = [];

    /// <summary>Expected number of times that each label follows another.</summary>
    public float[] Pairs { get; } = new float[Lanes * Lanes];

    /// <summary>Sums over the paths that <paramref name="allowed"/> leaves open; null leaves all open.</summary>
    /// <param name="potentials">Exponential of each label's score at each token.</param>
    /// <param name="transitions">Exponential of the score of a label behind another; 0 where it may not follow.</param>
    /// <param name="allowed">One bit a label for each token, or null.</param>
    /// <param name="length">Number of tokens.</param>
    public void Run(float[] potentials, float[] transitions, ushort[]? allowed, int length)
    {
        if (_forward.Length < length * Lanes)
        {
            _forward = new float[length * Lanes * 2];
            _backward = new float[length * Lanes * 2];
            Marginals = new float[length * Lanes * 2];
        }

        Forward(potentials, transitions, allowed, length);
        Backward(potentials, transitions, allowed, length);
        Count(potentials, transitions, allowed, length);
    }

    private void Forward(float[] potentials, float[] transitions, ushort[]? allowed, int length)
    {
        for (var t = 0; t < length; t++)
        {
            var low = Vector256<float>.Zero;
            var high = Vector256<float>.Zero;
            for (var i = 0; i < NameLabel.Count; i++)
            {
                var before = t == 0 ? (i == 0 ? 1f : 0f) : _forward[((t - 1) * Lanes) + i];
                low += before * Vector256.LoadUnsafe(ref transitions[i * Lanes]);
                high += before * Vector256.LoadUnsafe(ref transitions[(i * Lanes) + 8]);
            }

            (low * Vector256.LoadUnsafe(ref potentials[t * Lanes])).StoreUnsafe(ref _forward[t * Lanes]);
            (high * Vector256.LoadUnsafe(ref potentials[(t * Lanes) + 8])).StoreUnsafe(ref _forward[(t * Lanes) + 8]);
            Close(_forward.AsSpan(t * Lanes, Lanes), allowed is null ? ushort.MaxValue : allowed[t]);
        }
    }

    private void Backward(float[] potentials, float[] transitions, ushort[]? allowed, int length)
    {
        Span<float> ahead = stackalloc float[Lanes];
        for (var t = length - 1; t >= 0; t--)
        {
            var row = _backward.AsSpan(t * Lanes, Lanes);
            if (t == length - 1)
            {
                row.Fill(1f);
                continue;
            }

            for (var j = 0; j < Lanes; j++)
            {
                var open = allowed is null || (allowed[t + 1] >> j & 1) != 0;
                ahead[j] = open ? _backward[((t + 1) * Lanes) + j] * potentials[((t + 1) * Lanes) + j] : 0f;
            }

            var low = Vector256.Create<float>(ahead);
            var high = Vector256.Create<float>(ahead[8..]);
            for (var i = 0; i < NameLabel.Count; i++)
            {
                row[i] = Vector256.Dot(low, Vector256.LoadUnsafe(ref transitions[i * Lanes]))
                    + Vector256.Dot(high, Vector256.LoadUnsafe(ref transitions[(i * Lanes) + 8]));
            }

            Close(row, ushort.MaxValue);
        }
    }

    private void Count(float[] potentials, float[] transitions, ushort[]? allowed, int length)
    {
        Array.Clear(Pairs);
        for (var t = 0; t < length; t++)
        {
            var row = Marginals.AsSpan(t * Lanes, Lanes);
            for (var i = 0; i < Lanes; i++)
            {
                row[i] = _forward[(t * Lanes) + i] * _backward[(t * Lanes) + i];
            }

            Close(row, ushort.MaxValue);
            if (t > 0)
            {
                CountPairs(potentials, transitions, allowed is null ? ushort.MaxValue : allowed[t], t);
            }
        }
    }

    private void CountPairs(float[] potentials, float[] transitions, ushort allowed, int t)
    {
        Span<float> ahead = stackalloc float[Lanes];
        var total = 0f;
        for (var j = 0; j < NameLabel.Count; j++)
        {
            ahead[j] = (allowed >> j & 1) != 0 ? _backward[(t * Lanes) + j] * potentials[(t * Lanes) + j] : 0f;
        }

        Span<float> pairs = stackalloc float[Lanes * Lanes];
        for (var i = 0; i < NameLabel.Count; i++)
        {
            var before = _forward[((t - 1) * Lanes) + i];
            for (var j = 0; j < NameLabel.Count && before > 1e-9f; j++)
            {
                var value = before * transitions[(i * Lanes) + j] * ahead[j];
                pairs[(i * Lanes) + j] = value;
                total += value;
            }
        }

        for (var k = 0; k < pairs.Length && total > 0; k++)
        {
            Pairs[k] += pairs[k] / total;
        }
    }

    /// <summary>Shuts labels that are not open and scales the rest to a sum of one.</summary>
    private static void Close(Span<float> row, ushort open)
    {
        var sum = 0f;
        for (var j = 0; j < Lanes; j++)
        {
            row[j] = (open >> j & 1) != 0 && j < NameLabel.Count ? row[j] : 0f;
            sum += row[j];
        }

        if (sum <= 0)
        {
            // No open path, as in labels that no label may precede: every open label is as likely.
            for (var j = 0; j < NameLabel.Count; j++)
            {
                row[j] = (open >> j & 1) != 0 ? 1f : 0f;
            }

            return;
        }

        for (var j = 0; j < Lanes; j++)
        {
            row[j] /= sum;
        }
    }
}
