using System.Buffers.Binary;
using System.Numerics;

namespace NewsNlp.Knowledge;

/// <summary>A 64-bit checksum of a block: four lanes of multiply and rotate, each step one-to-one, so that any change within one word shows.</summary>
/// <remarks>It finds damage, not malice.</remarks>
internal static class BlockChecksum
{
    private const ulong Prime1 = 0x9E3779B185EBCA87, Prime2 = 0xC2B2AE3D27D4EB4F;

    /// <summary>Checksum of <paramref name="block"/>, seeded with its place so that swapped blocks show.</summary>
    public static ulong Of(ReadOnlySpan<byte> block, ulong seed)
    {
        ulong a = seed + Prime1, b = seed ^ Prime2, c = seed + 1, d = ~seed;
        var rest = block;
        while (rest.Length >= 32)
        {
            a = Step(a, BinaryPrimitives.ReadUInt64LittleEndian(rest));
            b = Step(b, BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
            c = Step(c, BinaryPrimitives.ReadUInt64LittleEndian(rest[16..]));
            d = Step(d, BinaryPrimitives.ReadUInt64LittleEndian(rest[24..]));
            rest = rest[32..];
        }

        foreach (var value in rest)
        {
            a = Step(a, value);
        }

        var sum = a;
        sum = Step(sum, b);
        sum = Step(sum, c);
        sum = Step(sum, d);
        sum = Step(sum, (ulong)block.Length);
        return sum ^ (sum >> 31);
    }

    private static ulong Step(ulong lane, ulong value) =>
        (BitOperations.RotateLeft(lane, 31) ^ (value * Prime2 + Prime1)) * Prime1;
}
