using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Tokenization;

/// <summary>The block in vectors of 128 bits.</summary>
internal readonly struct Block128 : IBlockVector<Block128>
{
    private readonly Vector128<byte> _a;
    private readonly Vector128<byte> _b;
    private readonly Vector128<byte> _c;
    private readonly Vector128<byte> _d;

    private Block128(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c, Vector128<byte> d)
    {
        _a = a;
        _b = b;
        _c = c;
        _d = d;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block128 Load(ref readonly char source, ushort offset)
    {
        ref var start = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in source));
        return new(Pair(ref start, 0, offset), Pair(ref start, 16, offset), Pair(ref start, 32, offset), Pair(ref start, 48, offset));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong High() => Bits(_a) | (Bits(_b) << 16) | (Bits(_c) << 32) | (Bits(_d) << 48);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Is(byte value) => Bits(Vector128.Equals(_a, Vector128.Create(value))) | (Bits(Vector128.Equals(_b, Vector128.Create(value))) << 16) | (Bits(Vector128.Equals(_c, Vector128.Create(value))) << 32) | (Bits(Vector128.Equals(_d, Vector128.Create(value))) << 48);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong IsWith(byte or, byte value) => Bits(Vector128.Equals(_a | Vector128.Create(or), Vector128.Create(value))) | (Bits(Vector128.Equals(_b | Vector128.Create(or), Vector128.Create(value))) << 16) | (Bits(Vector128.Equals(_c | Vector128.Create(or), Vector128.Create(value))) << 32) | (Bits(Vector128.Equals(_d | Vector128.Create(or), Vector128.Create(value))) << 48);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Between(byte low, byte high) => Range(_a, low, high) | (Range(_b, low, high) << 16) | (Range(_c, low, high) << 32) | (Range(_d, low, high) << 48);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong BetweenWith(byte or, byte low, byte high) => Range(_a | Vector128.Create(or), low, high) | (Range(_b | Vector128.Create(or), low, high) << 16) | (Range(_c | Vector128.Create(or), low, high) << 32) | (Range(_d | Vector128.Create(or), low, high) << 48);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector128<byte> vector) => vector.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Range(Vector128<byte> vector, byte low, byte high) =>
        Bits(Vector128.LessThanOrEqual(vector - Vector128.Create(low), Vector128.Create((byte)(high - low))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Pair(ref ushort start, int at, ushort offset)
    {
        var limit = Vector128.Create((ushort)255);
        var shift = Vector128.Create(offset);
        var first = Vector128.Min(Vector128.LoadUnsafe(ref start, (nuint)at) - shift, limit);
        var second = Vector128.Min(Vector128.LoadUnsafe(ref start, (nuint)(at + 8)) - shift, limit);
        return Vector128.Narrow(first, second);
    }
}
