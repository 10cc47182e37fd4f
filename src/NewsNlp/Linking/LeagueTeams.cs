using System.Collections.Frozen;

namespace NewsNlp.Linking;

/// <summary>The teams of the large North American leagues, whose names do not tell their sport: bynames by sport.</summary>
internal static class LeagueTeams
{
    /// <summary>Bynames of each sport; those of teams in several sports stand with their cities.</summary>
    private static readonly (string Sport, string Teams)[] Table =
    [
        ("baseball", "Angels,Astros,Athletics,Blue Jays,Braves,Brewers,Cubs,Diamondbacks,Dodgers,Guardians,Indians,Mariners,Marlins,Mets,Nationals,Orioles,Padres,Phillies,Pirates,Red Sox,"
            + "Reds,Rockies,Royals,Tigers,Twins,White Sox,Yankees,St. Louis Cardinals,San Francisco Giants,Texas Rangers,Tampa Bay Rays,Expos"),
        ("basketball", "76ers,Bucks,Bulls,Cavaliers,Celtics,Clippers,Grizzlies,Heat,Jazz,Knicks,Lakers,Mavericks,Nets,Nuggets,Pacers,Pelicans,Pistons,Raptors,Rockets,Spurs,Suns,SuperSonics,Thunder,"
            + "Timberwolves,Trail Blazers,Warriors,Wizards,Atlanta Hawks,Charlotte Hornets,Orlando Magic,Sacramento Kings"),
        ("football", "49ers,Bears,Bengals,Bills,Broncos,Browns,Buccaneers,Chargers,Chiefs,Colts,Commanders,Cowboys,Dolphins,Eagles,Falcons,Jaguars,Lions,Packers,Patriots,Raiders,Rams,Ravens,Redskins,"
            + "Saints,Seahawks,Steelers,Texans,Titans,Vikings,Arizona Cardinals,New York Giants,New York Jets,Carolina Panthers"),
        ("hockey", "Avalanche,Blackhawks,Blue Jackets,Blues,Bruins,Canadiens,Canucks,Capitals,Coyotes,Devils,Ducks,Flames,Flyers,Golden Knights,Hurricanes,Islanders,Kraken,Lightning,Maple Leafs,"
            + "Oilers,Penguins,Predators,Red Wings,Sabres,Senators,Sharks,Thrashers,Wild,Winnipeg Jets,Los Angeles Kings,New York Rangers,Dallas Stars,Florida Panthers"),
    ];

    /// <summary>Bynames that are words, peoples or persons elsewhere: alone they tell no sport.</summary>
    private static readonly FrozenSet<string> Common = "Angels,Athletics,Indians,Nationals,Pirates,Reds,Rockies,Royals,Tigers,Twins,Bucks,Bulls,Heat,Jazz,Magic,Nets,Rockets,Spurs,Suns,Thunder,Warriors,Wizards,Bears,Bills,Browns,Chiefs,Commanders,Cowboys,Dolphins,Eagles,Falcons,Jaguars,Lions,Patriots,Raiders,Rams,Ravens,Saints,Texans,Titans,Vikings,Avalanche,Blues,Capitals,Devils,Ducks,Flames,Hurricanes,Islanders,Lightning,Penguins,Predators,Senators,Sharks,Wild"
        .Split(',').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> SportOfByname = Table
        .SelectMany(s => s.Teams.Split(',').Select(t => KeyValuePair.Create(t, s.Sport)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Bynames that tell a sport by themselves, with it.</summary>
    public static IReadOnlyList<(string Byname, string Sport)> Telling { get; } =
        [.. SportOfByname.Where(t => !Common.Contains(t.Key)).Select(t => (t.Key, t.Value)).OrderBy(t => t.Key, StringComparer.Ordinal)];

    /// <summary>The sport of a team by its whole name (<c>Boston Red Sox</c>), or null.</summary>
    public static string? SportOf(string label)
    {
        if (SportOfByname.TryGetValue(label, out var sport))
        {
            return sport;
        }

        for (var space = label.IndexOf(' '); space >= 0; space = label.IndexOf(' ', space + 1))
        {
            if (SportOfByname.TryGetValue(label[(space + 1)..], out sport))
            {
                return sport;
            }
        }

        return null;
    }
}
