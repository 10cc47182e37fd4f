using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Text;
using static NewsNlp.Knowledge.KnowledgeFileLayout;

namespace NewsNlp.Knowledge;

/// <summary>The bytes of a knowledge base, mapped from a file or lying in the assembly, with checksums verified block by block on first touch.</summary>
internal sealed unsafe class MappedKnowledge : IDisposable
{
    private readonly byte* _bytes;
    private readonly long _length;
    private readonly byte[] _verified;
    private readonly long[] _sections = new long[SectionCount + 1];
    private readonly IDisposable[] _owners;

    private MappedKnowledge(string name, byte* bytes, long length, IDisposable[] owners)
    {
        Name = name;
        _bytes = bytes;
        _length = length;
        _owners = owners;
        ReadHeader();
        _verified = new byte[(int)((_sections[(int)Section.Checksums] - HeaderSize + BlockSize - 1) >> BlockShift)];
    }

    /// <summary>What messages call it: the file's path.</summary>
    public string Name { get; }

    public int EntityCount { get; private set; }

    /// <summary>Number of distinct names (skeletons).</summary>
    public int NameCount { get; private set; }

    public int BucketBits { get; private set; }

    public long Length => _length;

    /// <summary>Maps a file.</summary>
    /// <exception cref="InvalidDataException">The file is no knowledge base, of another version, cut short or damaged.</exception>
    public static MappedKnowledge Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        MemoryMappedFile? map = null;
        MemoryMappedViewAccessor? view = null;
        try
        {
            if (file.Length < HeaderSize)
            {
                throw Damaged(path, "it is too short to be a knowledge base");
            }

            map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
            view = map.CreateViewAccessor(0, file.Length, MemoryMappedFileAccess.Read);
            byte* pointer = null;
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
            return new MappedKnowledge(path, pointer, file.Length, [view, map]);
        }
        catch
        {
            view?.Dispose();
            map?.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>Uses a resource where it lies in the assembly's image; a stream of another kind is copied once.</summary>
    public static MappedKnowledge Open(string name, Stream resource)
    {
        if (resource is UnmanagedMemoryStream memory)
        {
            return new MappedKnowledge(name, memory.PositionPointer, memory.Length, [memory]);
        }

        var copy = GC.AllocateUninitializedArray<byte>(checked((int)resource.Length), pinned: true);
        resource.ReadExactly(copy);
        return new MappedKnowledge(name, (byte*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(copy, 0), copy.Length, [resource, new Pinned(copy)]);
    }

    /// <summary>Length of a section.</summary>
    public long SizeOf(Section section) => _sections[(int)section + 1] - _sections[(int)section];

    /// <summary>Part of a section whose blocks have been verified.</summary>
    /// <exception cref="InvalidDataException">A block is damaged, or the range lies outside the section.</exception>
    public ReadOnlySpan<byte> Read(Section section, long offset, int length)
    {
        var start = _sections[(int)section] + offset;
        var end = start + length;
        if (offset < 0 || end > _sections[(int)section + 1])
        {
            throw Damaged(Name, $"an offset points outside the section {section}");
        }

        var first = (int)((start - HeaderSize) >> BlockShift);
        var last = length == 0 ? first - 1 : (int)((end - 1 - HeaderSize) >> BlockShift);
        for (var block = first; block <= last; block++)
        {
            if (_verified[block] == 0)
            {
                VerifyBlock(block);
            }
        }

        return new ReadOnlySpan<byte>(_bytes + start, length);
    }

    /// <summary>As much of a section as there is from <paramref name="offset"/>, up to <paramref name="most"/> bytes.</summary>
    public ReadOnlySpan<byte> ReadUpTo(Section section, long offset, int most) =>
        Read(section, offset, (int)Math.Clamp(SizeOf(section) - offset, 0, most));

    /// <summary>Verifies every block.</summary>
    public void VerifyAll()
    {
        for (var block = 0; block < _verified.Length; block++)
        {
            VerifyBlock(block);
        }
    }

    /// <summary>The lines about the file.</summary>
    public string About() => Encoding.UTF8.GetString(Read(Section.About, 0, (int)SizeOf(Section.About)));

    public void Dispose()
    {
        foreach (var owner in _owners)
        {
            if (owner is MemoryMappedViewAccessor view)
            {
                view.SafeMemoryMappedViewHandle.ReleasePointer();
            }

            owner.Dispose();
        }
    }

    public static InvalidDataException Damaged(string name, string reason) => new($"The knowledge base {name} cannot be used: {reason}.");

    private void VerifyBlock(int block)
    {
        var start = HeaderSize + ((long)block << BlockShift);
        var bytes = new ReadOnlySpan<byte>(_bytes + start, (int)Math.Min(BlockSize, _sections[(int)Section.Checksums] - start));
        var expected = BinaryPrimitives.ReadUInt64LittleEndian(new ReadOnlySpan<byte>(_bytes + _sections[(int)Section.Checksums] + (block * 8L), 8));
        if (BlockChecksum.Of(bytes, (ulong)block) != expected)
        {
            throw Damaged(Name, $"block {block} (bytes {start} to {start + bytes.Length}) does not match its checksum");
        }

        _verified[block] = 1;
    }

    private void ReadHeader()
    {
        if (_length < HeaderSize)
        {
            throw Damaged(Name, "it is too short to be a knowledge base");
        }

        var header = new ReadOnlySpan<byte>(_bytes, HeaderSize);
        if (!header.StartsWith(Magic))
        {
            throw Damaged(Name, header.StartsWith("NNKB"u8) ? "it was changed by a transfer as text" : "it is not a knowledge base of NewsNlp");
        }

        var version = BinaryPrimitives.ReadUInt16LittleEndian(header[VersionAt..]);
        if (version != FormatVersion)
        {
            throw Damaged(Name, $"it has version {version} and this library reads version {FormatVersion}; build it again with kb build");
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(header[FileLengthAt..]);
        if (length != _length)
        {
            throw Damaged(Name, $"it should have {length} bytes and has {_length}; it was cut short or added to");
        }

        EntityCount = BinaryPrimitives.ReadInt32LittleEndian(header[EntityCountAt..]);
        NameCount = BinaryPrimitives.ReadInt32LittleEndian(header[NameCountAt..]);
        BucketBits = header[BucketBitsAt];
        ReadSections(header);
    }

    private void ReadSections(ReadOnlySpan<byte> header)
    {
        _sections[0] = HeaderSize;
        var inOrder = true;
        for (var i = 0; i < SectionCount; i++)
        {
            _sections[i + 1] = BinaryPrimitives.ReadInt64LittleEndian(header[(SectionsAt + (8 * i))..]);
            inOrder &= _sections[i + 1] >= _sections[i];
        }

        var checksums = _sections[(int)Section.Checksums];
        var blocks = (checksums - HeaderSize + BlockSize - 1) >> BlockShift;
        if (!inOrder || _sections[SectionCount] != _length || SizeOf(Section.Checksums) != blocks * 8
            || HeaderChecksum(header, new ReadOnlySpan<byte>(_bytes + checksums, (int)(blocks * 8))) != BinaryPrimitives.ReadUInt64LittleEndian(header[HeaderChecksumAt..])
            || SizeOf(Section.Entities) != EntityCount * (long)EntitySize || SizeOf(Section.Buckets) != ((1L << BucketBits) + 1) * 4)
        {
            throw Damaged(Name, "its header does not match its checksum");
        }
    }

    /// <summary>Checksum over the header (without this field) and the table of block checksums.</summary>
    public static ulong HeaderChecksum(ReadOnlySpan<byte> header, ReadOnlySpan<byte> checksums) =>
        BlockChecksum.Of(checksums, BlockChecksum.Of(header[..HeaderChecksumAt], FormatVersion));

    /// <summary>Keeps a pinned array alive as long as the base.</summary>
    private sealed class Pinned(byte[] bytes) : IDisposable
    {
        public void Dispose() => GC.KeepAlive(bytes);
    }
}
