namespace NewsNlp.Entities;

/// <summary>What a pronoun or noun says of the one it stands for.</summary>
[Flags]
internal enum Gender : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A man or boy.</summary>
    Male = 1,

    /// <summary>A woman or girl.</summary>
    Female = 2,

    /// <summary>A thing, place or body.</summary>
    Neuter = 4,

    /// <summary>Several, or a body seen as its members.</summary>
    Plural = 8,
}
