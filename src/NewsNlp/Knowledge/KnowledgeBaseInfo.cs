using NewsNlp.Knowledge;

namespace NewsNlp;

/// <summary>What a knowledge-base file says of itself.</summary>
public sealed record KnowledgeBaseInfo
{
    /// <summary>Where it was opened.</summary>
    public required string Source { get; init; }

    /// <summary>Version of the file format.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Number of entities.</summary>
    public required int EntityCount { get; init; }

    /// <summary>Number of distinct names; spellings that only transliteration tells apart count once.</summary>
    public required int NameCount { get; init; }

    /// <summary>Lines <c>key: value</c> that its maker wrote: title, origin, licence, date.</summary>
    public required string About { get; init; }

    internal static KnowledgeBaseInfo Of(MappedKnowledge file) => new()
    {
        Source = file.Name,
        FormatVersion = KnowledgeFileLayout.FormatVersion,
        Length = file.Length,
        EntityCount = file.EntityCount,
        NameCount = file.NameCount,
        About = file.About(),
    };
}
