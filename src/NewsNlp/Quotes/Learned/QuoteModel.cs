using System.IO.Compression;
using System.Runtime.InteropServices;
using NewsNlp.Text;

namespace NewsNlp.Quotes.Learned;

/// <summary>The learned weights: hashed, eight bits each, with one scale a table.</summary>
internal sealed class QuoteModel
{
    public const string ResourceName = "english-quotations.nnm";
    public const int CueBits = 19, ContentBits = 19, StepBits = 15, RankBits = 16;
    public const int Labels = 4;
    private const uint Magic = 0x32514E4E;

    public required HashedSet KnownCues { get; init; }

    public required WeightTable Cue { get; init; }

    /// <summary>Four weights a feature, one for each label.</summary>
    public required WeightTable Content { get; init; }

    /// <summary>Sixteen weights a feature, one for each pair of labels.</summary>
    public required WeightTable Step { get; init; }

    /// <summary>What the words of a reading say about it; a number among those that the trees judge.</summary>
    public required WeightTable Rank { get; init; }

    /// <summary>Log odds that a reading is right, from the numbers of <see cref="RankRow"/>.</summary>
    public required ReadingJudge Judge { get; init; }

    /// <summary>Least log odds for which a word is looked at as a cue.</summary>
    public required float CueFloor { get; init; }

    /// <summary>Least log odds for which an indirect or mixed quotation is reported.</summary>
    public required float RankFloor { get; init; }

    public static QuoteModel Load()
    {
        using var stream = EmbeddedResource.Open(ResourceName);
        return Read(stream);
    }

    /// <exception cref="InvalidDataException">The stream is no quotation model of this version.</exception>
    public static QuoteModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        try
        {
            if (reader.ReadUInt32() != Magic)
            {
                throw new InvalidDataException("The quotation model has an unknown format.");
            }

            var (cueFloor, rankFloor) = (reader.ReadSingle(), reader.ReadSingle());
            var known = new ulong[(1 << HashedSet.Size) / 64];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(known.AsSpan()));
            return new QuoteModel
            {
                CueFloor = cueFloor,
                RankFloor = rankFloor,
                KnownCues = new HashedSet(known),
                Cue = WeightTable.Read(reader, CueBits, 1),
                Content = WeightTable.Read(reader, ContentBits, Labels),
                Step = WeightTable.Read(reader, StepBits, Labels * Labels),
                Rank = WeightTable.Read(reader, RankBits, 1),
                Judge = ReadingJudge.Read(reader),
            };
        }
        catch (EndOfStreamException error)
        {
            throw new InvalidDataException("The quotation model ends too early.", error);
        }
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(Magic);
        writer.Write(CueFloor);
        writer.Write(RankFloor);
        writer.Write(MemoryMarshal.AsBytes(KnownCues.Bits.AsSpan()));
        foreach (var table in (WeightTable[])[Cue, Content, Step, Rank])
        {
            table.Write(writer);
        }

        Judge.Write(writer);
    }
}
