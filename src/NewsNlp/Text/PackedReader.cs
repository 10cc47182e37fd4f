using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace NewsNlp.Text;

/// <summary>
/// Reads a compressed resource of numbers. All of it is decompressed first and the loops are compiled fully at once: number by number through the
/// streams, and by code that is not optimized yet, a model took a quarter of a second.
/// </summary>
internal sealed class PackedReader
{
    /// <summary>Bytes that a byte of our packed models makes, with some to spare: room is made for them at once.</summary>
    private const int Ratio = 3;

    private readonly byte[] _bytes;
    private readonly int _length;
    private int _at;

    public PackedReader(Stream compressed)
    {
        using var brotli = new BrotliStream(compressed, CompressionMode.Decompress, leaveOpen: true);
        using var buffer = new MemoryStream(checked((int)compressed.Length * Ratio));
        brotli.CopyTo(buffer);
        (_bytes, _length) = (buffer.GetBuffer(), (int)buffer.Length);
    }

    /// <exception cref="EndOfStreamException">The resource is cut short.</exception>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > _length - _at)
        {
            throw new EndOfStreamException();
        }

        _at += count;
        return _bytes.AsSpan(_at - count, count);
    }

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

    public short Int16() => BinaryPrimitives.ReadInt16LittleEndian(Bytes(2));

    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Bytes(4));

    /// <summary>How many numbers follow; each takes a byte at least.</summary>
    public int Count()
    {
        var count = Int32();
        return count < 0 || count > _length - _at ? throw new EndOfStreamException() : count;
    }

    /// <summary>Sorted keys, written as their differences, seven bits a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public uint[] Keys(int count)
    {
        var keys = new uint[count];
        uint key = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            key += Packed();
            keys[i] = key;
        }

        return keys;
    }

    /// <summary>Small numbers, seven bits a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ushort[] Values(int count)
    {
        var values = new ushort[count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (ushort)Packed();
        }

        return values;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Packed()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (_at >= _length)
            {
                throw new EndOfStreamException();
            }

            var next = _bytes[_at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new FormatException();
    }
}
