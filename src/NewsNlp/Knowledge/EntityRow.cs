namespace NewsNlp.Knowledge;

/// <summary>An entity while a base is built.</summary>
internal struct EntityRow
{
    public uint Id;

    /// <summary>Place in the source: of two rows with one id, the later counts.</summary>
    public long Sequence;

    /// <summary>Classes whose type is found when all are known; 0 for none.</summary>
    public uint FirstClass;
    public uint SecondClass;

    public uint Country;
    public int Store;
    public int Chunk;
    public int Offset;
    public int Length;
    public int Description;
    public byte Popularity;
    public byte Type;
    public byte Domain;
}
