using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsNlp.Tokenization;

namespace NewsNlp.Benchmarks;

/// <summary>What writing tokens costs at least: masks of letters, white space and marks, then 12-byte tokens, without a single rule.</summary>
internal static class EmissionLimit
{
    public static int Run(ReadOnlySpan<char> text, FixedWriter<Token> writer)
    {
        var sink = new TokenSink(writer);
        ref var start = ref MemoryMarshal.GetReference(text);
        for (var at = 0; at + 64 <= text.Length; at += 64)
        {
            var block = Block512.Load(in Unsafe.Add(ref start, at), 0);
            var high = block.High();
            var word = block.BetweenWith(0x20, (byte)'a', (byte)'z') | block.Between((byte)'0', (byte)'9');
            var space = block.Between(0, (byte)' ') | high;
            var mark = ~(word | space);
            sink.AddPlain(text, at, (word & ~(word << 1)) | mark, (word & ~(word >> 1)) | mark, ~space & ((space << 1) | 1));
        }

        sink.Flush();
        return writer.Count;
    }
}
