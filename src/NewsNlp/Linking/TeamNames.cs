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

    private static readonly HashSet<string> Sportsmen =
        [.. ("coach captain player players striker midfielder defender goalkeeper quarterback receiver pitcher batsman bowler winger fans squad manager midfield keeper beat great "
            + "recruiter recruit fullback flyhalf").Split(' ')];

    private static readonly HashSet<string> Contests = [.. "beat beats beaten defeated defeating against versus vs thrashed edged hosted eclipsing".Split(' ')];

    private static readonly HashSet<string> Playing = [.. "play plays played playing striker midfielder defender goalkeeper scored signed".Split(' ')];

    private static readonly HashSet<string> Events = [.. "team game match coach squad side player players season fans captain".Split(' ')];

    /// <summary>Sports that teams bear in their names, with words that speak of them.</summary>
    private static readonly (string Name, string[] Words)[] Sports =
    [
        ("rugby", ["rugby", "scrum", "lions"]),
        ("cricket", ["cricket", "wicket", "batsman", "bowler", "innings", "odi"]),
        ("basketball", ["basketball", "nba", "rebound"]),
        ("hockey", ["hockey", "nhl"]),
        ("baseball", ["baseball", "mlb", "inning", "pitcher"]),
        ("football", ["football", "soccer", "fifa", "uefa", "striker", "goalkeeper", "midfielder", "quarterback", "touchdown"]),
    ];

    private readonly IKnowledgeBase _knowledge = knowledge;
    private readonly CandidateLookup _lookup = lookup;
    private readonly string _text = text;
    private readonly ContextWords _words = words;

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

        var named = Array.Find(Sports, s => entry.Label.Contains(s.Name, StringComparison.OrdinalIgnoreCase) || entry.Description.Contains(s.Name, StringComparison.OrdinalIgnoreCase)).Name;
        return named is null ? 0 : named == sport ? 1 : -1;
    }

    /// <summary>Whether the words around the name say so, or in a text about sport those around the same name elsewhere.</summary>
    private bool IsTeam(TextSpan place)
    {
        if (HasCue(place))
        {
            return true;
        }

        if (_words.Support(EntityDomain.Sport, place) < LeastSport || SportOf(place) is null)
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
        return near ?? Array.Find(Sports, s => Array.Exists(s.Words, w => _words.Has(w))).Name;
    }

    /// <summary>Whether the word behind a name is a sportsman's (<c>Cleveland coach</c>), or the words around it play or beat.</summary>
    private bool HasCue(TextSpan place)
    {
        var next = _words.FirstFrom(place.End);
        if (next < _words.Words.Count && _words.Words[next].Start - place.End <= 4 && Sportsmen.Contains(Word(next)))
        {
            return true;
        }

        if (next + 1 < _words.Words.Count && _words.Words[next].Start - place.End == 1
            && (Word(next) is "versus" or "vs" or "v" or "game" || (IsSport(Word(next)) && _words.Adjoins(next) && Events.Contains(Word(next + 1)))))
        {
            return true;
        }

        var before = _words.FirstFrom(place.Start) - 1;
        if (before > 0 && Word(before) is "for" or "in" && place.Start - _words.Words[before].End == 1 && Playing.Contains(Word(before - 1)))
        {
            return true;
        }

        var beats = next < _words.Words.Count && _words.Words[next].Start - place.End == 1 && Word(next) is "beat" or "thrashed" or "defeated";
        return (beats || (before >= 0 && place.Start - _words.Words[before].End == 1 && Contests.Contains(Word(before))))
            && _words.Support(EntityDomain.Sport, place) > 0.3f && (_words.Words.Count < ShortText || SportOf(place) is not null);
    }

    private static bool IsSport(string word) => Array.Exists(Sports, s => s.Name == word);

    private string Word(int index) => _words.Words[index].In(_text).ToString();
}
