using System.Collections.Concurrent;

namespace NewsNlp.Tagging;

/// <summary>Keeps working memory between uses: at most as many pieces as there were threads at once, and no more than a fixed number.</summary>
internal sealed class ScratchPool<T>
    where T : class, new()
{
    private const int Most = 64;

    private readonly ConcurrentBag<T> _free = [];

    public T Rent() => _free.TryTake(out var scratch) ? scratch : new T();

    public void Return(T scratch)
    {
        if (_free.Count < Most)
        {
            _free.Add(scratch);
        }
    }
}
