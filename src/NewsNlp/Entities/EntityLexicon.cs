using System.Runtime.InteropServices;
using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>Word knowledge of coreference: nouns for entities, first names with their gender, words for the people of a place.</summary>
internal sealed class EntityLexicon
{
    /// <summary>Names with one ending from which on it tells a gender.</summary>
    private const int LeastNames = 5;

    private readonly Dictionary<uint, EntityNoun> _nouns = [];
    private readonly Dictionary<uint, Gender> _firstNames = [];
    private readonly Dictionary<uint, (int Men, int Women)> _endings = [];
    private readonly Dictionary<uint, uint> _places = [];

    private EntityLexicon()
    {
    }

    /// <summary>Reads the lists in the assembly.</summary>
    public static EntityLexicon Load()
    {
        var lexicon = new EntityLexicon();
        foreach (var (head, words) in Lines("entity-nouns.txt"))
        {
            var space = head.IndexOf(' ', StringComparison.Ordinal);
            var noun = new EntityNoun(Enum.Parse<EntityType>(head[..space], ignoreCase: true), GenderOf(head[(space + 1)..]));
            foreach (var word in words)
            {
                lexicon._nouns.TryAdd(KeyOf(word), noun);
            }
        }

        foreach (var (head, words) in Lines("first-names.txt"))
        {
            foreach (var word in words)
            {
                var key = KeyOf(word);
                lexicon._firstNames[key] = lexicon._firstNames.GetValueOrDefault(key) | GenderOf(head);
                lexicon.CountEnding(word, GenderOf(head));
            }
        }

        foreach (var (head, words) in Lines("demonyms.txt"))
        {
            var places = head.Split('|');
            foreach (var word in places.Concat(words))
            {
                lexicon._places.TryAdd(KeyOf(word), KeyOf(places[0]));
            }
        }

        return lexicon;
    }

    /// <summary>The words for the people and things of places, as the gazetteer takes them.</summary>
    public static IEnumerable<string> PeopleWords() => Lines("demonyms.txt").SelectMany(l => l.Words).Select(w => w.Replace('_', ' '));

    /// <summary>The names of the places that have words for their people.</summary>
    public static IEnumerable<string> Countries() => Lines("demonyms.txt").SelectMany(l => l.Head.Split('|'));

    /// <summary>What a noun, in the singular, says of its entity; of a compound (<c>co-founder</c>) its last part counts. False for a noun that names none.</summary>
    public bool TryNoun(ReadOnlySpan<char> word, out EntityNoun noun)
    {
        var hyphen = word.LastIndexOf('-');
        return TryWhole(word, out noun) || (hyphen > 0 && TryWhole(word[(hyphen + 1)..], out noun));
    }

    private bool TryWhole(ReadOnlySpan<char> word, out EntityNoun noun)
    {
        if (_nouns.TryGetValue(NameHash.Append(0, NameHash.Word(word)), out noun))
        {
            return true;
        }

        // Who does something, by the suffix: economist, bowler, historian.
        var person = word.Length >= 6
            && (word.EndsWith("ist", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ian", StringComparison.OrdinalIgnoreCase)
                || word.EndsWith("woman", StringComparison.OrdinalIgnoreCase) || word.EndsWith("man", StringComparison.OrdinalIgnoreCase));
        noun = new EntityNoun(
            EntityType.Person,
            word.EndsWith("woman", StringComparison.OrdinalIgnoreCase) ? Gender.Female
            : word.EndsWith("man", StringComparison.OrdinalIgnoreCase) ? Gender.Male : Gender.None);
        return person;
    }

    /// <summary>The gender that a first name tells; none when it is not known or both bear it.</summary>
    public Gender OfFirstName(uint word)
    {
        var gender = _firstNames.GetValueOrDefault(NameHash.Append(0, word));
        return gender is Gender.Male or Gender.Female ? gender : Gender.None;
    }

    /// <summary>What the last three, else the last two, letters of a first name that no list knows tell: above zero a woman's, below a man's, from -1 to 1.</summary>
    public float OfEnding(ReadOnlySpan<char> name)
    {
        for (var length = 3; length >= 2; length--)
        {
            if (name.Length > length && _endings.TryGetValue(NameHash.Word(name[^length..]), out var seen) && seen.Men + seen.Women >= LeastNames)
            {
                return (seen.Women - seen.Men) / (float)(seen.Men + seen.Women + 1);
            }
        }

        return 0;
    }

    private void CountEnding(string name, Gender gender)
    {
        for (var length = 2; length <= 3 && length < name.Length; length++)
        {
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_endings, NameHash.Word(name.AsSpan(name.Length - length)), out _);
            seen = gender == Gender.Male ? (seen.Men + 1, seen.Women) : (seen.Men, seen.Women + 1);
        }
    }

    /// <summary>The key of the place that a name of it, or a word for its people, belongs to; 0 when there is none.</summary>
    public uint PlaceOf(uint phrase) => _places.GetValueOrDefault(phrase);

    private static Gender GenderOf(string mark) => mark switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.None };

    /// <summary>Hash of a phrase whose words are parted by spaces or underscores.</summary>
    private static uint KeyOf(string phrase)
    {
        uint key = 0;
        foreach (var word in phrase.Split(' ', '_'))
        {
            key = NameHash.Append(key, NameHash.Word(word));
        }

        return key;
    }

    private static IEnumerable<(string Head, string[] Words)> Lines(string file)
    {
        using var reader = new StreamReader(EmbeddedResource.Open(file));
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#')
            {
                yield return (line[..colon], line[(colon + 1)..].Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }
}
