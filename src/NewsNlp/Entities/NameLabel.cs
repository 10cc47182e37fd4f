namespace NewsNlp.Entities;

/// <summary>The labels of the sequence model: outside, and begin and inside of seven coarse types. They fit sixteen lanes.</summary>
internal static class NameLabel
{
    public const int Outside = 0;

    /// <summary>Number of labels.</summary>
    public const int Count = 15;

    /// <summary>Lanes of a weight row: the labels and one that is never used.</summary>
    public const int Lanes = 16;

    /// <summary>Types in the order of their labels. <see cref="EntityType.Other"/> stands for events, products, works and the rest.</summary>
    public static ReadOnlySpan<EntityType> Types =>
    [
        EntityType.Person, EntityType.Organization, EntityType.Gpe, EntityType.Location, EntityType.Facility, EntityType.Group, EntityType.Other,
    ];

    /// <summary>The label that begins a mention of type number <paramref name="type"/>.</summary>
    public static int Begin(int type) => 1 + (2 * type);

    /// <summary>The label inside a mention of type number <paramref name="type"/>.</summary>
    public static int Inside(int type) => 2 + (2 * type);

    public static bool IsBegin(int label) => (label & 1) == 1;

    public static bool IsInside(int label) => label > 0 && (label & 1) == 0;

    /// <summary>Number of the type of <paramref name="label"/>, which is not <see cref="Outside"/>.</summary>
    public static int TypeOf(int label) => (label - 1) >> 1;

    /// <summary>Whether <paramref name="next"/> may follow <paramref name="label"/>: inside goes on only what is of its type.</summary>
    public static bool MayFollow(int label, int next) => !IsInside(next) || (label != Outside && TypeOf(label) == TypeOf(next));
}
