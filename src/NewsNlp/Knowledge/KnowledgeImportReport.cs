using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>What an import read, took and left out.</summary>
public sealed record KnowledgeImportReport
{
    /// <summary>Lines or rows read, without empty ones and the brackets of a dump.</summary>
    public long Read { get; init; }

    /// <summary>Entities added to the builder; an identifier that comes twice counts twice here, and the later one is kept.</summary>
    public long Added { get; init; }

    /// <summary>Items that the filters or their lack of a name left out, and what is no item.</summary>
    public long Filtered { get; init; }

    /// <summary>Lines that could not be read.</summary>
    public long Broken { get; init; }

    /// <summary>Numbers (from 1) of the first broken lines, at most 20.</summary>
    public ImmutableArray<long> BrokenLines { get; init; } = [];

    /// <summary>Bytes (of a dump, unpacked) or characters read.</summary>
    public long Length { get; init; }
}
