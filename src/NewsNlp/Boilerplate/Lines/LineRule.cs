namespace NewsNlp.Boilerplate;

/// <summary>What the rules say of a line.</summary>
internal enum LineRule : byte
{
    None,

    /// <summary>No text and no title.</summary>
    Outside,

    /// <summary>A title: the line in front of it is a path that ends in its words.</summary>
    Title,
}
