using System.Buffers;

namespace NewsNlp.Benchmarks;

/// <summary>A buffer writer over one array, used again and again.</summary>
/// <typeparam name="T">What is written.</typeparam>
internal sealed class FixedWriter<T>(int capacity) : IBufferWriter<T>
{
    private readonly T[] _room = new T[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Written => _room.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Advance(int count) => Count += count;

    public Memory<T> GetMemory(int sizeHint = 0) => _room.AsMemory(Count);

    public Span<T> GetSpan(int sizeHint = 0) => _room.AsSpan(Count);
}
