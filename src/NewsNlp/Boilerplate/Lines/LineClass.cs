namespace NewsNlp.Boilerplate;

/// <summary>What the model tells apart; finer roles follow from rules.</summary>
internal enum LineClass : byte
{
    Other,
    Title,
    Body,
    Heading,
}
