namespace NewsNlp.Entities;

/// <summary>Bits of the gazetteer's categories.</summary>
internal static class NameCategory
{
    public const int Person = 1 << 0;
    public const int Organization = 1 << 1;

    /// <summary>An organisation that is much written about.</summary>
    public const int KnownOrganization = 1 << 2;
    public const int Gpe = 1 << 3;

    /// <summary>A country, region or city that is much written about.</summary>
    public const int KnownGpe = 1 << 4;
    public const int Location = 1 << 5;
    public const int Group = 1 << 6;
    public const int Event = 1 << 7;
    public const int Thing = 1 << 8;
    public const int Facility = 1 << 9;

    /// <summary>A country, or another place whose people have a word of their own.</summary>
    public const int Country = 1 << 10;

    /// <summary>Number of categories; the bits above hold the usual place in persons' names.</summary>
    public const int Count = 11;

    public const int Mask = (1 << Count) - 1;

    /// <summary>The category of a name of which no more than its type is known.</summary>
    public static int Of(EntityType type) => type switch
    {
        EntityType.Person => Person,
        EntityType.Organization => Organization,
        EntityType.Gpe => Gpe,
        EntityType.Location => Location,
        EntityType.Group => Group,
        EntityType.Event => Event,
        EntityType.Facility => Facility,
        _ => Thing,
    };
}
