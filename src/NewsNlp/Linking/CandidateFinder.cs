using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>Finds what a cluster's name may mean: under its variants, under longer names of the text, under the name that initials stand for.</summary>
internal sealed class CandidateFinder(INameSource names, IKnowledgeBase knowledge, string text, ContextWords words, ContextCountries countries)
{
    /// <summary>Most candidates of one look-up, and most longer names that are followed.</summary>
    private const int MaxFound = 64, MaxLonger = 6;

    private readonly INameSource _names = names;
    private readonly IKnowledgeBase _knowledge = knowledge;
    private readonly ContextCountries _countries = countries;
    private readonly string _text = text;
    private readonly ContextWords _words = words;

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
            AddLongerNames(cluster, bare);
            AddSpelledOut(cluster, bare);
        }

        cluster.IsTeam = cluster.Type is EntityType.Other or EntityType.Organization or EntityType.Gpe && _words.HasTeamCue(cluster.Main.Span);
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
            Add(cluster, $"{office} of {entry.Label}", expanded: true);
            if (cluster.Candidates.Count == 0)
            {
                Add(cluster, $"{office} of the {entry.Label}", expanded: true);
            }
        }

        return true;
    }

    private void AddVariants(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        Add(cluster, name, expanded: false);
        var untitled = NameVariants.WithoutTitles(name);
        if (untitled.Length < name.Length)
        {
            Add(cluster, untitled, expanded: false);
        }

        var plain = NameVariants.WithoutLegalForm(untitled);
        if (plain.Length < untitled.Length)
        {
            Add(cluster, plain, expanded: false);
        }

        var space = name.IndexOf(". ");
        if (space > 0 && UsStates.FullName(name[..space]) is { } first)
        {
            Add(cluster, string.Concat(first, name[(space + 1)..]), expanded: false);
        }

        var start = cluster.Main.Span.Start;
        if (UsStates.FullName(name) is { } state && (name.Contains('.') || (start > 2 && _text.AsSpan(start - 2, 2) is ", ")))
        {
            Add(cluster, state, expanded: true);
        }

        var comma = name.IndexOf(", ");
        if (comma > 0)
        {
            var before = cluster.Candidates.Count;
            Add(cluster, name[..comma], expanded: false);
            if (!MarkRegion(cluster, name[(comma + 2)..], before))
            {
                cluster.Candidates.RemoveRange(before, cluster.Candidates.Count - before);
            }

            cluster.Candidates.RemoveAll(c => !c.IsWhole && c.Facts.Type is not (EntityType.Gpe or EntityType.Location or EntityType.Facility));
        }
        else if (cluster.Candidates.Count > 0 && FollowingRegion(cluster.Main.Span) is { Length: > 0 } region)
        {
            MarkRegion(cluster, region, 0);
        }
    }

    private int Add(MentionCluster cluster, ReadOnlySpan<char> name, bool expanded, bool personsOnly = false)
    {
        Span<NameCandidate> found = stackalloc NameCandidate[MaxFound];
        var count = _names.FindNames(name, found);
        var severalWords = name.Contains(' ');
        var added = 0;
        foreach (var candidate in found[..count])
        {
            var isPart = candidate.Kind is NameKind.Surname or NameKind.GivenName or NameKind.ShortName;
            if ((expanded && isPart) || (personsOnly && candidate.Type != EntityType.Person))
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

    /// <summary>Follows longer names of persons in the text of which this one is the first or the last word.</summary>
    private void AddLongerNames(MentionCluster cluster, ReadOnlySpan<char> word)
    {
        var followed = 0;
        foreach (var place in _words.CapitalisedPlaces(word))
        {
            int first = place, last = place;
            while (place - first < 3 && first > 0 && _words.IsCapitalised(first - 1) && _words.Adjoins(first - 1))
            {
                first--;
            }

            while (last - place < 2 && _words.Adjoins(last) && _words.IsCapitalised(last + 1))
            {
                last++;
            }

            for (; first < place && followed < MaxLonger; first++)
            {
                followed += Follow(cluster, first, place) ? 1 : 0;
            }

            for (; last > place && followed < MaxLonger; last--)
            {
                followed += Follow(cluster, place, last) ? 1 : 0;
            }

            if (followed >= MaxLonger || cluster.Candidates.Exists(c => c.IsExpanded))
            {
                break;
            }
        }

        cluster.IsPartOfUnknownName &= !cluster.Candidates.Exists(c => c.IsExpanded);
    }

    /// <summary>Looks up one longer name; notes when it looks like a person's and is unknown.</summary>
    private bool Follow(MentionCluster cluster, int first, int last)
    {
        var start = _words.Words[first];
        var longer = NameVariants.Trim(_text.AsSpan(start.Start, _words.Words[last].End - start.Start));
        var given = start.In(_text);
        if (longer.Length > NameKey.MaxLength || NameVariants.WithoutTitles(longer).Length < longer.Length)
        {
            return false;
        }

        if (Add(cluster, longer, expanded: true, personsOnly: true) == 0 && last - first == 1)
        {
            var evidence = _names.FindEvidence(given);
            cluster.IsPartOfUnknownName |= (evidence.PartTypes & (1 << (int)EntityType.Person)) != 0 && !_words.StartsSentence(first) && !IsPlace(evidence);
        }

        return true;
    }

    private static bool IsPlace(NameEvidence evidence) => evidence.Likeliest is EntityType.Gpe or EntityType.Location;

    /// <summary>Finds what initials stand for: <c>International Monetary Fund (IMF)</c>. Initials that the text explains otherwise mean nothing else.</summary>
    private void AddSpelledOut(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 8 || !IsInitials(name))
        {
            return;
        }

        foreach (var place in _words.CapitalisedPlaces(name))
        {
            if (_words.Words[place].Start < 2 || _text[_words.Words[place].Start - 1] != '(' || StartOfInitials(name, place) is not (>= 0 and var first))
            {
                continue;
            }

            var before = cluster.Candidates.Count(c => c.IsExpanded);
            Add(cluster, _text.AsSpan(_words.Words[first].Start, _words.Words[place - 1].End - _words.Words[first].Start), expanded: true);
            if (cluster.Candidates.Count(c => c.IsExpanded) == before)
            {
                cluster.Candidates.Clear();
            }

            return;
        }
    }

    /// <summary>The word before <paramref name="place"/> from which the initials of the words spell the name (small words may be skipped), or -1.</summary>
    private int StartOfInitials(ReadOnlySpan<char> name, int place)
    {
        var letter = name.Length - 1;
        for (var word = place - 1; word >= 0 && word >= place - name.Length - 3; word--)
        {
            var c = _text[_words.Words[word].Start];
            if (char.ToUpperInvariant(c) == name[letter])
            {
                if (letter == 0)
                {
                    return word;
                }

                letter--;
            }
            else if (_words.Words[word].Length > 3)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The capitalised words behind <c>NAME, </c>.</summary>
    private ReadOnlySpan<char> FollowingRegion(TextSpan span)
    {
        var end = span.End;
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

    /// <summary>Compares the candidates from <paramref name="from"/> on with the region that stands behind the name.</summary>
    /// <returns>Whether it is a region and at least one candidate lies there.</returns>
    private bool MarkRegion(MentionCluster cluster, ReadOnlySpan<char> region, int from)
    {
        var label = UsStates.FullName(region) ?? region.ToString();
        Span<NameCandidate> regions = stackalloc NameCandidate[3];
        regions = regions[.._names.FindNames(label, regions)];
        if (regions.IsEmpty || regions[0].Type is not (EntityType.Gpe or EntityType.Location))
        {
            return false;
        }

        Span<char> description = stackalloc char[KnowledgeBaseBuilder.MaxTextBytes];
        var fits = 0;
        for (var i = from; i < cluster.Candidates.Count; i++)
        {
            var candidate = cluster.Candidates[i];
            var length = _names.ReadDescription(candidate.Id, description);
            var country = candidate.Facts.Country;
            candidate.Region = candidate.Facts.Type == EntityType.Person ? 0
                : description[..length].Contains(label, StringComparison.OrdinalIgnoreCase) ? 2
                : country.IsNone || country == candidate.Id ? 0
                : RegionOf(regions, country);
            fits = Math.Max(fits, candidate.Region);
        }

        foreach (var candidate in cluster.Candidates.Skip(from))
        {
            // Without a candidate that fits, the comma is that of a list.
            candidate.Region = fits == 0 || candidate.Facts.Type == EntityType.Person ? 0 : candidate.Region == fits ? fits : -1;
        }

        return fits > 0;
    }

    /// <summary>2 when a country is one of the regions, 1 when one of them lies in it, 0 else.</summary>
    private int RegionOf(ReadOnlySpan<NameCandidate> regions, EntityId country)
    {
        foreach (var region in regions)
        {
            if (region.Id == country)
            {
                return 2;
            }
        }

        return _names.TryGetFacts(regions[0].Id, out var facts) && facts.Country == country ? 1 : 0;
    }

    private static bool IsInitials(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsUpper(c) && c != '.')
            {
                return false;
            }
        }

        return true;
    }
}
