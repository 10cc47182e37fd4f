using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>A data set of names: what its tags mean in our labels.</summary>
/// <param name="Name">Name of the data set.</param>
/// <param name="File">Its file under <c>ner</c>, or empty for our own corpus.</param>
/// <param name="Weight">How much one of its sentences counts in training.</param>
/// <param name="Unmarked">Types that the data set leaves unmarked: its outside tokens may be names of these.</param>
/// <param name="Tags">Types that each tag may stand for; a tag that is missing counts as outside.</param>
internal sealed record NameSource(
    string Name, string File, float Weight, IReadOnlyList<EntityType> Unmarked, IReadOnlyDictionary<string, EntityType[]> Tags)
{
    /// <summary>How many times its documents are written again with other names.</summary>
    public int Rewritten { get; init; }

    private static readonly EntityType[] Place = [EntityType.Gpe, EntityType.Location, EntityType.Facility];
    private static readonly EntityType[] Misc = [EntityType.Group, EntityType.Other];

    private static readonly Dictionary<string, EntityType[]> Coarse = new(StringComparer.Ordinal)
    {
        ["PER"] = [EntityType.Person],
        ["ORG"] = [EntityType.Organization],
        ["LOC"] = Place,
        ["MISC"] = Misc,
    };

    public static NameSource Corpus { get; } = new("corpus", "", 4f, [], Coarse) { Rewritten = 1 };

    public static NameSource Wikigold { get; } = new("wikigold", "wikigold/dev.txt", 1f, [], Coarse) { Rewritten = 1 };

    /// <summary>All sources that may train shipped weights, our own corpus first.</summary>
    public static IReadOnlyList<NameSource> All { get; } =
    [
        Corpus,
        Wikigold,
        new("btc", "btc/train.txt", 0.3f, Misc, Coarse),
        new("wnut17", "wnut17/train.txt", 0.5f, [EntityType.Group], new Dictionary<string, EntityType[]>(StringComparer.Ordinal)
        {
            ["person"] = [EntityType.Person],
            ["corporation"] = [EntityType.Organization],
            ["group"] = [EntityType.Organization],
            ["location"] = Place,
            ["product"] = [EntityType.Other],
            ["creative-work"] = [EntityType.Other],
        }),
        new("wikiann", "wikiann/train.txt", 0.05f, Misc, Coarse),
    ];

    /// <summary>One bit a label: the labels that begin (or go on) the given types.</summary>
    public static ushort LabelsOf(IEnumerable<EntityType> types, bool begin)
    {
        var mask = 0;
        foreach (var type in types)
        {
            var number = TypeNumber(type);
            mask |= 1 << (begin ? NameLabel.Begin(number) : NameLabel.Inside(number));
        }

        return (ushort)mask;
    }

    /// <summary>Number of a type among the types of the model: what has no label of its own is other.</summary>
    public static int TypeNumber(EntityType type)
    {
        var number = NameLabel.Types.IndexOf(type);
        return number >= 0 ? number : NameLabel.Types.Length - 1;
    }
}
