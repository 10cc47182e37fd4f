namespace NewsNlp;

/// <summary>What an analysis works out.</summary>
[Flags]
public enum AnalysisParts
{
    /// <summary>The articles of the page alone.</summary>
    None = 0,

    /// <summary>Tokens and sentences.</summary>
    Tokens = 1,

    /// <summary>Parts of speech and dependency trees; brings <see cref="Tokens"/>.</summary>
    Syntax = 2,

    /// <summary>Entities with their mentions and identifiers; brings <see cref="Syntax"/>.</summary>
    Entities = 4,

    /// <summary>Quotations with their speakers; brings <see cref="Entities"/>.</summary>
    Quotes = 8,

    /// <summary>Everything.</summary>
    All = Tokens | Syntax | Entities | Quotes,
}
