namespace NewsNlp.Knowledge;

/// <summary>A list that grows by chunks and never copies what it holds: millions of rows, twice the memory and its first touches saved.</summary>
internal sealed class ChunkedList<T>
    where T : struct
{
    private const int ChunkBits = 13, ChunkSize = 1 << ChunkBits;

    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    /// <summary>The element at a place, which may be written to.</summary>
    public ref T this[int index] => ref _chunks[index >> ChunkBits][index & (ChunkSize - 1)];

    public void Add(in T item)
    {
        if (Count >> ChunkBits == _chunks.Count)
        {
            _chunks.Add(GC.AllocateUninitializedArray<T>(ChunkSize));
        }

        this[Count++] = item;
    }

    /// <summary>Drops the elements from a number on.</summary>
    public void Truncate(int count)
    {
        Count = count;
        var chunks = (count + ChunkSize - 1) >> ChunkBits;
        _chunks.RemoveRange(chunks, _chunks.Count - chunks);
    }
}
