using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Tokenization;

/// <summary>The block in vectors of 512 bits.</summary>
internal readonly struct Block512 : IBlockVector<Block512>
{
    private readonly Vector512<byte> _a;

    private Block512(Vector512<byte> a)
    {
        _a = a;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block512 Load(ref readonly char source, ushort offset)
    {
        ref var start = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in source));
        return new(Pair(ref start, 0, offset));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong High() => Bits(_a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Is(byte value) => Bits(Vector512.Equals(_a, Vector512.Create(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong IsWith(byte or, byte value) => Bits(Vector512.Equals(_a | Vector512.Create(or), Vector512.Create(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Between(byte low, byte high) => Range(_a, low, high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong BetweenWith(byte or, byte low, byte high) => Range(_a | Vector512.Create(or), low, high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector512<byte> vector) => vector.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Range(Vector512<byte> vector, byte low, byte high) =>
        Bits(Vector512.LessThanOrEqual(vector - Vector512.Create(low), Vector512.Create((byte)(high - low))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Pair(ref ushort start, int at, ushort offset)
    {
        var limit = Vector512.Create((ushort)255);
        var shift = Vector512.Create(offset);
        var first = Vector512.Min(Vector512.LoadUnsafe(ref start, (nuint)at) - shift, limit);
        var second = Vector512.Min(Vector512.LoadUnsafe(ref start, (nuint)(at + 32)) - shift, limit);
        return Vector512.Narrow(first, second);
    }
}
