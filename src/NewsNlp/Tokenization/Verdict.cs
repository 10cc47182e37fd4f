namespace NewsNlp.Tokenization;

/// <summary>What the rules say of a place between two tokens.</summary>
internal enum Verdict : byte
{
    /// <summary>The sentence goes on.</summary>
    No,

    /// <summary>A sentence ends.</summary>
    Yes,

    /// <summary>The model decides.</summary>
    Open,
}
