using System.Buffers;

namespace NewsNlp.Articles.Html;

/// <summary>A list in a pooled array. A mutable struct: hold it in a field, never copy it.</summary>
internal struct PooledList<T>(int capacity)
{
    private T[] _items = ArrayPool<T>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public readonly ref T this[int index] => ref _items[index];

    public readonly Span<T> Span => _items.AsSpan(0, Count);

    public readonly ReadOnlyMemory<T> Memory(int start, int length) => _items.AsMemory(start, length);

    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            Grow(Count + 1);
        }

        _items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<T> items)
    {
        items.CopyTo(Reserve(items.Length));
        Count += items.Length;
    }

    /// <summary>Room for <paramref name="length"/> items behind the last one; <see cref="Advance"/> takes them in.</summary>
    public Span<T> Reserve(int length)
    {
        if (Count + length > _items.Length)
        {
            Grow(Count + length);
        }

        return _items.AsSpan(Count, length);
    }

    public void Advance(int length) => Count += length;

    public void Truncate(int count) => Count = count;

    public void Return()
    {
        ArrayPool<T>.Shared.Return(_items);
        _items = [];
        Count = 0;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(needed, _items.Length * 2));
        _items.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }
}
