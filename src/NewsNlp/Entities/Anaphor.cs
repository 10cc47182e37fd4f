namespace NewsNlp.Entities;

/// <summary>A pronoun or common-noun phrase that may stand for an entity.</summary>
/// <param name="FirstToken">Its first token.</param>
/// <param name="EndToken">Index just behind its last token.</param>
/// <param name="Head">Its head word's token.</param>
/// <param name="Form">Nominal or pronoun.</param>
/// <param name="Type">Type that the head noun tells; other for pronouns.</param>
/// <param name="Gender">What it tells of gender and number.</param>
internal readonly record struct Anaphor(int FirstToken, int EndToken, int Head, MentionForm Form, EntityType Type, Gender Gender)
{
    /// <summary>How the phrase begins.</summary>
    public AnaphorStart Start { get; init; }

    /// <summary>Whether a pronoun owns the noun behind it.</summary>
    public bool Possessive { get; init; }

    /// <summary>Whether the pronoun is of the first person.</summary>
    public bool FirstPerson { get; init; }
}
