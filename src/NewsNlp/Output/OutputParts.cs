namespace NewsNlp;

/// <summary>Parts of an analysis that a writer puts out.</summary>
[Flags]
public enum OutputParts
{
    /// <summary>Only the frame: schema, identifier, issues.</summary>
    None = 0,

    /// <summary>The article's metadata, text and blocks.</summary>
    Article = 1 << 0,

    /// <summary>What was left out of the articles.</summary>
    Removed = 1 << 1,

    /// <summary>Sentence spans.</summary>
    Sentences = 1 << 2,

    /// <summary>Token spans.</summary>
    Tokens = 1 << 3,

    /// <summary>Token spans with part of speech, lemma, head and relation.</summary>
    Tags = 1 << 4,

    /// <summary>Quotations with their speakers.</summary>
    Quotes = 1 << 5,

    /// <summary>Entities with their mentions.</summary>
    Entities = 1 << 6,

    /// <summary>Article, quotations and entities.</summary>
    Default = Article | Quotes | Entities,
}
