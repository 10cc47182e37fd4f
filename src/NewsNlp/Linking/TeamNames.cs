using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>Finds where a place's or school's name means its team (<c>England beat Samoa</c>), and in which sport.</summary>
internal sealed class TeamNames(IKnowledgeBase knowledge, CandidateLookup lookup, string text, ContextWords words)
{
    /// <summary>Most places of a name that are looked at.</summary>
    private const int MaxPlaces = 8;

    /// <summary>Characters around a name in which the sport is looked for first.</summary>
    private const int Near = 200;

    /// <summary>Share of the words of sport from which on a text is about sport.</summary>
    private const float LeastSport = 0.4f;

    /// <summary>Words below which a text need not name its sport.</summary>
    private const int ShortText = 40;

    /// <summary>What one team does to another, and what stands between two of them.</summary>
    private static readonly WordSet Beats = new("beat beats defeat defeats defeated thrash thrashed trounce trounced"),
        Between = new("against versus vs v");

    private static readonly WordSet Playing = new("play plays played playing scored signed");

    private static readonly WordSet Events = new("team game match squad side season fans");

    /// <summary>Sports that teams bear in their names, with the leagues, positions and units of score that no other of them has.</summary>
    private static readonly (string Name, string[] Words)[] Sports =
    [
        ("rugby", ["rugby", "scrum", "fullback", "flanker", "hooker"]),
        ("cricket", ["cricket", "cricketer", "wicket", "batsman", "bowler", "bowled", "lbw"]),
        ("basketball", ["basketball", "nba", "wnba", "rebound", "dunk"]),
        ("hockey", ["hockey", "nhl", "puck"]),
        ("baseball", ["baseball", "mlb", "inning", "pitcher", "pitched", "homer", "homered", "shortstop", "outfielder", "baseman", "rbi", "bullpen"]),
        ("football", ["football", "soccer", "fifa", "uefa", "nfl", "striker", "goalkeeper", "midfielder", "quarterback", "touchdown", "linebacker", "cornerback", "receiver"]),
    ];

    private readonly IKnowledgeBase _knowledge = knowledge;
    private readonly CandidateLookup _lookup = lookup;
    private readonly string _text = text;
    private readonly ContextWords _words = words;
    private string? _leagueSport;

    /// <summary>Marks a cluster whose name stands for a team, adds the team of the text's sport, and compares the candidates' sports with it.</summary>
    public void Find(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        if (cluster.Type is not (EntityType.Other or EntityType.Organization or EntityType.Gpe) || cluster.Candidates.Exists(c => c.Name.Match == AliasMatch.Demonym)
            || !IsTeam(cluster.Main.Span))
        {
            return;
        }

        cluster.IsTeam = true;
        if (SportOf(cluster.Main.Span) is not { } sport)
        {
            return;
        }

        foreach (var whole in new[] { $"{name} national {sport} team", $"{name} {sport} team", $"{name} national {sport} union team" })
        {
            _lookup.Add(cluster, whole, expanded: true, EntityType.Organization);
        }

        foreach (var candidate in cluster.Candidates.Where(c => c.Facts.Domain == EntityDomain.Sport && c.Facts.Type == EntityType.Organization))
        {
            candidate.Sport = FitOf(candidate, sport);
        }
    }

    /// <summary>1 when the team's name says that it plays the sport, -1 when it says that it plays another, 0 else.</summary>
    private int FitOf(RankedCandidate candidate, string sport)
    {
        if (!_knowledge.TryGetEntry(candidate.Id, out var entry))
        {
            return 0;
        }

        var named = Array.Find(Sports, s => entry.Label.Contains(s.Name, StringComparison.OrdinalIgnoreCase) || entry.Description.Contains(s.Name, StringComparison.OrdinalIgnoreCase)).Name
            ?? LeagueTeams.SportOf(entry.Label);
        return named is null ? 0 : named == sport ? 1 : -1;
    }

    /// <summary>Whether the words around the name say so, or in a text about sport those around the same name elsewhere.</summary>
    private bool IsTeam(TextSpan place)
    {
        if (HasCue(place))
        {
            return true;
        }

        if ((_words.Support(EntityDomain.Sport, place) < LeastSport && LeagueSport is null) || SportOf(place) is null)
        {
            return false;
        }

        foreach (var other in _words.PlacesOf(place.In(_text), MaxPlaces))
        {
            if (HasCue(other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sport whose words stand near; else the one that the text speaks of.</summary>
    private string? SportOf(TextSpan place)
    {
        var near = Array.Find(Sports, s => Array.Exists(s.Words, w => _words.HasNear(w, place, Near))).Name;
        return near ?? Array.Find(Sports, s => Array.Exists(s.Words, w => _words.Has(w))).Name ?? LeagueSport;
    }

    /// <summary>The sport of the first team of a league that the text names, or null.</summary>
    private string? LeagueSport => (_leagueSport ??= SportOfLeagues()) is { Length: > 0 } sport ? sport : null;

    /// <summary>The sport of a league's team that the text names, or nothing.</summary>
    private string SportOfLeagues()
    {
        foreach (var (byname, sport) in LeagueTeams.Telling)
        {
            if (_words.PlacesOf(byname, 1).Count > 0)
            {
                return sport;
            }
        }

        return "";
    }

    /// <summary>Whether the word behind a name is a sportsman's (<c>Cleveland coach</c>), or the words around it play or beat.</summary>
    private bool HasCue(TextSpan place)
    {
        var next = _words.FirstFrom(place.End);
        var gap = next < _words.Words.Count ? _words.Words[next].Start - place.End : int.MaxValue;
        if ((gap <= 4 && IsSportsman(next, place))
            || (gap == 1 && (Word(next) is "versus" or "vs" or "v" or "game" || (IsSport(Word(next)) && _words.Adjoins(next) && IsEvent(next + 1)))))
        {
            return true;
        }

        var before = _words.FirstFrom(place.Start) - 1;
        var isBeside = before >= 0 && place.Start - _words.Words[before].End == 1;
        if (isBeside && before > 0 && Word(before) is "for" or "in" && (Playing.Contains(Word(before - 1)) || IsSportsman(before - 1, place)))
        {
            return true;
        }

        return ((gap == 1 && Beats.Contains(Word(next))) || (isBeside && (Beats.Contains(Word(before)) || Between.Contains(Word(before)))))
            && _words.Support(EntityDomain.Sport, place) > 0.3f && (_words.Words.Count < ShortText || SportOf(place) is not null);
    }

    /// <summary>Whether a word is a noun for persons and of the field of sport, or one of any field in a text about sport.</summary>
    private bool IsSportsman(int index, TextSpan place)
    {
        var word = _words.Words[index].In(_text);
        return TypeCues.IsPersonNoun(word)
            && (EntityDomains.OfWord(word) == EntityDomain.Sport || word is "captain" or "captains" || (word is "manager" or "star" && (LeagueSport is not null || _words.Support(EntityDomain.Sport, place) >= LeastSport)));
    }

    private bool IsEvent(int index) => Events.Contains(Word(index)) || TypeCues.IsPersonNoun(_words.Words[index].In(_text));

    private static bool IsSport(ReadOnlySpan<char> word)
    {
        foreach (var (name, _) in Sports)
        {
            if (word.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<char> Word(int index) => _words.Words[index].In(_text);
}
