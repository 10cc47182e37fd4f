using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>The three loops that training spends its time in. All lengths are multiples of 16.</summary>
internal static class Numeric
{
    /// <summary>Adds <paramref name="factor"/> times <paramref name="x"/> to <paramref name="y"/>.</summary>
    public static void AddScaled(Span<float> y, ReadOnlySpan<float> x, float factor)
    {
        ref var target = ref MemoryMarshal.GetReference(y);
        ref var source = ref MemoryMarshal.GetReference(x);
        var scale = Vector512.Create(factor);
        for (nuint i = 0; i < (nuint)x.Length; i += 16)
        {
            Vector512.FusedMultiplyAdd(scale, Vector512.LoadUnsafe(ref source, i), Vector512.LoadUnsafe(ref target, i)).StoreUnsafe(ref target, i);
        }
    }

    /// <summary>Adds <paramref name="x"/> to <paramref name="y"/>.</summary>
    public static void Add(Span<float> y, ReadOnlySpan<float> x)
    {
        ref var target = ref MemoryMarshal.GetReference(y);
        ref var source = ref MemoryMarshal.GetReference(x);
        for (nuint i = 0; i < (nuint)x.Length; i += 16)
        {
            (Vector512.LoadUnsafe(ref source, i) + Vector512.LoadUnsafe(ref target, i)).StoreUnsafe(ref target, i);
        }
    }

    /// <summary>The scalar product.</summary>
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        ref var left = ref MemoryMarshal.GetReference(x);
        ref var right = ref MemoryMarshal.GetReference(y);
        Vector512<float> sum = default;
        for (nuint i = 0; i < (nuint)x.Length; i += 16)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref left, i), Vector512.LoadUnsafe(ref right, i), sum);
        }

        return Vector512.Sum(sum);
    }
}
