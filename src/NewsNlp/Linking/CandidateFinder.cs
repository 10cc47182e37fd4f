using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>Finds what a cluster's name may mean: under its variants, under longer names of the text, under the name that initials stand for.</summary>
internal sealed class CandidateFinder
{
    /// <summary>Popularity from which two capitals mean their bearer and not a state.</summary>
    private const float LeastKnown = 0.6f;

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
    private readonly TypeCues _cues;
    private readonly PartedNames _parted;
    private readonly MisspeltNames _misspelt;
    private readonly CompletedNames _completed;

    public CandidateFinder(INameSource names, IKnowledgeBase knowledge, string text, ContextWords words, ContextCountries countries)
    {
        (_names, _knowledge, _text, _words, _countries) = (names, knowledge, text, words, countries);
        _lookup = new CandidateLookup(names);
        _longer = new LongerNames(names, knowledge, _lookup, text, words);
        _regions = new RegionEvidence(names, knowledge, text, words);
        _qualified = new QualifiedNames(names, knowledge, _lookup, text, words);
        _teams = new TeamNames(knowledge, _lookup, text, words);
        _cues = new TypeCues(text, words);
        _parted = new PartedNames(_lookup);
        _misspelt = new MisspeltNames(names, knowledge);
        _completed = new CompletedNames(_lookup, text, words);
    }

    public void Find(MentionCluster cluster)
    {
        var name = NameVariants.Trim(cluster.Main.Span.In(_text));
        if (name.IsEmpty || name.Length > NameKey.MaxLength)
        {
            return;
        }

        if (AddOffice(cluster, name) || (NameVariants.IsTitleOnly(name) && (name is not ("MD" or "Md.") || !_words.FollowsComma(cluster.Main.Span.Start))))
        {
            return;
        }

        AddVariants(cluster, name);
        if (cluster.Candidates.Count == 0 && name.Contains(' '))
        {
            _parted.Add(cluster, name);
            if (cluster.Candidates.Count == 0)
            {
                _misspelt.Add(cluster, NameVariants.WithoutTitles(name));
            }
        }

        if (cluster.Candidates.Count == 0)
        {
            _completed.Add(cluster, name);
        }
        else
        {
            _completed.AddDirection(cluster, name);
        }

        var bare = NameVariants.WithoutLegalForm(NameVariants.WithoutTitles(name));
        var isWhole = cluster.Candidates.Exists(c => c.IsWhole && c.Facts.Type != EntityType.Person && c.Name.Match != AliasMatch.Transliterated);
        if (!bare.Contains(' ') && !isWhole)
        {
            _longer.Add(cluster, bare);
            _longer.AddSpelledOut(cluster, bare);
        }

        if (!name.Contains(',') && !cluster.Candidates.Exists(c => c.Region != 0))
        {
            _regions.MarkFollowing(cluster);
        }

        cluster.IsByFirstName = NameVariants.IsRoyal(name) || _cues.IsBesideFirstName(name);
        _teams.Find(cluster, name);
        if (cluster.Type == EntityType.Other && !isWhole)
        {
            cluster.Type = _cues.Of(cluster.Main.Span, name, bare);
            cluster.IsCompany = cluster.Type == EntityType.Organization;
        }
    }

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

        if (!IsOffice(office))
        {
            // "President of France" is no name of several words like others: the office itself is hardly written about.
            return name.IndexOf(" of ") is > 0 and var of && IsOffice(name[..of]) && _lookup.Add(cluster, name, expanded: true) > 0;
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

    private static bool IsOffice(ReadOnlySpan<char> name) => name is "President" or "Prime Minister" or "Foreign Minister" or "Chancellor" or "Vice President";

    /// <summary>Adds the state of the United States, not the country of its name.</summary>
    private void AddState(MentionCluster cluster, string state, bool isMarked)
    {
        Span<NameCandidate> country = stackalloc NameCandidate[1];
        if (_names.FindNames("United States", country) > 0)
        {
            var union = country[0].Id;
            var known = cluster.Candidates.Select(c => c.Id).ToList();
            _lookup.Add(cluster, state, expanded: isMarked);
            cluster.Candidates.RemoveAll(c => c.Facts.Country != union && !known.Contains(c.Id));
        }
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
        var isMarked = name.Contains('.') || _words.FollowsComma(start);
        if (UsStates.FullName(name) is { } state && (isMarked || (name.Length == 2 && char.IsUpper(name[1]) && !cluster.Candidates.Exists(c => c.Facts.Popularity >= LeastKnown))))
        {
            AddState(cluster, state, isMarked);
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
