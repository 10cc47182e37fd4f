namespace NewsNlp.Output;

/// <summary>How many quotations of each kind, of one speaker or of all.</summary>
internal sealed class QuoteTally(string name, EntityId id)
{
    public string Name { get; } = name;

    public EntityId Id { get; } = id;

    public int Direct { get; private set; }

    public int Mixed { get; private set; }

    public int Indirect { get; private set; }

    public int Total => Direct + Mixed + Indirect;

    public void Add(QuoteKind kind)
    {
        switch (kind)
        {
            case QuoteKind.Direct: Direct++; break;
            case QuoteKind.Mixed: Mixed++; break;
            default: Indirect++; break;
        }
    }
}
