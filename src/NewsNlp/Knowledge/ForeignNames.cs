namespace NewsNlp.Knowledge;

/// <summary>Lets the linker and overlays use any <see cref="IKnowledgeBase"/>, for example one over a database.</summary>
internal sealed class ForeignNames(IKnowledgeBase knowledge) : INameSource
{
    private readonly IKnowledgeBase _knowledge = knowledge;

    /// <summary>The base itself when it is one of ours, else an adapter.</summary>
    public static INameSource Of(IKnowledgeBase knowledge) => knowledge as INameSource ?? new ForeignNames(knowledge);

    public int FindNames(ReadOnlySpan<char> surface, Span<NameCandidate> destination)
    {
        Span<EntityCandidate> found = stackalloc EntityCandidate[KnowledgeBase.MaxCandidates];
        var count = Math.Min(_knowledge.FindCandidates(surface, found), destination.Length);
        for (var i = 0; i < count; i++)
        {
            var kind = found[i].Match == AliasMatch.Demonym ? NameKind.Demonym : NameKind.Alias;
            destination[i] = new NameCandidate(found[i].Id, found[i].Type, kind, found[i].Match, found[i].Prior);
        }

        return count;
    }

    public bool TryGetFacts(EntityId id, out EntityFacts facts)
    {
        if (!_knowledge.TryGetEntry(id, out var entry))
        {
            facts = default;
            return false;
        }

        facts = new EntityFacts
        {
            Type = entry.Type,
            Country = entry.Country,
            Popularity = entry.Popularity,
            Domain = EntityDomains.Of(entry.Type, entry.Description),
        };
        return true;
    }

    public int ReadDescription(EntityId id, Span<char> destination)
    {
        if (!_knowledge.TryGetEntry(id, out var entry))
        {
            return 0;
        }

        var length = Math.Min(entry.Description.Length, destination.Length);
        entry.Description.AsSpan(0, length).CopyTo(destination);
        return length;
    }

    public NameEvidence FindEvidence(ReadOnlySpan<char> surface)
    {
        Span<EntityCandidate> found = stackalloc EntityCandidate[16];
        var count = _knowledge.FindCandidates(surface, found);
        var types = 0;
        var exact = false;
        foreach (var candidate in found[..count])
        {
            if (candidate.Match != AliasMatch.Transliterated)
            {
                types |= 1 << (int)candidate.Type;
                exact |= candidate.Match == AliasMatch.Exact;
            }
        }

        return types == 0
            ? default
            : new NameEvidence((ushort)types, 0, found[0].Type, (byte)Math.Clamp(255 * MathF.Sqrt(found[0].Prior), 1, 255), exact);
    }
}
