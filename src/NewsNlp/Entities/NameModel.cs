using System.IO.Compression;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>The weights of the sequence model: a row of sixteen bytes for each feature, transitions, and the score of a unit.</summary>
internal sealed class NameModel
{
    private const uint Magic = 0x314D4E4E;
    private readonly ulong[] _slots;
    private readonly sbyte[] _rows;
    private readonly int _shift;

    private NameModel(uint[] keys, sbyte[] rows, short[] transitions, float unit)
    {
        var bits = BitOperations.Log2((uint)Math.Max(keys.Length, 4)) + 2;
        _shift = 32 - bits;
        _rows = rows;
        Transitions = transitions;
        Unit = unit;

        // A slot is the key and, above it, the number of its row and one: zero is an empty slot.
        _slots = Index(keys, bits);
    }

    /// <summary>Scores of a label behind another, <see cref="NameLabel.Lanes"/> a row, in units.</summary>
    public short[] Transitions { get; }

    /// <summary>What one step of a weight is worth as a log-odds.</summary>
    public float Unit { get; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static NameModel Read(Stream stream)
    {
        try
        {
            var reader = new PackedReader(stream);
            if (reader.UInt32() != Magic)
            {
                throw new InvalidDataException("This is no model of names.");
            }

            var unit = reader.Single();
            var transitions = new short[NameLabel.Lanes * NameLabel.Lanes];
            for (var i = 0; i < transitions.Length; i++)
            {
                transitions[i] = reader.Int16();
            }

            var count = reader.Count();
            var keys = reader.Keys(count);
            return new NameModel(keys, Interleave(reader.Bytes(checked(count * NameLabel.Count)), count), transitions, unit);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or OverflowException)
        {
            throw new InvalidDataException("The model of names is damaged.", e);
        }
    }

    /// <summary>Writes keys as differences and the rows label by label, which compresses best.</summary>
    public static void Write(Stream stream, uint[] sortedKeys, sbyte[] rows, short[] transitions, float unit)
    {
        using var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(brotli);
        writer.Write(Magic);
        writer.Write(unit);
        foreach (var transition in transitions)
        {
            writer.Write(transition);
        }

        writer.Write(sortedKeys.Length);
        uint last = 0;
        foreach (var key in sortedKeys)
        {
            writer.Write7BitEncodedInt((int)(key - last));
            last = key;
        }

        for (var label = 0; label < NameLabel.Count; label++)
        {
            for (var i = 0; i < sortedKeys.Length; i++)
            {
                writer.Write(rows[(i * NameLabel.Lanes) + label]);
            }
        }
    }

    /// <summary>Builds a model from its parts, as the trainer has them.</summary>
    public static NameModel Create(uint[] keys, sbyte[] rows, short[] transitions, float unit) => new(keys, rows, transitions, unit);

    /// <summary>Sums the rows of <paramref name="features"/>: the score of each label at one token.</summary>
    public Vector256<short> Score(ReadOnlySpan<uint> features)
    {
        var sum = Vector256<short>.Zero;
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        var mask = (uint)(_slots.Length - 1);
        foreach (var feature in features)
        {
            var slot = feature >> _shift;
            for (var entry = Unsafe.Add(ref slots, slot); entry != 0; entry = Unsafe.Add(ref slots, slot))
            {
                if ((uint)entry == feature)
                {
                    var row = Vector128.LoadUnsafe(ref rows, (nuint)((entry >> 32) - 1) * NameLabel.Lanes);
                    var (low, high) = Vector128.Widen(row);
                    sum += Vector256.Create(low, high);
                    break;
                }

                slot = (slot + 1) & mask;
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong[] Index(uint[] keys, int bits)
    {
        var slots = new ulong[1 << bits];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = keys[i] >> (32 - bits);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (uint)(slots.Length - 1);
            }

            slots[slot] = keys[i] | (ulong)(i + 1) << 32;
        }

        return slots;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static sbyte[] Interleave(ReadOnlySpan<byte> planes, int count)
    {
        var rows = new sbyte[count * NameLabel.Lanes];
        for (var label = 0; label < NameLabel.Count; label++)
        {
            for (var i = 0; i < count; i++)
            {
                rows[(i * NameLabel.Lanes) + label] = (sbyte)planes[(label * count) + i];
            }
        }

        return rows;
    }
}
