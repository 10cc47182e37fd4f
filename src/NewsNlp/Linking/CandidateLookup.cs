using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>Looks names up and adds what they may mean to a cluster, each entity once.</summary>
internal sealed class CandidateLookup(INameSource names)
{
    /// <summary>Most candidates of one look-up.</summary>
    private const int MaxFound = 64;

    private readonly INameSource _names = names;
    private readonly NameCandidate[] _found = new NameCandidate[MaxFound];

    /// <summary>Adds the candidates of one name.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="name">The name.</param>
    /// <param name="expanded">The name is not the cluster's own: only its whole bearers count, and respelt ones only among persons.</param>
    /// <param name="only">The only type that counts; <see cref="EntityType.Other"/> for all.</param>
    /// <returns>How many it found, known ones among them.</returns>
    public int Add(MentionCluster cluster, ReadOnlySpan<char> name, bool expanded, EntityType only = EntityType.Other)
    {
        var count = _names.FindNames(name, _found);
        var severalWords = name.Contains(' ');
        // A skeleton counts equal letters once: Abbas I would be Abbas II.
        var isNumbered = NameVariants.EndsWithNumeral(name);
        var added = 0;
        foreach (var candidate in _found.AsSpan(0, count))
        {
            var isPart = candidate.Kind is NameKind.Surname or NameKind.GivenName or NameKind.ShortName;
            if ((expanded && (isPart || (candidate.Match == AliasMatch.Transliterated && only != EntityType.Person))) || (isNumbered && candidate.Match == AliasMatch.Transliterated) || (only != EntityType.Other && candidate.Type != only))
            {
                continue;
            }

            var known = cluster.Candidates.Find(c => c.Id == candidate.Id);
            if (known is null)
            {
                if (!_names.TryGetFacts(candidate.Id, out var facts))
                {
                    continue;
                }

                cluster.Candidates.Add(known = new RankedCandidate { Name = candidate, Facts = facts });
            }
            else if (candidate.Prior > known.Name.Prior)
            {
                known.Name = expanded ? known.Name with { Prior = candidate.Prior } : candidate;
            }

            added++;
            known.IsWhole |= severalWords && !isPart && !expanded;
            known.IsExpanded |= expanded;
        }

        return added;
    }
}
