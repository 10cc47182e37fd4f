namespace NewsNlp.Catalyst;

/// <summary>A token as Catalyst gives it, without Catalyst's types.</summary>
/// <param name="Begin">Index of the first character in the document's value.</param>
/// <param name="End">Index of the last character: inclusive, as Catalyst counts.</param>
/// <param name="Tag">Universal part of speech in capitals; empty when it was not tagged.</param>
public readonly record struct ForeignToken(int Begin, int End, string Tag);
