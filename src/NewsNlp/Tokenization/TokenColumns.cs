using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Tokenization;

/// <summary>Turns tokens into columns: kinds, flags and lengths beside each other, for questions asked of many at once.</summary>
internal static class TokenColumns
{
    /// <summary>Tokens that are turned at a time, by vectors of 128 bits.</summary>
    private const int Lot = 8;

    /// <summary>Bytes of four tokens.</summary>
    private const int Quarter = 48;

    /// <summary>
    /// Writes kind, low byte of the flags and length (255 for longer ones) of token <c>i</c> to <c>kinds[i]</c>, <c>flags[i]</c> and <c>lengths[i]</c>, which have
    /// room for all of <paramref name="tokens"/>. A test holds the layout of <see cref="Token"/>.
    /// </summary>
    public static void Lay(ReadOnlySpan<Token> tokens, Span<char> kinds, Span<char> flags, Span<char> lengths)
    {
        var done = Vector128.IsHardwareAccelerated ? LayLots(tokens, kinds[..tokens.Length], flags[..tokens.Length], lengths[..tokens.Length]) : 0;
        for (var i = done; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            kinds[i] = (char)token.Kind;
            flags[i] = (char)((int)token.Flags & 255);
            lengths[i] = (char)Math.Min(token.Length, 255);
        }
    }

    private static int LayLots(ReadOnlySpan<Token> tokens, Span<char> kinds, Span<char> flags, Span<char> lengths)
    {
        ref var from = ref Unsafe.As<Token, byte>(ref MemoryMarshal.GetReference(tokens));
        ref var kind = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(kinds));
        ref var flag = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(flags));
        ref var length = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(lengths));
        var low = Vector128.Create(255u);
        var end = tokens.Length & -Lot;
        for (nuint i = 0; i < (nuint)end; i += Lot)
        {
            var (tails, sizes) = Four(ref from);
            var (moreTails, moreSizes) = Four(ref Unsafe.Add(ref from, Quarter));
            Vector128.Narrow(tails & low, moreTails & low).StoreUnsafe(ref kind, i);
            Vector128.Narrow((tails >>> 16) & low, (moreTails >>> 16) & low).StoreUnsafe(ref flag, i);
            Vector128.Narrow(Vector128.Min(sizes, low), Vector128.Min(moreSizes, low)).StoreUnsafe(ref length, i);
            from = ref Unsafe.Add(ref from, 2 * Quarter);
        }

        return end;
    }

    /// <summary>The tails (kind and flags) and the lengths of four tokens, which are three vectors of start, length, tail, start and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<uint> Tails, Vector128<uint> Lengths) Four(ref byte from)
    {
        var a = Vector128.LoadUnsafe(ref from).AsUInt32();
        var b = Vector128.LoadUnsafe(ref from, 16).AsUInt32();
        var c = Vector128.LoadUnsafe(ref from, 32).AsUInt32();

        // Of each four, no two stand in the same lane: one vector picks them, and a shuffle sets them in order.
        var second = Vector128.Create(0, ~0u, 0, 0);
        var third = Vector128.Create(0, 0, ~0u, 0);
        var tails = Vector128.ConditionalSelect(second, b, Vector128.ConditionalSelect(third, a, c));
        var lengths = Vector128.ConditionalSelect(second, a, Vector128.ConditionalSelect(third, c, b));
        return (Vector128.Shuffle(tails, Vector128.Create(2u, 1, 0, 3)), Vector128.Shuffle(lengths, Vector128.Create(1u, 0, 3, 2)));
    }
}
