namespace NewsNlp;

/// <summary>Kinds of entity.</summary>
public enum EntityType : byte
{
    /// <summary>Anything else that has a name.</summary>
    Other,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, agency, party, team or other institution.</summary>
    Organization,

    /// <summary>A country, city or other place with a government.</summary>
    Gpe,

    /// <summary>A place without a government: mountains, waters, regions.</summary>
    Location,

    /// <summary>A building, airport, road or other made place.</summary>
    Facility,

    /// <summary>A nationality, religion or political group.</summary>
    Group,

    /// <summary>A named event.</summary>
    Event,

    /// <summary>A product.</summary>
    Product,

    /// <summary>A work of art, a book, a film, a law by its title.</summary>
    Work,
}
