namespace NewsNlp;

/// <summary>How a mention names its entity.</summary>
public enum MentionForm : byte
{
    /// <summary>By a name.</summary>
    Name,

    /// <summary>By a common noun: <c>the prime minister</c>.</summary>
    Nominal,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}
