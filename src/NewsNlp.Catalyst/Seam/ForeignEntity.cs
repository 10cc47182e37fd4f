namespace NewsNlp.Catalyst;

/// <summary>An entity as Catalyst gives it, without Catalyst's types.</summary>
/// <param name="Begin">Index of the first character in the document's value.</param>
/// <param name="End">Index of the last character: inclusive, as Catalyst counts.</param>
/// <param name="Type">Catalyst's name of the type: <c>Person</c>, <c>Location</c>, <c>Organization</c>.</param>
public readonly record struct ForeignEntity(int Begin, int End, string Type);
