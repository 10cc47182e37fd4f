using System.Diagnostics.CodeAnalysis;

namespace NewsNlp.Knowledge;

/// <summary>Several knowledge bases as one: the topmost layer that knows an entity tells its facts, names are joined.</summary>
internal sealed class KnowledgeOverlay : IKnowledgeBase, INameSource
{
    /// <summary>Layers from the topmost down.</summary>
    private readonly (IKnowledgeBase Base, INameSource Names)[] _layers;

    public KnowledgeOverlay(IReadOnlyList<IKnowledgeBase> layers)
    {
        _layers = [.. layers.Reverse().Select(l => (l ?? throw new ArgumentNullException(nameof(layers)), ForeignNames.Of(l)))];
    }

    public int FindCandidates(ReadOnlySpan<char> surface, Span<EntityCandidate> destination)
    {
        Span<NameCandidate> found = stackalloc NameCandidate[KnowledgeBase.MaxCandidates];
        var count = FindNames(surface, found[..Math.Min(found.Length, destination.Length)]);
        for (var i = 0; i < count; i++)
        {
            destination[i] = new EntityCandidate(found[i].Id, found[i].Type, found[i].Match, found[i].Prior);
        }

        return count;
    }

    public bool TryGetEntry(EntityId id, [NotNullWhen(true)] out KnowledgeEntry? entry)
    {
        foreach (var (layer, _) in _layers)
        {
            if (layer.TryGetEntry(id, out entry))
            {
                return true;
            }
        }

        entry = null;
        return false;
    }

    public int FindNames(ReadOnlySpan<char> surface, Span<NameCandidate> destination)
    {
        Span<NameCandidate> found = stackalloc NameCandidate[KnowledgeBase.MaxCandidates];
        var count = 0;
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            var n = _layers[layer].Names.FindNames(surface, found);
            foreach (var candidate in found[..n])
            {
                count = Add(destination, count, layer == 0 ? candidate : AsToldAbove(candidate, layer));
            }
        }

        return count;
    }

    public bool TryGetFacts(EntityId id, out EntityFacts facts)
    {
        foreach (var (_, names) in _layers)
        {
            if (names.TryGetFacts(id, out facts))
            {
                return true;
            }
        }

        facts = default;
        return false;
    }

    public int ReadDescription(EntityId id, Span<char> destination)
    {
        foreach (var (_, names) in _layers)
        {
            if (names.TryGetFacts(id, out _))
            {
                return names.ReadDescription(id, destination);
            }
        }

        return 0;
    }

    public NameEvidence FindEvidence(ReadOnlySpan<char> surface)
    {
        var result = default(NameEvidence);
        foreach (var (_, names) in _layers)
        {
            var found = names.FindEvidence(surface);
            var better = found.Prior > result.Prior;
            result = new NameEvidence(
                (ushort)(result.Types | found.Types),
                (ushort)(result.PartTypes | found.PartTypes),
                better ? found.Likeliest : result.Likeliest,
                better ? found.Prior : result.Prior,
                result.IsExact || found.IsExact);
        }

        return result;
    }

    /// <summary>Gives a candidate the type that an upper layer tells, so that names and facts never disagree.</summary>
    private NameCandidate AsToldAbove(NameCandidate candidate, int layer)
    {
        for (var i = 0; i < layer; i++)
        {
            if (_layers[i].Names.TryGetFacts(candidate.Id, out var facts))
            {
                return candidate with { Type = facts.Type };
            }
        }

        return candidate;
    }

    private static int Add(Span<NameCandidate> destination, int count, NameCandidate candidate)
    {
        for (var i = 0; i < count; i++)
        {
            if (destination[i].Id == candidate.Id)
            {
                if (destination[i].Prior >= candidate.Prior)
                {
                    return count;
                }

                destination[(i + 1)..count].CopyTo(destination[i..]);
                count--;
                break;
            }
        }

        var place = count;
        while (place > 0 && destination[place - 1].Prior < candidate.Prior)
        {
            place--;
        }

        if (place == destination.Length)
        {
            return count;
        }

        count = Math.Min(count + 1, destination.Length);
        destination[place..(count - 1)].CopyTo(destination[(place + 1)..]);
        destination[place] = candidate;
        return count;
    }
}
