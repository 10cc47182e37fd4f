namespace NewsNlp.Boilerplate;

/// <summary>What the rules say of a line.</summary>
internal enum LineRule : byte
{
    None,

    /// <summary>No text and no title.</summary>
    Outside,

    /// <summary>Behind a line that names links, where a text seldom goes on.</summary>
    Links,

    /// <summary>Behind a line that names what closes a page.</summary>
    ToEnd,

    /// <summary>A title: the line in front of it is a path that ends in its words.</summary>
    Title,
}
