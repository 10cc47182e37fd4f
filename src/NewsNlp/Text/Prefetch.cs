using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NewsNlp.Text;

/// <summary>Has rows of a table of weights fetched while other work goes on: tables of hashed features are larger than the nearer caches, and most of the time of a sum is waiting for its rows.</summary>
/// <remarks>Nothing is read or written: an address is told to the processor, and where it does not take such hints nothing is done. Results are the same with and without.</remarks>
internal static class Prefetch
{
    /// <summary>Whether the processor takes hints.</summary>
    public static bool IsSupported => Sse.IsSupported;

    /// <summary>Fetches the line of memory that holds a weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Row(ref sbyte weight)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref weight));
        }
    }
}
