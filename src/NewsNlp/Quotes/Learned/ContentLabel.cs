namespace NewsNlp.Quotes.Learned;

/// <summary>What a unit is to a cue.</summary>
internal enum ContentLabel : byte
{
    None,
    Content,
    Source,
    Cue,
}
