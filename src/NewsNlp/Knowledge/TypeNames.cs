namespace NewsNlp.Knowledge;

/// <summary>Names of entity types in tables: ours, and the short ones of annotation schemes.</summary>
internal static class TypeNames
{
    /// <exception cref="FormatException">It is no known type.</exception>
    public static EntityType Parse(string name) => name.Trim().ToUpperInvariant() switch
    {
        "PER" => EntityType.Person,
        "ORG" => EntityType.Organization,
        "LOC" => EntityType.Location,
        "FAC" => EntityType.Facility,
        "NORP" => EntityType.Group,
        "MISC" => EntityType.Other,
        var upper when Enum.TryParse<EntityType>(upper, ignoreCase: true, out var type) && !char.IsDigit(upper[0]) => type,
        _ => throw new FormatException("The type is none of person, organization, gpe, location, facility, group, event, product, work, other."),
    };
}
