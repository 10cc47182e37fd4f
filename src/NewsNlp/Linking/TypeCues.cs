using NewsNlp.Entities;
using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>What the words around a name without a type say of it: titles, legal forms, kin and trades, ages, what only persons do.</summary>
internal sealed class TypeCues(string text, ContextWords words)
{
    /// <summary>Most places of a name that are looked at.</summary>
    private const int MaxPlaces = 6;

    private static readonly EntityLexicon Nouns = EntityLexicon.Load();

    /// <summary>Nouns for persons that also stand before the names of countries, companies and teams: <c>rival Samsung</c>.</summary>
    private static readonly WordSet OfAnything =
        new("parent owner rival ally neighbour neighbor client customer partner winner loser champion contender challenger opponent leader chief head star native collector investor dealer "
            + "broker trader developer publisher miner carrier producer supplier successor predecessor veteran newcomer user donor advertiser friend member believer chair runner");

    private static readonly WordSet Kin =
        new("wife husband mother father son daughter brother sister widow widower uncle aunt nephew niece cousin fiancé fiancée girlfriend boyfriend grandfather grandmother stepfather stepmother "
            + "brother-in-law sister-in-law father-in-law mother-in-law spouse");

    private static readonly WordSet PersonalVerbs = new("married divorced died resigned graduated quipped smiled laughed starred sang wept");

    private readonly string _text = text;
    private readonly ContextWords _words = words;

    /// <summary>The type that the words at one of the name's places give, or <see cref="EntityType.Other"/>.</summary>
    public EntityType Of(TextSpan place, ReadOnlySpan<char> name, ReadOnlySpan<char> bare)
    {
        if (NameVariants.WithoutTitles(name).Length < name.Length)
        {
            return EntityType.Person;
        }

        if (bare.Length < name.Length || IsCompany(_words.FirstFrom(place.End)))
        {
            return EntityType.Organization;
        }

        if (IsPerson(place))
        {
            return EntityType.Person;
        }

        if (IsCompanyElsewhere(bare))
        {
            return EntityType.Organization;
        }

        foreach (var other in _words.PlacesOf(name, MaxPlaces))
        {
            if (other != place && IsPerson(other))
            {
                return EntityType.Person;
            }
        }

        return EntityType.Other;
    }

    /// <summary>Whether a word in lower case is a noun for persons: <c>poet</c>, <c>citizens</c>.</summary>
    public static bool IsPersonNoun(ReadOnlySpan<char> word) =>
        !word.IsEmpty && char.IsLower(word[0]) && ((Nouns.TryNoun(word, out var noun) && noun.Type == EntityType.Person)
            || (word.Length > 3 && word[^1] == 's' && Nouns.TryNoun(word[..^1], out noun) && noun.Type == EntityType.Person));

    /// <summary>Whether a word, in lower case, is a noun for organisations, places or events: alone it names none (<c>Ministry</c>).</summary>
    public static bool IsCommonNoun(ReadOnlySpan<char> word) =>
        TypeOfNoun(word) is EntityType.Organization or EntityType.Gpe or EntityType.Location or EntityType.Facility or EntityType.Event;

    /// <summary>The type of what a common noun, in any case, stands for; <see cref="EntityType.Other"/> for other words.</summary>
    public static EntityType TypeOfNoun(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[24];
        return word.Length is > 2 and <= 24 && Nouns.TryNoun(lower[..word.ToLowerInvariant(lower)], out var noun) ? noun.Type : EntityType.Other;
    }

    /// <summary>Whether a word is a first name whose gender is known.</summary>
    public static bool IsFirstName(ReadOnlySpan<char> word) => Nouns.OfFirstName(NameHash.Word(word)) != Gender.None;

    private bool IsPerson(TextSpan place)
    {
        var before = _words.FirstFrom(place.Start) - 1;
        if (before >= 0 && _words.Adjoins(before) && _words.Words[before].End < place.Start && IsPersonWord(before))
        {
            return true;
        }

        var next = _words.FirstFrom(place.End);
        if (next >= _words.Words.Count)
        {
            return false;
        }

        var gap = _text.AsSpan(place.End, Math.Min(_words.Words[next].Start - place.End, 5));
        return gap switch
        {
            " " => IsCoordinated(place) || PersonalVerbs.Contains(Word(next)) || (Word(next) is "and" && !(Word(before) is "in" or "of" or "at" or "from") && Word(next + 1) is "his" or "her" && Kin.Contains(Word(next + 2))),
            "'s " or "’s " or " 's " => Kin.Contains(Word(next)),
            ", " => IsAge(next),
            _ => false,
        };
    }

    /// <summary>A title with a capital, a trade or kinship in front: <c>spokesman Dan Bell</c>, <c>her partner Brad</c>.</summary>
    private bool IsPersonWord(int index)
    {
        var word = _words.Words[index].In(_text);
        return (NameVariants.IsTitle(word) && _words.IsCapitalised(index))
            || (IsPersonNoun(word) && word[^1] != 's' && (!OfAnything.Contains(word) || Word(index - 1) is "his" or "her"));
    }

    private bool IsAge(int next) =>
        Word(next) is [>= '1' and <= '9', >= '0' and <= '9'] && _words.Words[next].End < _text.Length && _text[_words.Words[next].End] is ',' or '.';

    /// <summary>Whether the name stands beside a lone first name at one of its places, and so is likely one itself: <c>Rachel and Finn</c>.</summary>
    public bool IsBesideFirstName(ReadOnlySpan<char> name)
    {
        foreach (var place in name.Contains(' ') ? [] : _words.PlacesOf(name, MaxPlaces))
        {
            if (HasLoneFirstName(place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two first names stand together without surnames: <c>David and Victoria</c>.</summary>
    private bool IsCoordinated(TextSpan place) => IsFirstName(place.In(_text)) && HasLoneFirstName(place);

    private bool HasLoneFirstName(TextSpan place)
    {
        var next = _words.FirstFrom(place.End);
        if (Word(next) is "and" && IsLoneFirstName(next + 1))
        {
            return true;
        }

        var before = _words.FirstFrom(place.Start) - 1;
        return Word(before) is "and" && IsLoneFirstName(before - 1);
    }

    private bool IsLoneFirstName(int index) =>
        index >= 0 && index < _words.Words.Count && _words.IsCapitalised(index) && IsFirstName(_words.Words[index].In(_text))
        && !(_words.Adjoins(index) && _words.IsCapitalised(index + 1)) && !(index > 0 && _words.Adjoins(index - 1) && _words.IsCapitalised(index - 1));

    private bool IsCompanyElsewhere(ReadOnlySpan<char> bare)
    {
        foreach (var place in bare.Contains(' ') ? [] : _words.CapitalisedPlaces(bare))
        {
            if (_words.Adjoins(place) && (IsCompany(place + 1) || (_words.IsCapitalised(place + 1) && _words.Adjoins(place + 1) && IsCompany(place + 2))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCompany(int word) =>
        word < _words.Words.Count && _words.IsCapitalised(word) && NameVariants.IsLegalForm(_words.Words[word].In(_text));

    private ReadOnlySpan<char> Word(int index) => index >= 0 && index < _words.Words.Count ? _words.Words[index].In(_text) : default;
}
