namespace NewsNlp;

/// <summary>How a surface form met an alias of the knowledge base.</summary>
public enum AliasMatch : byte
{
    /// <summary>The same characters.</summary>
    Exact,

    /// <summary>The same after folding case, diacritics and punctuation.</summary>
    Folded,

    /// <summary>The same after folding variants of transliteration.</summary>
    Transliterated,

    /// <summary>A demonym of the entity (<c>Kenyan</c> for Kenya).</summary>
    Demonym,
}
