using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsNlp.Tagging;

/// <summary>Reads numbers and arrays, little-endian, each array behind its length.</summary>
internal sealed class ModelReader(byte[] bytes)
{
    private int _at;

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public T[] Array<T>()
        where T : unmanaged
    {
        var length = Int32();
        if (length < 0 || length > bytes.Length / Unsafe.SizeOf<T>())
        {
            throw new InvalidDataException("The model is damaged.");
        }

        var array = MemoryMarshal.Cast<byte, T>(Take(length * Unsafe.SizeOf<T>())).ToArray();
        if (!BitConverter.IsLittleEndian && Unsafe.SizeOf<T>() > 1)
        {
            throw new InvalidDataException("Models are read on little-endian machines alone.");
        }

        return array;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - _at)
        {
            throw new InvalidDataException("The model is cut short.");
        }

        _at += count;
        return bytes.AsSpan(_at - count, count);
    }
}
