using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>Finds what a cluster's name may mean: under its variants, under longer names of the text, under the name that initials stand for.</summary>
internal sealed class CandidateFinder
{
    private readonly INameSource _names;
    private readonly IKnowledgeBase _knowledge;
    private readonly ContextCountries _countries;
    private readonly string _text;
    private readonly ContextWords _words;
    private readonly CandidateLookup _lookup;
    private readonly LongerNames _longer;
    private readonly RegionEvidence _regions;
    private readonly QualifiedNames _qualified;
    private readonly TeamNames _teams;

    public CandidateFinder(INameSource names, IKnowledgeBase knowledge, string text, ContextWords words, ContextCountries countries)
    {
        (_names, _knowledge, _text, _words, _countries) = (names, knowledge, text, words, countries);
        _lookup = new CandidateLookup(names);
        _longer = new LongerNames(names, _lookup, text, words);
        _regions = new RegionEvidence(names, text, words);
        _qualified = new QualifiedNames(names, knowledge, _lookup, text, words);
        _teams = new TeamNames(knowledge, _lookup, text, words);
    }

    public void Find(MentionCluster cluster)
    {
        var name = NameVariants.Trim(cluster.Main.Span.In(_text));
        if (name.IsEmpty || name.Length > NameKey.MaxLength)
        {
            return;
        }

        if (AddOffice(cluster, name) || NameVariants.IsTitleOnly(name))
        {
            return;
        }

        AddVariants(cluster, name);
        var bare = NameVariants.WithoutLegalForm(NameVariants.WithoutTitles(name));
        if (!bare.Contains(' '))
        {
            _longer.Add(cluster, bare);
            _longer.AddSpelledOut(cluster, bare);
        }

        if (!name.Contains(','))
        {
            _regions.MarkFollowing(cluster);
        }

        _teams.Find(cluster, name);
        if (cluster.Type == EntityType.Other)
        {
            cluster.Type = ImpliedType(cluster, name, bare);
            cluster.IsCompany = cluster.Type == EntityType.Organization;
        }
    }

    /// <summary>The type that a title in front or a legal form behind the name gives, here or elsewhere in the text.</summary>
    private EntityType ImpliedType(MentionCluster cluster, ReadOnlySpan<char> name, ReadOnlySpan<char> bare)
    {
        if (NameVariants.WithoutTitles(name).Length < name.Length)
        {
            return EntityType.Person;
        }

        if (bare.Length < name.Length || IsCompany(_words.FirstFrom(cluster.Main.Span.End)))
        {
            return EntityType.Organization;
        }

        var before = _words.FirstFrom(cluster.Main.Span.Start) - 1;
        if (before >= 0 && _words.Adjoins(before) && NameVariants.IsTitle(_words.Words[before].In(_text)) && _words.IsCapitalised(before))
        {
            return EntityType.Person;
        }

        foreach (var place in bare.Contains(' ') ? [] : _words.CapitalisedPlaces(bare))
        {
            if (_words.Adjoins(place) && (IsCompany(place + 1) || (_words.IsCapitalised(place + 1) && _words.Adjoins(place + 1) && IsCompany(place + 2))))
            {
                return EntityType.Organization;
            }
        }

        return EntityType.Other;
    }

    private bool IsCompany(int word) =>
        word < _words.Words.Count && _words.IsCapitalised(word) && NameVariants.IsLegalForm(_words.Words[word].In(_text));

    /// <summary>Finds the office of the country that is named in front (<c>French President</c>) or spoken of.</summary>
    private bool AddOffice(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        var office = name;
        var country = default(EntityId);
        Span<NameCandidate> found = stackalloc NameCandidate[1];
        var space = name.IndexOf(' ');
        if (space > 0 && _names.FindNames(name[..space], found) > 0 && found[0].Type == EntityType.Gpe)
        {
            office = name[(space + 1)..];
            country = found[0].Id;
        }

        if (office is not ("President" or "Prime Minister" or "Foreign Minister" or "Chancellor" or "Vice President"))
        {
            return false;
        }

        if (country.IsNone)
        {
            country = _countries.Most;
        }

        if (_knowledge.TryGetEntry(country, out var entry))
        {
            _lookup.Add(cluster, $"{office} of {entry.Label}", expanded: true);
            if (cluster.Candidates.Count == 0)
            {
                _lookup.Add(cluster, $"{office} of the {entry.Label}", expanded: true);
            }
        }

        return true;
    }

    private void AddVariants(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        _lookup.Add(cluster, name, expanded: false);
        var untitled = NameVariants.WithoutTitles(name);
        if (untitled.Length < name.Length)
        {
            _lookup.Add(cluster, untitled, expanded: false);
        }

        var plain = NameVariants.WithoutLegalForm(untitled);
        if (plain.Length < untitled.Length)
        {
            _lookup.Add(cluster, plain, expanded: false);
        }

        var space = name.IndexOf(". ");
        if (space > 0 && UsStates.FullName(name[..space]) is { } first)
        {
            _lookup.Add(cluster, string.Concat(first, name[(space + 1)..]), expanded: false);
        }

        var start = cluster.Main.Span.Start;
        if (UsStates.FullName(name) is { } state && (name.Contains('.') || (start > 2 && _text.AsSpan(start - 2, 2) is ", ")))
        {
            _lookup.Add(cluster, state, expanded: true);
        }

        var comma = name.IndexOf(", ");
        if (comma > 0)
        {
            var before = cluster.Candidates.Count;
            _lookup.Add(cluster, name[..comma], expanded: false);
            if (!_regions.Mark(cluster, name[(comma + 2)..], before))
            {
                cluster.Candidates.RemoveRange(before, cluster.Candidates.Count - before);
            }

            cluster.Candidates.RemoveAll(c => !c.IsWhole && c.Facts.Type is not (EntityType.Gpe or EntityType.Location or EntityType.Facility));
        }
        else
        {
            _qualified.Add(cluster, name);
        }
    }
}
