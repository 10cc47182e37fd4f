using System.Runtime.CompilerServices;

namespace NewsNlp.Boilerplate;

/// <summary>The features of one line: gathered first and summed then, so that the rows, which lie far apart, are all on their way at once.</summary>
internal struct LineFeatureList() : IFeatureSink
{
    private readonly int[] _features = new int[256];
    private int _count;

    public readonly ReadOnlySpan<int> All => _features.AsSpan(0, _count);

    public void Clear() => _count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int feature) => _features[_count++] = feature;
}
