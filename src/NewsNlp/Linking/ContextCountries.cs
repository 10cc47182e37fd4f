using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>The countries that a text speaks of, from its country names, adjectives and well-known cities, mentioned or not.</summary>
internal sealed class ContextCountries
{
    /// <summary>Words behind this number add nothing: the countries of an article show at once.</summary>
    private const int MaxWords = 4000;

    /// <summary>Least prior of a name and least popularity of its bearer for it to speak for a country.</summary>
    private const float LeastPrior = 0.6f, LeastPopularity = 0.55f;

    /// <summary>Names whose country is kept for their next place.</summary>
    private const int KnownNames = 128;

    private readonly List<(TextSpan Place, EntityId Country)> _places = [];
    private readonly Dictionary<EntityId, int> _counts = [];

    public ContextCountries(INameSource names, string text, ContextWords words)
    {
        Span<Known> known = stackalloc Known[KnownNames];
        known.Clear();
        for (var i = 0; i < Math.Min(words.Words.Count, MaxWords); i++)
        {
            if (!words.IsCapitalised(i))
            {
                continue;
            }

            if (words.Adjoins(i) && words.IsCapitalised(i + 1) && TryAdd(names, text, TextSpan.FromBounds(words.Words[i].Start, words.Words[i + 1].End), known))
            {
                i++;
            }
            else
            {
                TryAdd(names, text, words.Words[i], known);
            }
        }

        Most = _places.Count == 0 ? default : _places.Select(p => p.Country).MaxBy(c => _counts[c]);
    }

    /// <summary>The country that the text speaks of most; the first of equals; none when it speaks of none.</summary>
    public EntityId Most { get; }

    /// <summary>Share of the text's countries.</summary>
    public float Share(EntityId country) => _counts.GetValueOrDefault(country) / (_places.Count + 2f);

    /// <summary>The country within <paramref name="reach"/> characters in front of a place (or right behind it), the nearest; none when there is none.</summary>
    public EntityId Nearest(TextSpan place, int reach)
    {
        var best = default(EntityId);
        var distance = reach;
        foreach (var (span, country) in _places)
        {
            if (span.Start > place.End + reach)
            {
                break;
            }

            var gap = span.End <= place.Start ? place.Start - span.End : span.Start >= place.End ? (span.Start - place.End) * 2 : int.MaxValue;
            if (gap < distance)
            {
                best = country;
                distance = gap;
            }
        }

        return best;
    }

    /// <summary>The country that the word right in front of a place speaks of (<c>Russia's Security Council</c>), or none.</summary>
    public EntityId InFrontOf(TextSpan place)
    {
        int low = 0, high = _places.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _places[middle].Place.End < place.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && _places[low - 1].Place.End == place.Start - 1 ? _places[low - 1].Country : default;
    }

    private bool TryAdd(INameSource names, string text, TextSpan span, Span<Known> known)
    {
        var name = span.In(text);
        ref var before = ref known[((name[0] * 7) + (name[^1] * 3) + name.Length) % KnownNames];
        if (before.Place.Length != name.Length || !before.Place.In(text).SequenceEqual(name))
        {
            before = new Known(span, CountryOf(names, name));
        }

        var country = before.Country;
        if (country.IsNone)
        {
            return false;
        }

        _places.Add((span, country));
        _counts[country] = _counts.GetValueOrDefault(country) + 1;
        return true;
    }

    private static EntityId CountryOf(INameSource names, ReadOnlySpan<char> name)
    {
        Span<NameCandidate> found = stackalloc NameCandidate[1];
        if (names.FindNames(NameVariants.Trim(name), found) == 0 || found[0].Match == AliasMatch.Transliterated
            || found[0].Type != EntityType.Gpe || found[0].Prior < LeastPrior || found[0].Kind is NameKind.ShortName
            || !names.TryGetFacts(found[0].Id, out var facts) || facts.Popularity < LeastPopularity)
        {
            return default;
        }

        return facts.Country.IsNone ? found[0].Id : facts.Country;
    }

    /// <summary>A name that stood before, and the country that it speaks for.</summary>
    private readonly record struct Known(TextSpan Place, EntityId Country);
}
