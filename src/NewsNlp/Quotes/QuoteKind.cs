namespace NewsNlp;

/// <summary>How a quotation is given.</summary>
public enum QuoteKind : byte
{
    /// <summary>All words within quotation marks.</summary>
    Direct,

    /// <summary>A reported clause without quotation marks.</summary>
    Indirect,

    /// <summary>A reported clause with some words within quotation marks.</summary>
    Mixed,
}
