namespace NewsNlp.Articles.Metadata;

/// <summary>A person or organisation that schema.org markup names.</summary>
internal readonly record struct SchemaPerson(string Name, bool IsOrganization);
