namespace NewsNlp.ModelBuilder.Corpus;

/// <summary>What an annotation of the corpus marks.</summary>
internal enum CorpusKind
{
    /// <summary>A mention by name; its type is <see cref="CorpusAnnotation.Type"/>.</summary>
    Name,

    /// <summary>A mention by a common noun.</summary>
    Nominal,

    /// <summary>A mention by a pronoun.</summary>
    Pronoun,

    /// <summary>Title or role beside the name of its entity.</summary>
    Role,

    /// <summary>A segment of a direct quotation, without its marks.</summary>
    Direct,

    /// <summary>Reported speech without marks.</summary>
    Indirect,

    /// <summary>Reported speech of which some words stand in marks.</summary>
    Mixed,

    /// <summary>The words that introduce a quotation.</summary>
    Cue,

    /// <summary>Whom the speaker tells it.</summary>
    Addressee,
}
