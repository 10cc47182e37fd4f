using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Knowledge;

/// <summary>Finds the end of a JSON object or array, 64 bytes at a step, without looking at what is in it.</summary>
/// <remarks>
/// The masks of a step (quotes without escaped ones, what lies between them, brackets outside of it) are those of Langdale and Lemire,
/// "Parsing Gigabytes of JSON per Second" (2019). Brackets of both kinds count as one.
/// </remarks>
internal static class BracketMatcher
{
    private const int Step = 64;

    /// <summary>The length of the container that <paramref name="json"/> starts with, or -1 when it does not end.</summary>
    public static int Length(ReadOnlySpan<byte> json)
    {
        var state = new State();
        var at = 0;
        for (; at <= json.Length - Step; at += Step)
        {
            if (state.End(Vector512.Create(json.Slice(at, Step))) is var end and >= 0)
            {
                return at + end;
            }
        }

        Span<byte> tail = stackalloc byte[Step];
        tail.Clear();
        json[at..].CopyTo(tail);
        return state.End(Vector512.Create<byte>(tail)) is var last and >= 0 ? at + last : -1;
    }

    private ref struct State
    {
        /// <summary>Brackets that are open.</summary>
        private int _depth;

        /// <summary>All ones inside a string, else zero.</summary>
        private ulong _inString;

        /// <summary>One when the last byte escapes the next.</summary>
        private ulong _escape;

        /// <summary>How many of the bytes belong to the container when its last bracket is among them; else -1.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int End(Vector512<byte> bytes)
        {
            var backslashes = Vector512.Equals(bytes, Vector512.Create((byte)'\\')).ExtractMostSignificantBits();
            var quotes = Vector512.Equals(bytes, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
            if ((backslashes | _escape) != 0)
            {
                quotes &= ~Escaped(backslashes);
            }

            var inside = ParityUpTo(quotes) ^ _inString;
            _inString = (ulong)((long)inside >> 63);

            // The two kinds differ by one bit: [ and {, ] and }.
            var folded = bytes | Vector512.Create((byte)0x20);
            var opening = Vector512.Equals(folded, Vector512.Create((byte)'{')).ExtractMostSignificantBits() & ~inside;
            var closing = Vector512.Equals(folded, Vector512.Create((byte)'}')).ExtractMostSignificantBits() & ~inside;
            var closed = BitOperations.PopCount(closing);
            if (closed >= _depth)
            {
                for (var count = 1; closing != 0; count++, closing &= closing - 1)
                {
                    var end = BitOperations.TrailingZeroCount(closing);
                    if (_depth + BitOperations.PopCount(opening & ((1UL << end) - 1)) == count)
                    {
                        return end + 1;
                    }
                }
            }

            _depth += BitOperations.PopCount(opening) - closed;
            return -1;
        }

        /// <summary>Each bit tells whether an odd number of bits is set up to it.</summary>
        private static ulong ParityUpTo(ulong bits)
        {
            bits ^= bits << 1;
            bits ^= bits << 2;
            bits ^= bits << 4;
            bits ^= bits << 8;
            bits ^= bits << 16;
            return bits ^ (bits << 32);
        }

        /// <summary>The bytes behind an odd run of backslashes.</summary>
        private ulong Escaped(ulong backslashes)
        {
            const ulong Even = 0x5555555555555555;
            backslashes &= ~_escape;
            var follows = (backslashes << 1) | _escape;
            var oddStarts = backslashes & ~Even & ~follows;
            var runs = oddStarts + backslashes;
            _escape = runs < oddStarts ? 1UL : 0;
            return (Even ^ (runs << 1)) & follows;
        }
    }
}
