namespace NewsNlp.Entities;

/// <summary>The entities that one anaphor may mean, each with its features; the last candidate, without entity, is "none of them".</summary>
internal sealed class CandidateSet
{
    /// <summary>Most entities that are looked at for one anaphor: the last mentioned.</summary>
    public const int Most = 20;

    private const int FeaturesEach = 48;
    private readonly uint[] _features = new uint[(Most + 1) * FeaturesEach];
    private readonly int[] _counts = new int[Most + 1];
    private readonly DocumentEntity?[] _entities = new DocumentEntity?[Most + 1];

    public int Count { get; private set; }

    public DocumentEntity? EntityOf(int candidate) => _entities[candidate];

    public ReadOnlySpan<uint> FeaturesOf(int candidate) => _features.AsSpan(candidate * FeaturesEach, _counts[candidate]);

    public void Clear() => Count = 0;

    /// <summary>Begins a candidate.</summary>
    public void Begin(DocumentEntity? entity)
    {
        _entities[Count] = entity;
        _counts[Count++] = 0;
    }

    /// <summary>Adds a feature of the last begun candidate.</summary>
    public void Add(uint template, uint value) => Add(template, value, 0);

    /// <summary>Adds a feature of two values of the last begun candidate.</summary>
    public void Add(uint template, uint first, uint second)
    {
        ref var count = ref _counts[Count - 1];
        if (count < FeaturesEach)
        {
            _features[((Count - 1) * FeaturesEach) + count++] = NameHash.Feature(template, first, second);
        }
    }
}
