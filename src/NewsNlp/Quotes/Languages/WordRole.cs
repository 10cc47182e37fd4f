namespace NewsNlp.Quotes.Languages;

/// <summary>What a word can be in the neighbourhood of a quotation.</summary>
[Flags]
internal enum WordRole : byte
{
    None = 0,
    Cue = 1,
    Auxiliary = 2,
    According = 4,
    Pronoun = 8,
    Article = 16,
    Link = 32,
    Stop = 64,
}
