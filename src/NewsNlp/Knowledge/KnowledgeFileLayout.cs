namespace NewsNlp.Knowledge;

/// <summary>The layout of a knowledge-base file, version 1. All numbers are little-endian. See <c>docs/knowledge-bases.md</c>.</summary>
internal static class KnowledgeFileLayout
{
    /// <summary>Version that this code reads and writes.</summary>
    public const ushort FormatVersion = 1;

    /// <summary>Bytes of the header.</summary>
    public const int HeaderSize = 128;

    /// <summary>Each block of this many bytes behind the header has its checksum.</summary>
    public const int BlockSize = 1 << BlockShift;

    public const int BlockShift = 14;

    /// <summary>Bytes an entity in the table of entities: its id in the first column, the offset of its details in the second.</summary>
    public const int EntitySize = 8;

    /// <summary>Bytes of a group's fingerprint.</summary>
    public const int FingerprintSize = 3;

    /// <summary>The part of a hash that a group stores.</summary>
    public static uint FingerprintOf(ulong hash) => (uint)hash & 0xFFFFFF;

    /// <summary>Opens the file; the line ends show a transfer as text, as in PNG.</summary>
    public static ReadOnlySpan<byte> Magic => "NNKB\r\n\u001a\n"u8;

    // Offsets in the header.
    public const int VersionAt = 8;
    public const int EntityCountAt = 12;
    public const int NameCountAt = 16;
    public const int BucketBitsAt = 20;
    public const int FileLengthAt = 24;
    public const int SectionsAt = 32;
    public const int HeaderChecksumAt = 120;

    /// <summary>Sections in file order; the header holds where each ends (8 bytes), the first begins behind the header.</summary>
    public enum Section
    {
        /// <summary>The ids in order, then the offsets of the details.</summary>
        Entities,

        /// <summary>Offsets into <see cref="Names"/> by the leading bits of the hash (4 bytes each, one more than buckets).</summary>
        Buckets,

        /// <summary>Groups of names with their postings.</summary>
        Names,

        /// <summary>Type, domain, popularity, country, description, label, aliases, demonyms and neighbours of each entity.</summary>
        Details,

        /// <summary>Descriptions, each once.</summary>
        Descriptions,

        /// <summary>Lines <c>key: value</c> about the file itself.</summary>
        About,

        /// <summary>Checksums of the blocks, 8 bytes each; covered by the header's checksum.</summary>
        Checksums,
    }

    public const int SectionCount = 7;
}
