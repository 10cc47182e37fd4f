namespace NewsNlp;

/// <summary>What someone did for an article.</summary>
public enum BylineRole : byte
{
    /// <summary>Wrote it.</summary>
    Author,

    /// <summary>Contributed to it.</summary>
    Contributor,
}
