using System.Buffers;

namespace NewsNlp.TestKit;

/// <summary>A buffer writer that lends spans of exactly the size asked for plus a given surplus, and takes each back before it lends the next.</summary>
/// <typeparam name="T">What is written.</typeparam>
public sealed class LotWriter<T> : IBufferWriter<T>
{
    private readonly int _surplus;
    private readonly List<T> _written = [];
    private T[] _lent = [];

    /// <param name="surplus">Elements lent beyond what was asked for.</param>
    public LotWriter(int surplus = 0) => _surplus = surplus;

    /// <summary>Everything written so far.</summary>
    public T[] Written => [.. _written];

    /// <inheritdoc/>
    public void Advance(int count)
    {
        if (count < 0 || count > _lent.Length) throw new ArgumentOutOfRangeException(nameof(count));
        _written.AddRange(_lent.AsSpan(0, count));
        _lent = [];
    }

    /// <inheritdoc/>
    public Memory<T> GetMemory(int sizeHint = 0) => _lent = new T[Math.Max(1, sizeHint) + _surplus];

    /// <inheritdoc/>
    public Span<T> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
