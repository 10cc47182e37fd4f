namespace NewsNlp.Articles.Metadata;

/// <summary>What the words in front of a date say of it.</summary>
internal enum DateLabel : byte
{
    None,
    Published,
    Modified,
}
