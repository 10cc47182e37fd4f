using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using static NewsNlp.Knowledge.KnowledgeFileLayout;

namespace NewsNlp.Knowledge;

/// <summary>Writes what a builder collected in the layout of <see cref="KnowledgeFileLayout"/>.</summary>
internal sealed class KnowledgeFileWriter(KnowledgeBaseBuilder builder)
{
    private readonly KnowledgeBaseBuilder _builder = builder;
    private readonly long[] _ends = new long[SectionCount];
    private readonly ArrayBufferWriter<byte> _facts = new();
    private readonly List<int> _descriptions = [];

    public void Write(Stream stream, string about)
    {
        var order = EntityOrder.Of(_builder.Rows);
        var names = NameGroups.Build(
            _builder.Names, order.IndexOfRow, Array.ConvertAll(order.Rows, r => _builder.Rows[r].Type));
        stream.SetLength(0);
        stream.Write(new byte[HeaderSize]);
        var descriptions = DescriptionOffsets(order);
        WriteEntities(stream, order, descriptions);
        End(stream, Section.Entities);
        stream.Write(MemoryMarshal.AsBytes<uint>(names.Buckets));
        End(stream, Section.Buckets);
        names.Bytes.CopyTo(stream);
        End(stream, Section.Names);
        WriteDetails(stream, order, descriptions);
        End(stream, Section.Details);
        WriteDescriptions(stream);
        End(stream, Section.Descriptions);
        stream.Write(Encoding.UTF8.GetBytes(about));
        End(stream, Section.About);
        WriteChecksums(stream, order.Rows.Length, names.GroupCount, names.BucketBits);
    }

    private void WriteEntities(Stream stream, EntityOrder order, uint[] descriptions)
    {
        var ids = new uint[order.Rows.Length];
        var offsets = new uint[order.Rows.Length];
        long details = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            var row = _builder.Rows[order.Rows[i]];
            ids[i] = row.Id;
            offsets[i] = checked((uint)details);
            details += Facts(row, descriptions).Length + row.Length;
        }

        stream.Write(MemoryMarshal.AsBytes<uint>(ids));
        stream.Write(MemoryMarshal.AsBytes<uint>(offsets));
    }

    private void WriteDetails(Stream stream, EntityOrder order, uint[] descriptions)
    {
        foreach (var number in order.Rows)
        {
            var row = _builder.Rows[number];
            stream.Write(Facts(row, descriptions));
            stream.Write(_builder.Details[row.Store].Slice(row.Chunk, row.Offset, row.Length));
        }
    }

    private ReadOnlySpan<byte> Facts(EntityRow row, uint[] descriptions)
    {
        _facts.ResetWrittenCount();
        _facts.Write([row.Type, row.Domain, row.Popularity]);
        VariableInteger.Write(_facts, row.Country);
        VariableInteger.Write(_facts, descriptions[row.Description]);
        return _facts.WrittenSpan;
    }

    /// <summary>Numbers the descriptions in the order of the entities that use them, so that the order of reading does not show in the file.</summary>
    private uint[] DescriptionOffsets(EntityOrder order)
    {
        var offsets = new uint[_builder.DescriptionTexts.Count];
        Array.Fill(offsets, uint.MaxValue);
        long offset = 0;
        foreach (var row in order.Rows)
        {
            var number = _builder.Rows[row].Description;
            if (offsets[number] == uint.MaxValue)
            {
                offsets[number] = checked((uint)offset);
                _descriptions.Add(number);
                var length = Encoding.UTF8.GetByteCount(_builder.DescriptionTexts[number]);
                offset += length + (length < 128 ? 1 : 2);
            }
        }

        return offsets;
    }

    private void WriteDescriptions(Stream stream)
    {
        var bytes = new ChunkedBytes();
        foreach (var number in _descriptions)
        {
            var text = _builder.DescriptionTexts[number];
            var length = Encoding.UTF8.GetByteCount(text);
            VariableInteger.Write(bytes, (uint)length);
            Encoding.UTF8.GetBytes(text, bytes.GetSpan(length));
            bytes.Advance(length);
        }

        bytes.CopyTo(stream);
    }

    /// <summary>Writes the checksums of all blocks and, last, the header.</summary>
    private void WriteChecksums(Stream stream, int entities, int groups, int bucketBits)
    {
        stream.Position = HeaderSize;
        var blocks = (int)((_ends[(int)Section.About] - HeaderSize + BlockSize - 1) >> BlockShift);
        var checksums = new byte[blocks * 8];
        var buffer = new byte[BlockSize];
        for (var block = 0; block < blocks; block++)
        {
            var length = stream.ReadAtLeast(buffer, BlockSize, throwOnEndOfStream: false);
            BinaryPrimitives.WriteUInt64LittleEndian(checksums.AsSpan(block * 8), BlockChecksum.Of(buffer.AsSpan(0, length), (ulong)block));
        }

        stream.Write(checksums);
        End(stream, Section.Checksums);
        var header = new byte[HeaderSize];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(VersionAt), KnowledgeFileLayout.FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(EntityCountAt), entities);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(NameCountAt), groups);
        header[BucketBitsAt] = (byte)bucketBits;
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(FileLengthAt), stream.Length);
        for (var i = 0; i < SectionCount; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(SectionsAt + (8 * i)), _ends[i]);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(HeaderChecksumAt), MappedKnowledge.HeaderChecksum(header, checksums));
        stream.Position = 0;
        stream.Write(header);
    }

    private void End(Stream stream, Section section) => _ends[(int)section] = stream.Position;
}
