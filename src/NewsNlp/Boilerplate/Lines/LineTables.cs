using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsNlp.Text;

namespace NewsNlp.Boilerplate;

/// <summary>The rows of two networks side by side, so that one walk over what a line is gives the sums of both: those of <see cref="LineGroups"/> summed up, and those of hashed words.</summary>
internal sealed class LineTables
{
    private const int Width = LineNetwork.Width, Both = 2 * Width;

    /// <summary>Most rows a line has.</summary>
    public const int Most = LineGroups.Most + LineFeatures.MostWords;

    /// <summary>Bytes that come together from memory: no row lies across two such lines.</summary>
    private const int MemoryLine = 64;

    private readonly short[] _groups = GC.AllocateArray<short>((LineGroups.Count * Both) + MemoryLine, pinned: true);
    private readonly sbyte[] _words = GC.AllocateArray<sbyte>(((LineFeatures.Count - LineFeatures.Shapes) * Both) + MemoryLine, pinned: true);
    private readonly int _firstGroup;
    private readonly int _firstWord;

    /// <summary>Tables of the features that both networks know; without a second its sums are 0.</summary>
    public LineTables(ReadOnlySpan<sbyte> first, ReadOnlySpan<sbyte> second)
    {
        second = second.IsEmpty ? new sbyte[first.Length] : second;
        (_firstGroup, _firstWord) = (StartOf(_groups) / sizeof(short), StartOf(_words));
        var features = LineGroups.Features();
        for (var row = 0; row < features.Length; row++)
        {
            var sums = _groups.AsSpan(_firstGroup + (row * Both), Both);
            foreach (var feature in features[row])
            {
                for (var i = 0; i < Width; i++)
                {
                    sums[i] += first[(feature * Width) + i];
                    sums[Width + i] += second[(feature * Width) + i];
                }
            }
        }

        for (var word = LineFeatures.Shapes; word < LineFeatures.Count; word++)
        {
            var target = _words.AsSpan(_firstWord + ((word - LineFeatures.Shapes) * Both), Both);
            first.Slice(word * Width, Width).CopyTo(target);
            second.Slice(word * Width, Width).CopyTo(target[Width..]);
        }
    }

    /// <summary>Sums of small integers: exact, whatever the order. A line has far fewer than the 258 features that could overflow.</summary>
    public Vector256<short> Sum(ReadOnlySpan<int> groups, ReadOnlySpan<int> words, out Vector256<short> second)
    {
        Vector256<short> one = default, two = default;
        ref var row = ref _groups[_firstGroup];
        foreach (var group in groups)
        {
            one += Vector256.LoadUnsafe(ref row, (nuint)(group * Both));
            two += Vector256.LoadUnsafe(ref row, (nuint)((group * Both) + Width));
        }

        ref var word = ref _words[_firstWord];
        foreach (var feature in words)
        {
            var at = (feature - LineFeatures.Shapes) * Both;
            one += Widen(ref word, at);
            two += Widen(ref word, at + Width);
        }

        second = two;
        return one;
    }

    /// <summary>Has rows fetched that will be summed soon: the tables are larger than the nearer caches.</summary>
    public void Fetch(ReadOnlySpan<int> groups, ReadOnlySpan<int> words)
    {
        if (!Prefetch.IsSupported)
        {
            return;
        }

        ref var row = ref Unsafe.As<short, sbyte>(ref _groups[_firstGroup]);
        foreach (var group in groups)
        {
            Prefetch.Row(ref Unsafe.Add(ref row, group * (2 * Both)));
        }

        ref var word = ref _words[_firstWord];
        foreach (var feature in words)
        {
            Prefetch.Row(ref Unsafe.Add(ref word, (feature - LineFeatures.Shapes) * Both));
        }
    }

    // Bytes from the start of a pinned array to its first line of memory.
    private static int StartOf<T>(T[] rows) => (int)(-(long)Marshal.UnsafeAddrOfPinnedArrayElement(rows, 0) & (MemoryLine - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widen(ref sbyte rows, int at) => Vector256.WidenLower(Vector128.LoadUnsafe(ref rows, (nuint)at).ToVector256Unsafe());
}
