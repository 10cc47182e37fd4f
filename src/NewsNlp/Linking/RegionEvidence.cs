using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>Compares candidates with the region that the text names with a place: behind a comma: <c>Paris, Texas</c>.</summary>
internal sealed class RegionEvidence(INameSource names, IKnowledgeBase knowledge, string text, ContextWords words)
{
    /// <summary>Most places of a name that are looked at for a region behind them.</summary>
    private const int MaxPlaces = 6;

    private readonly INameSource _names = names;
    private readonly IKnowledgeBase _knowledge = knowledge;
    private readonly string _text = text;
    private readonly ContextWords _words = words;

    /// <summary>Looks for a region behind the name, where it is mentioned and elsewhere.</summary>
    public void MarkFollowing(MentionCluster cluster)
    {
        var place = cluster.Main.Span;
        if (Following(place) is { Length: > 0 } region && Mark(cluster, region, 0))
        {
            return;
        }

        foreach (var other in cluster.Candidates.Exists(c => c.IsExpanded) ? [] : _words.PlacesOf(place.In(_text), MaxPlaces))
        {
            if (other != place && Following(other) is { Length: > 0 } elsewhere && Mark(cluster, elsewhere, 0))
            {
                return;
            }
        }
    }

    /// <summary>Compares the candidates from <paramref name="from"/> on with a region.</summary>
    /// <returns>Whether it is a region and at least one candidate lies there, or must lie there and does not.</returns>
    public bool Mark(MentionCluster cluster, ReadOnlySpan<char> region, int from)
    {
        var label = UsStates.FullName(region) ?? region.ToString();
        Span<NameCandidate> regions = stackalloc NameCandidate[3];
        regions = regions[.._names.FindNames(label, regions)];
        if (regions.IsEmpty || regions[0].Type is not (EntityType.Gpe or EntityType.Location))
        {
            return false;
        }

        var isCertain = IsCertain(region, label);
        var fits = -1;
        var isElsewhere = false;
        for (var i = from; i < cluster.Candidates.Count; i++)
        {
            var candidate = cluster.Candidates[i];
            candidate.Region = IsPlace(candidate) ? Fit(candidate, label, regions) : 0;
            fits = Math.Max(fits, candidate.Region);
            isElsewhere |= candidate.Region < 0;
        }

        foreach (var candidate in cluster.Candidates.Skip(from))
        {
            // Without a candidate that fits, the comma is that of a list; a state of the United States is never behind a person's name.
            candidate.Region = candidate.Facts.Type == EntityType.Person && UsStates.IsState(label) ? -1
                : fits <= 0 ? isCertain ? candidate.Region : 0
                : candidate.Region == fits || candidate.Region == 0 ? candidate.Region : -1;
        }

        return fits > 0 || (isCertain && isElsewhere);
    }

    /// <summary>Whether the region cannot be the next name of a list: a state's short form, or a state whose name no city shares.</summary>
    private static bool IsCertain(ReadOnlySpan<char> region, string label) =>
        UsStates.FullName(region) is not null || (UsStates.IsState(label) && label is not ("New York" or "Washington"));

    /// <summary>2 when the candidate lies in the region, 1 when it may, 0 when nothing is known, -1 when it lies elsewhere.</summary>
    private int Fit(RankedCandidate candidate, string label, ReadOnlySpan<NameCandidate> regions)
    {
        Span<char> buffer = stackalloc char[KnowledgeBaseBuilder.MaxTextBytes];
        var description = buffer[.._names.ReadDescription(candidate.Id, buffer)];
        if (((ReadOnlySpan<char>)description).Contains(label, StringComparison.OrdinalIgnoreCase))
        {
            return 2;
        }

        if (UsStates.IsState(label) && StateOf(candidate.Id, label) is { } state)
        {
            return state == label ? 2 : -1;
        }

        var country = candidate.Facts.Country;
        if (country.IsNone || country == candidate.Id)
        {
            return country.IsNone ? 0 : -1;
        }

        foreach (var region in regions)
        {
            if (region.Id == country)
            {
                return 2;
            }
        }

        return !_names.TryGetFacts(regions[0].Id, out var facts) || facts.Country.IsNone ? 0 : facts.Country != country ? -1 : UsStates.IsState(label) && UsStates.NamesState(description) ? -1 : 1;
    }

    /// <summary>The state that a longer name of the place tells (<c>Long Beach, California</c>): <paramref name="asked"/> when one of its names does; or null.</summary>
    private string? StateOf(EntityId place, string asked)
    {
        if (!_knowledge.TryGetEntry(place, out var entry))
        {
            return null;
        }

        string? state = null;
        foreach (var alias in entry.Aliases)
        {
            var comma = alias.IndexOf(", ", StringComparison.Ordinal);
            if (comma > 0 && UsStates.IsState(alias[(comma + 2)..]))
            {
                state = alias.AsSpan(comma + 2).SequenceEqual(asked) ? asked : state ?? alias[(comma + 2)..];
            }
        }

        return state;
    }

    private static bool IsPlace(RankedCandidate candidate) => candidate.Facts.Type is EntityType.Gpe or EntityType.Location or EntityType.Facility;

    /// <summary>The capitalised words behind <c>NAME, </c>; texts that are cut into tokens have a blank in front of the comma.</summary>
    private ReadOnlySpan<char> Following(TextSpan span)
    {
        var end = span.End;
        end += end < _text.Length && _text[end] == ' ' ? 1 : 0;
        if (end + 3 >= _text.Length || _text[end] != ',' || _text[end + 1] != ' ' || !char.IsUpper(_text[end + 2]))
        {
            return default;
        }

        var first = _words.FirstFrom(end + 2);
        var last = first;
        while (last < _words.Words.Count - 1 && last - first < 2 && _words.Adjoins(last) && _words.IsCapitalised(last + 1))
        {
            last++;
        }

        return first < _words.Words.Count ? _text.AsSpan(_words.Words[first].Start, _words.Words[last].End - _words.Words[first].Start) : default;
    }
}
