namespace NewsNlp;

/// <summary>Part of speech and place in the dependency tree of one token.</summary>
/// <param name="Head">Index (in the text's tokens) of the token that governs this one, or -1 for the root of its sentence.</param>
/// <param name="Tag">Universal part of speech.</param>
/// <param name="Relation">Relation to the head.</param>
/// <param name="Detail">Penn Treebank tag number, an index into the tagger's own table (internal detail; 0 when unknown).</param>
public readonly record struct TokenSyntax(int Head, PartOfSpeech Tag, DependencyRelation Relation, byte Detail);
