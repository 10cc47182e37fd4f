using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Tokenization;

/// <summary>The block in vectors of 256 bits.</summary>
internal readonly struct Block256 : IBlockVector<Block256>
{
    private readonly Vector256<byte> _a;
    private readonly Vector256<byte> _b;

    private Block256(Vector256<byte> a, Vector256<byte> b)
    {
        _a = a;
        _b = b;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block256 Load(ref readonly char source, ushort offset)
    {
        ref var start = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in source));
        return new(Pair(ref start, 0, offset), Pair(ref start, 32, offset));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong High() => Bits(_a) | (Bits(_b) << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Is(byte value) => Bits(Vector256.Equals(_a, Vector256.Create(value))) | (Bits(Vector256.Equals(_b, Vector256.Create(value))) << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong IsWith(byte or, byte value) => Bits(Vector256.Equals(_a | Vector256.Create(or), Vector256.Create(value))) | (Bits(Vector256.Equals(_b | Vector256.Create(or), Vector256.Create(value))) << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Between(byte low, byte high) => Range(_a, low, high) | (Range(_b, low, high) << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong BetweenWith(byte or, byte low, byte high) => Range(_a | Vector256.Create(or), low, high) | (Range(_b | Vector256.Create(or), low, high) << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> vector) => vector.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Range(Vector256<byte> vector, byte low, byte high) =>
        Bits(Vector256.LessThanOrEqual(vector - Vector256.Create(low), Vector256.Create((byte)(high - low))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Pair(ref ushort start, int at, ushort offset)
    {
        var limit = Vector256.Create((ushort)255);
        var shift = Vector256.Create(offset);
        var first = Vector256.Min(Vector256.LoadUnsafe(ref start, (nuint)at) - shift, limit);
        var second = Vector256.Min(Vector256.LoadUnsafe(ref start, (nuint)(at + 16)) - shift, limit);
        return Vector256.Narrow(first, second);
    }
}
