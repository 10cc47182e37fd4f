namespace NewsNlp;

/// <summary>What had to be mended to read the quotation marks.</summary>
[Flags]
public enum QuoteRepairs : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The opening mark was missing.</summary>
    MissingOpen = 1,

    /// <summary>The closing mark was missing.</summary>
    MissingClose = 2,

    /// <summary>Opening and closing mark are of different families.</summary>
    Mismatched = 4,
}
