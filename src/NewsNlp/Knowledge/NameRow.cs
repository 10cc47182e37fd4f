namespace NewsNlp.Knowledge;

/// <summary>A name of an entity while a base is built, ordered by the hash of its skeleton.</summary>
internal struct NameRow : IComparable<NameRow>
{
    public ulong Skeleton;
    public uint Entity;
    public float Weight;
    public NameKind Kind;
    public byte Exact;
    public byte Folded;

    public readonly int CompareTo(NameRow other)
    {
        var order = Skeleton.CompareTo(other.Skeleton);
        order = order != 0 ? order : Entity.CompareTo(other.Entity);
        order = order != 0 ? order : Folded.CompareTo(other.Folded);
        order = order != 0 ? order : Kind.CompareTo(other.Kind);
        return order != 0 ? order : Exact.CompareTo(other.Exact);
    }
}
