using System.Buffers;

namespace NewsNlp.Knowledge;

/// <summary>Unsigned numbers in groups of seven bits, the lowest first.</summary>
internal static class VariableInteger
{
    /// <summary>Most bytes that a 32-bit number takes.</summary>
    public const int MaxSize = 5;

    /// <summary>Reads a number; bytes behind the fifth are not looked at.</summary>
    public static uint Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint value = bytes[at++];
        if (value < 0x80)
        {
            return value;
        }

        value &= 0x7F;
        for (var shift = 7; shift < 35; shift += 7)
        {
            uint part = bytes[at++];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                break;
            }
        }

        return value;
    }

    /// <summary>Appends a number.</summary>
    public static void Write(IBufferWriter<byte> writer, uint value)
    {
        var span = writer.GetSpan(MaxSize);
        var length = 0;
        while (value >= 0x80)
        {
            span[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[length++] = (byte)value;
        writer.Advance(length);
    }
}
