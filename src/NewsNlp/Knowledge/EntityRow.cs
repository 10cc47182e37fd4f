namespace NewsNlp.Knowledge;

/// <summary>An entity while a base is built.</summary>
internal struct EntityRow
{
    public uint Id;
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
