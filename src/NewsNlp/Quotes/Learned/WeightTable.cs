using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsNlp.Text;

namespace NewsNlp.Quotes.Learned;

/// <summary>Weights of hashed features, one, four or sixteen of them a feature.</summary>
internal sealed class WeightTable(sbyte[] weights, float scale, int bits)
{
    private readonly sbyte[] _weights = weights;
    private readonly int _shift = 32 - bits;

    public float Scale { get; } = scale;

    /// <summary>Has the weights of features of a table of that width fetched while other work goes on.</summary>
    public void Fetch(ReadOnlySpan<uint> features, int width)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var feature in Prefetch.IsSupported ? features : default)
        {
            Prefetch.Row(ref Unsafe.Add(ref first, (nint)(feature >> _shift) * width));
        }
    }

    /// <summary>Sum over features of a table of width one.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += _weights[feature >> _shift];
        }

        return sum * Scale;
    }

    /// <summary>The four sums of the weights of the features, at most 256 of them, in a table of width four; unscaled.</summary>
    public Vector128<int> SumFour(ReadOnlySpan<uint> features)
    {
        var rows = MemoryMarshal.Cast<sbyte, int>(_weights);
        var total = Vector128<short>.Zero;
        foreach (var feature in features)
        {
            total += Vector128.WidenLower(Vector128.CreateScalar(rows[(int)(feature >> _shift)]).AsSByte());
        }

        return Vector128.WidenLower(total);
    }

    /// <summary>The sixteen sums of the weights of the features, at most 256 of them, in a table of width sixteen; unscaled.</summary>
    public (Vector128<short> Low, Vector128<short> High) SumSixteen(ReadOnlySpan<uint> features)
    {
        var rows = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(_weights);
        var sums = Vector256<short>.Zero;
        foreach (var feature in features)
        {
            sums += Vector256.WidenLower(rows[(int)(feature >> _shift)].ToVector256Unsafe());
        }

        return (sums.GetLower(), sums.GetUpper());
    }

    /// <summary>Rounds trained weights to eight bits; those beyond the largest step are cut.</summary>
    public static WeightTable Quantize(ReadOnlySpan<float> trained, int bits, float largest)
    {
        var scale = largest / 127;
        var weights = new sbyte[trained.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (sbyte)Math.Clamp(MathF.Round(trained[i] / scale), -127, 127);
        }

        return new WeightTable(weights, scale, bits);
    }

    public static WeightTable Read(BinaryReader reader, int bits, int width)
    {
        var scale = reader.ReadSingle();
        var weights = new sbyte[(1 << bits) * width];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new WeightTable(weights, scale, bits);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Scale);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }
}
