using System.IO.Compression;
using System.Numerics;
using System.Runtime.CompilerServices;
using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>Known names by kind, as hashes of folded phrases: what the features ask of a run of words.</summary>
internal sealed class NameGazetteer
{
    private readonly uint[] _keys;
    private readonly ushort[] _values;
    private readonly int _shift;

    private NameGazetteer(uint[] keys, ushort[] values)
    {
        var bits = BitOperations.Log2((uint)Math.Max(keys.Length, 4)) + 2;
        _shift = 32 - bits;
        _keys = new uint[1 << bits];
        _values = new ushort[1 << bits];
        Fill(keys, values);
    }

    /// <summary>A gazetteer that knows nothing.</summary>
    public static NameGazetteer Empty { get; } = new([], []);

    /// <summary>Builds a gazetteer of hashes with their values.</summary>
    public static NameGazetteer Create(uint[] keys, ushort[] values) => new(keys, values);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static NameGazetteer Read(Stream stream)
    {
        try
        {
            var reader = new PackedReader(stream);
            if (reader.UInt32() != Magic)
            {
                throw new InvalidDataException("This is no gazetteer of names.");
            }

            var count = reader.Count();
            return new NameGazetteer(reader.Keys(count), reader.Values(count));
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or OverflowException)
        {
            throw new InvalidDataException("The gazetteer of names is damaged.", e);
        }
    }

    private const uint Magic = 0x315A474E;

    /// <summary>Writes sorted keys as differences, then the values; compressed.</summary>
    public static void Write(Stream stream, uint[] sortedKeys, ushort[] values)
    {
        using var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(brotli);
        writer.Write(Magic);
        writer.Write(sortedKeys.Length);
        uint last = 0;
        foreach (var key in sortedKeys)
        {
            writer.Write7BitEncodedInt((int)(key - last));
            last = key;
        }

        foreach (var value in values)
        {
            writer.Write7BitEncodedInt(value);
        }
    }

    /// <summary>The categories of a phrase, one bit each (<see cref="NameCategory"/>).</summary>
    public ushort CategoriesOf(uint phrase) => (ushort)(Find(phrase) & NameCategory.Mask);

    /// <summary>How usual a word is as first name (low two bits) and as family name (next two).</summary>
    public byte PartsOf(uint word) => (byte)(Find(NameHash.Append(0, word)) >> NameCategory.Count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(uint[] keys, ushort[] values)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = keys[i] >> _shift;
            while (_values[slot] != 0)
            {
                slot = (slot + 1) & (uint)(_keys.Length - 1);
            }

            _keys[slot] = keys[i];
            _values[slot] = values[i];
        }
    }

    private ushort Find(uint key)
    {
        var slot = key >> _shift;
        while (_values[slot] != 0)
        {
            if (_keys[slot] == key)
            {
                return _values[slot];
            }

            slot = (slot + 1) & (uint)(_keys.Length - 1);
        }

        return 0;
    }
}
