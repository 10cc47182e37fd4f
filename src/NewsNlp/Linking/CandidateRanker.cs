using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>Scores candidates by prior, type and context.</summary>
internal sealed class CandidateRanker(INameSource names, string text, ContextWords words, ContextCountries countries, LinkWeights weights)
{
    /// <summary>Characters around a mention in which words of a description, and in front of it in which countries, count as near.</summary>
    private const int NearWords = 120, NearCountry = 30;

    private const float LeastPrior = 1e-4f;

    /// <summary>Popularity of towns and companies that hardly any text means without saying more.</summary>
    private const float ObscureBelow = 0.2f;

    /// <summary>Popularity below which a politician needs something in the text that speaks of him, and below which a respelt name is rather another person's.</summary>
    private const float LittleKnown = 0.3f, WellKnown = 0.45f;

    /// <summary>Share of the text's countries from which on it speaks of another country.</summary>
    private const float LeastForeign = 0.2f;

    /// <summary>Popularity from which a single word is hardly a stranger's name.</summary>
    private const float Famous = 0.58f;

    /// <summary>Share of a name, and popularity, from which on a thing may be called by its label without more ado.</summary>
    private const float SolePrior = 0.8f, KnownThing = 0.42f;

    /// <summary>Share of the words of sport below which a nickname is no team's.</summary>
    private const float LeastSport = 0.15f;

    private readonly INameSource _names = names;
    private readonly string _text = text;
    private readonly ContextWords _words = words;
    private readonly ContextCountries _countries = countries;
    private readonly LinkWeights _weights = weights;
    private readonly StrangerEvidence _strangers = new(text, words, weights);

    public void Rank(MentionCluster cluster)
    {
        var near = cluster.Main.Affiliation is { } affiliation ? _countries.Nearest(affiliation with { Start = affiliation.End, Length = 0 }, NearCountry)
            : _countries.Nearest(cluster.Main.Span, NearCountry);
        foreach (var candidate in cluster.Candidates)
        {
            candidate.Score = NameScore(cluster, candidate) + ContextScore(cluster, candidate, near);
        }

        cluster.Normalise(_weights.None);
    }

    private float NameScore(MentionCluster cluster, RankedCandidate candidate)
    {
        var name = candidate.Name;
        var score = (_weights.Prior * MathF.Log(Math.Max(name.Prior, LeastPrior))) + (_weights.Popularity * candidate.Facts.Popularity);
        score += name.Kind switch
        {
            NameKind.Label => _weights.Label,
            NameKind.Surname => _weights.Surname,
            NameKind.GivenName or NameKind.Byname => _weights.GivenName,
            NameKind.ShortName => _weights.ShortName,
            _ => 0,
        };
        if (name.Match == AliasMatch.Transliterated)
        {
            score += cluster.HasDirectName ? _weights.Transliterated - 2 : _weights.Transliterated;
            score += candidate.Facts.Type == EntityType.Person && candidate.Facts.Popularity < WellKnown ? _weights.Respelt : 0;
        }

        if (candidate.Facts.Popularity < ObscureBelow && !candidate.IsWhole && !candidate.IsExpanded && candidate.Region <= 0)
        {
            score += _weights.Obscure;
        }

        score += candidate.IsWhole ? _weights.WholeName : 0;
        score += candidate.IsExpanded ? _weights.Expanded : 0;
        var type = TypeScore(cluster, candidate);
        score += type < 0 && IsSure(cluster, candidate) ? type * _weights.SureName : type;
        if (IsPartOfName(candidate))
        {
            score += _weights.PartFame * Math.Min(0.1f, candidate.Facts.Popularity - 0.7f);
        }

        if (candidate.Facts.Type == EntityType.Group && cluster.Main.Span.In(_text) is [.., 's'])
        {
            score += _weights.People;
        }

        if (cluster.IsPartOfUnknownName && !candidate.IsExpanded)
        {
            score += candidate.Facts.Type == EntityType.Person ? _weights.UnknownFullName : cluster.Type == EntityType.Person ? _weights.UnknownFullName / 3 : 0;
        }

        if (cluster.Type == EntityType.Other && candidate.Facts.Type is EntityType.Other or EntityType.Work or EntityType.Product && !candidate.IsWhole)
        {
            score += IsSole(candidate) ? _weights.SoleThing : _weights.LoneThing;
        }

        var first = cluster.Main.Span.In(_text);
        score += !candidate.IsExpanded && !candidate.IsWhole && TypeCues.IsCommonNoun(NameVariants.WithoutTitles(NameVariants.Trim(first))) ? _weights.Generic : 0;
        score += LoneScore(cluster, candidate, first);
        return char.IsLower(first[0]) && !IsTag(cluster.Main.Span) && !first.ContainsAnyInRange('A', 'Z') && (name.Match != AliasMatch.Exact || candidate.Facts.Popularity < 0.4f) ? score + _weights.LowerCase : score;
    }

    /// <summary>Whether the name is a hash tag, which is written without capitals: <c>#toronto</c>.</summary>
    private bool IsTag(TextSpan place) => _words.Follows('#', place.Start);

    /// <summary>What a name of one word, and a monarch's title, say against their bearers.</summary>
    private float LoneScore(MentionCluster cluster, RankedCandidate candidate, ReadOnlySpan<char> first)
    {
        if (candidate.IsExpanded)
        {
            return 0;
        }

        var kind = candidate.Name.Kind;
        if (candidate.Facts.Type == EntityType.Person)
        {
            return IsMake(cluster.Main.Span, first) ? _weights.Make : kind == NameKind.Surname && cluster.IsByFirstName && (candidate.Facts.Popularity < Famous || NameVariants.IsRoyal(first)) ? _weights.FirstName : 0;
        }

        if (kind == NameKind.Alias && IsNickname(cluster, candidate, first))
        {
            return _weights.Nickname;
        }

        return candidate.Facts.Type == EntityType.Organization && !candidate.IsWhole
            ? (_weights.LoneBrand * 10 * Math.Max(0, 0.4f - candidate.Facts.Popularity)) + (candidate.Facts.Popularity < WellKnown && candidate.Facts.Domain is EntityDomain.Business or EntityDomain.Fashion && !first.Contains(' ') && IsCutShort(cluster.Main.Span) ? _weights.CutShort : 0)
            : 0;
    }

    /// <summary>Whether a thing is what its label means: hardly anything else of note bears the name.</summary>
    private static bool IsSole(RankedCandidate candidate) =>
        candidate.Name.Kind == NameKind.Label && candidate.Name.Prior >= SolePrior && candidate.Facts.Popularity >= KnownThing;

    /// <summary>Whether a team was met by a word that is no part of its name (<c>Tigers</c>) where nothing speaks of sport.</summary>
    private bool IsNickname(MentionCluster cluster, RankedCandidate candidate, ReadOnlySpan<char> name) =>
        candidate.Facts.Domain == EntityDomain.Sport && candidate.Facts.Type == EntityType.Organization && !cluster.IsTeam && !name.Contains(' ')
        && _words.Support(EntityDomain.Sport, cluster.Main.Span) < LeastSport;

    /// <summary>Whether a capitalised word that is no title follows at once: only a part of some name was marked (<c>Supreme</c> of Supreme Allied Commander).</summary>
    private bool IsCutShort(TextSpan place)
    {
        var next = _words.FirstFrom(place.End);
        return next < _words.Words.Count && _words.Words[next].Start == place.End + 1 && _text[place.End] == ' ' && _words.IsCapitalised(next)
            && !NameVariants.IsTitle(_words.Words[next].In(_text)) && !NameVariants.IsLegalForm(_words.Words[next].In(_text));
    }

    /// <summary>Whether a body's name ends with a common noun, and the text speaks of another country than the body's.</summary>
    private bool IsForeignBody(MentionCluster cluster, RankedCandidate candidate)
    {
        if (candidate.Facts.Country.IsNone || candidate.IsExpanded || candidate.Facts.Type is not (EntityType.Organization or EntityType.Other) || _countries.Share(candidate.Facts.Country) > 0)
        {
            return false;
        }

        var name = NameVariants.Trim(cluster.Main.Span.In(_text));
        return _countries.Share(_countries.Most) > LeastForeign && TypeCues.IsCommonNoun(name[(name.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>Whether the word in front says that a body called by a common noun is another country's: <c>Russia's Security Council</c>.</summary>
    private bool IsOwnedElsewhere(MentionCluster cluster, RankedCandidate candidate)
    {
        if (candidate.IsExpanded || candidate.Facts.Type != EntityType.Organization || !_words.IsPossessive(Math.Max(0, _words.FirstFrom(cluster.Main.Span.Start) - 1)) || _countries.InFrontOf(cluster.Main.Span) is not { IsNone: false } owner || owner == candidate.Facts.Country)
        {
            return false;
        }

        var name = NameVariants.Trim(cluster.Main.Span.In(_text));
        return TypeCues.IsCommonNoun(name[(name.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>Whether a noun for several things follows a single word: it is their make and no person (<c>Caesar guns</c>).</summary>
    private bool IsMake(TextSpan place, ReadOnlySpan<char> name)
    {
        var next = _words.FirstFrom(place.End);
        return !name.Contains(' ') && next < _words.Words.Count && _words.Words[next].Start == place.End + 1 && _text[place.End] == ' ' && !_words.IsCapitalised(next)
            && _words.Words[next].In(_text) is [.., 's'] and var noun && (noun is "guns" || TypeCues.TypeOfNoun(noun[..^1]) == EntityType.Product);
    }

    /// <summary>Whether only a part of the entity's name was met, without the whole of it elsewhere.</summary>
    private static bool IsPartOfName(RankedCandidate candidate) =>
        !candidate.IsExpanded && candidate.Name.Kind is NameKind.Surname or NameKind.GivenName or NameKind.ShortName or NameKind.Byname;

    private float ContextScore(MentionCluster cluster, RankedCandidate candidate, EntityId near)
    {
        var facts = candidate.Facts;
        var place = cluster.Main.Span;
        var country = facts.Country.IsNone && facts.Type == EntityType.Gpe ? candidate.Id : facts.Country;
        var support = _words.Support(facts.Domain, place);
        var score = _weights.Domain * support;
        if (!country.IsNone)
        {
            score += _weights.Country * _countries.Share(country);
            if (!near.IsNone && country != candidate.Id)
            {
                score += near == country ? _weights.NearCountry : _weights.OtherCountry;
            }
        }

        if (cluster.IsTeam)
        {
            score += facts.Domain == EntityDomain.Sport && facts.Type == EntityType.Organization && candidate.Name.Match != AliasMatch.Transliterated
                ? _weights.Team + (_weights.Sport * candidate.Sport)
                : facts.Type is EntityType.Gpe or EntityType.Location ? -_weights.Team
                : facts.Domain == EntityDomain.Education ? -_weights.Team / 2 : 0;
        }

        score += candidate.Region switch
        {
            > 1 => _weights.Region,
            1 => _weights.Region / 3,
            < 0 => _weights.OtherRegion,
            _ => 0,
        };
        var described = DescriptionScore(candidate, place);
        var isStranger = facts.Type == EntityType.Person && facts.Domain == EntityDomain.Politics && facts.Popularity < LittleKnown && !candidate.IsExpanded && described == 0 && support < 0.1f
            && (country.IsNone || _countries.Share(country) == 0);
        var isNamesake = facts.Type == EntityType.Person && facts.Popularity < WellKnown && candidate.IsWhole && candidate.Name.Match != AliasMatch.Transliterated && described == 0 && support < 0.1f && (country.IsNone || _countries.Share(country) == 0);
        score += facts.Type == EntityType.Person && described == 0 ? _strangers.Score(place, candidate) : 0;
        return score + described + (isStranger ? _weights.Stranger : 0) + (isNamesake ? _weights.Namesake : 0) + (IsForeignBody(cluster, candidate) ? _weights.Foreign : 0) + (IsOwnedElsewhere(cluster, candidate) ? _weights.Owned : 0);
    }

    private float DescriptionScore(RankedCandidate candidate, TextSpan place)
    {
        Span<char> description = stackalloc char[KnowledgeBaseBuilder.MaxTextBytes];
        var rest = (ReadOnlySpan<char>)description[.._names.ReadDescription(candidate.Id, description)];
        Span<char> lower = stackalloc char[24];
        int near = 0, far = 0;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(' ', ';', ',');
            var word = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (word.Length is > 3 and < 24 && word is not ("person" or "place" or "thing" or "organisation" or "city" or "town"))
            {
                var text = lower[..word.ToLowerInvariant(lower)];
                if (!_words.Has(text))
                {
                    continue;
                }

                if (_words.HasNear(text, place, NearWords))
                {
                    near++;
                }
                else
                {
                    far++;
                }
            }
        }

        return (_weights.Description * Math.Min(near, 3)) + (_weights.FarDescription * Math.Min(far, 3));
    }

    /// <summary>Whether hardly anything else bears the name: the type that was read off the text is then the lesser evidence.</summary>
    private static bool IsSure(MentionCluster cluster, RankedCandidate candidate) =>
        cluster.Type != EntityType.Person && !cluster.IsCompany && candidate.Facts.Type != EntityType.Person
        && candidate.Name.Prior >= 0.9f && candidate.Name.Match is AliasMatch.Exact or AliasMatch.Folded && candidate.Facts.Popularity >= (candidate.IsWhole || candidate.Facts.Type is EntityType.Gpe or EntityType.Location ? WellKnown : Famous);

    private float TypeScore(MentionCluster cluster, RankedCandidate candidate)
    {
        var own = candidate.Facts.Type;
        if (cluster.Type == own && own != EntityType.Other)
        {
            return _weights.SameType;
        }

        return (cluster.Type, own) switch
        {
            (EntityType.Organization, not EntityType.Organization) when cluster.IsCompany => _weights.OtherType,
            (_, EntityType.Organization) when cluster.IsTeam => 0,
            (EntityType.Gpe or EntityType.Group or EntityType.Person, EntityType.Other) => _weights.OtherType / 3,
            (EntityType.Other, _) or (_, EntityType.Other) => 0,
            (EntityType.Group, EntityType.Gpe or EntityType.Location) => candidate.Name.Match == AliasMatch.Demonym ? _weights.SameType : _weights.OtherType,
            (EntityType.Group, EntityType.Organization) => 0,
            (EntityType.Gpe or EntityType.Location or EntityType.Facility, EntityType.Gpe or EntityType.Location or EntityType.Facility) => 0,
            (EntityType.Organization, not EntityType.Person) or (not EntityType.Person, EntityType.Organization) => _weights.OtherType / 2,
            (EntityType.Product or EntityType.Work or EntityType.Event, EntityType.Product or EntityType.Work or EntityType.Event) => 0,
            _ => _weights.OtherType,
        };
    }
}
