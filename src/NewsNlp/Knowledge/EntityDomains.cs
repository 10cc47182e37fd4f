using System.Buffers;
using System.Collections.Frozen;

namespace NewsNlp.Knowledge;

/// <summary>Finds the domain of a description and the domains that words of a text speak of.</summary>
internal static class EntityDomains
{
    private static readonly (EntityDomain Domain, string Words)[] Table =
    [
        (EntityDomain.Politics, "politician politics president minister premier chancellor senator senate congress congressman congresswoman parliament "
            + "mp party legislature governor mayor ambassador diplomat cabinet monarch king queen election elections vote voters lawmaker "
            + "lawmakers policy government statesman statespeople campaign coalition opposition treaty sanctions summit secretary"),
        (EntityDomain.Sport, "football footballer soccer team club league cup match goal goals coach striker midfielder defender goalkeeper winger skipper bowler batsman batter pitcher linebacker receiver basketball "
            + "baseball tennis rugby cricket cricketer athlete olympic golfer golf racing driver season player players championship championships stadium "
            + "tournament game games scored quarterback touchdown boxer boxing cyclist swimmer hockey inning innings coached playoffs nfl nba nhl mlb "
            + "association franchise quarterfinal semifinal final plays beaten beat archrival won"),
        (EntityDomain.Music, "music musician singer band album song songs guitarist composer concert rapper musical songwriter pianist drummer label "
            + "performed duet blues rock jazz lyrics tour vocalist guitarists musicians singles"),
        (EntityDomain.Screen, "actor actress film films movie movies director filmmaker tv television series episode screenwriter starred oscar comedian "
            + "model presenter hollywood cinema sitcom animation"),
        (EntityDomain.Letters, "writer author novel novelist poet book books painter artist playwright philosopher sculptor historian photographer "
            + "journalist literature museum painting writings poem"),
        (EntityDomain.Science, "scientist physicist chemist mathematician biologist astronomer economist science research inventor engineer species space "
            + "mission disease medicine physician nasa theorem physics explorer"),
        (EntityDomain.Business, "company business businessman businesswoman brand bank enterprise corporation operator supermarket insurance manufacturer "
            + "shares stock stocks profit earnings merger investor investors retailer stores billionaire entrepreneur companies founded acquired "
            + "quarter revenue analyst market markets shareholders dlrs producing fortunes selling conglomerate"),
        (EntityDomain.Technology, "software technology internet computer website app online programming developer operating video electronics smartphone startup"),
        (EntityDomain.Media, "newspaper news magazine media broadcaster channel radio journal publisher reporters reported newsagent"),
        (EntityDomain.Military, "military army general navy weapon war battle missile troops soldier officer militant aircraft combat defence defense "
            + "soldiers rebels attack forces airstrike"),
        (EntityDomain.Religion, "pope bishop archbishop cardinal church religious religion saint theologian priest cleric temple mosque"),
        (EntityDomain.Law, "court judge lawyer attorney justice law criminal murderer supreme trial prosecutor prosecutors police"),
        (EntityDomain.Transport, "airport airline airlines railway railroad bus train station highway bridge flight flights port arrival metro"),
        (EntityDomain.Education, "university college school institute academy students professor campus educator dropped"),
        (EntityDomain.Place, "city town village country capital territory county province river mountain island lake region state district municipality "
            + "peninsula sea ocean continent"),
        (EntityDomain.Fashion, "clothes clothing fashion designer cosmetics beauty"),
    ];

    private static readonly SearchValues<char> Separators = SearchValues.Create(" ,;-/()");

    /// <summary>Domains by the hash of the word: a span finds its word without a string.</summary>
    private static readonly FrozenDictionary<ulong, EntityDomain> ByWord = Words().DistinctBy(w => w.Key).ToFrozenDictionary();

    /// <summary>The domain that a lower-case word speaks of.</summary>
    public static EntityDomain OfWord(ReadOnlySpan<char> word) => ByWord.TryGetValue(NameKey.Hash(word), out var domain) ? domain : EntityDomain.Unknown;

    /// <summary>The domain of the first telling word of a description; places by their type.</summary>
    public static EntityDomain Of(EntityType type, ReadOnlySpan<char> description)
    {
        Span<char> word = stackalloc char[24];
        for (var start = 0; start < description.Length;)
        {
            var length = description[start..].IndexOfAny(Separators);
            length = length < 0 ? description.Length - start : length;
            if (length is > 2 and < 24)
            {
                description.Slice(start, length).ToLowerInvariant(word);
                var domain = OfWord(word[..length]);
                if (domain != EntityDomain.Unknown)
                {
                    return domain;
                }
            }

            start += length + 1;
        }

        return type is EntityType.Gpe or EntityType.Location or EntityType.Facility ? EntityDomain.Place : EntityDomain.Unknown;
    }

    private static IEnumerable<KeyValuePair<ulong, EntityDomain>> Words()
    {
        foreach (var (domain, words) in Table)
        {
            foreach (var word in words.Split(' '))
            {
                yield return KeyValuePair.Create(NameKey.Hash(word), domain);
            }
        }
    }
}
