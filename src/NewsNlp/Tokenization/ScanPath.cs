namespace NewsNlp.Tokenization;

/// <summary>Ways through a text; all give the same tokens.</summary>
internal enum ScanPath
{
    /// <summary>The rules alone, character by character.</summary>
    Rules,

    /// <summary>Blocks in vectors of 128 bits.</summary>
    Vector128,

    /// <summary>Blocks in vectors of 256 bits.</summary>
    Vector256,

    /// <summary>Blocks in vectors of 512 bits.</summary>
    Vector512,
}
