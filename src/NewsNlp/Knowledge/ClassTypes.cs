namespace NewsNlp.Knowledge;

/// <summary>Finds the type of a class by going up its superclasses, breadth first, to the nearest root; circles are walked once.</summary>
internal sealed class ClassTypes
{
    private const int MaxVisited = 2000;

    /// <summary>Human, organisation, geographic entity, event, creative work, product.</summary>
    private static readonly Dictionary<uint, EntityType> Roots = new()
    {
        [5] = EntityType.Person,
        [43229] = EntityType.Organization,
        [27096213] = EntityType.Location,
        [1656682] = EntityType.Event,
        [17537576] = EntityType.Work,
        [2424752] = EntityType.Product,
    };

    private readonly Dictionary<uint, List<uint>> _supers = [];
    private readonly Dictionary<uint, EntityType> _known = [];
    private readonly Queue<uint> _queue = new();
    private readonly HashSet<uint> _visited = [];

    /// <summary>Adds classes with their superclasses, in the order of the dump.</summary>
    public void Add(IEnumerable<(long Sequence, uint Class, uint Super)> classes)
    {
        foreach (var (_, child, parent) in classes)
        {
            if (!_supers.TryGetValue(child, out var supers))
            {
                _supers.Add(child, supers = []);
            }

            supers.Add(parent);
        }
    }

    /// <summary>Sets the type of every row that has classes.</summary>
    public void Assign(ChunkedList<EntityRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            ref var row = ref rows[i];
            if (row.FirstClass != 0)
            {
                var type = Of(row.FirstClass);
                type = type == EntityType.Other && row.SecondClass != 0 ? Of(row.SecondClass) : type;
                row.Type = (byte)(type == EntityType.Location && row.Domain == (byte)EntityDomain.Place && row.Country != 0 ? EntityType.Gpe : type);
            }
        }
    }

    /// <summary>The type of a class; <see cref="EntityType.Other"/> when it leads to no root.</summary>
    public EntityType Of(uint start)
    {
        if (!_known.TryGetValue(start, out var type))
        {
            _known[start] = type = Search(start);
        }

        return type;
    }

    private EntityType Search(uint start)
    {
        _queue.Clear();
        _visited.Clear();
        _queue.Enqueue(start);
        _visited.Add(start);
        while (_queue.TryDequeue(out var at) && _visited.Count < MaxVisited)
        {
            if (Roots.TryGetValue(at, out var type))
            {
                return type;
            }

            foreach (var super in _supers.GetValueOrDefault(at) ?? [])
            {
                if (_visited.Add(super))
                {
                    _queue.Enqueue(super);
                }
            }
        }

        return EntityType.Other;
    }
}
