namespace NewsNlp.Quotes;

/// <summary>A half-open range of token indices.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public static readonly TokenRange None = new(-1, -1);

    public bool IsEmpty => End <= First;

    public int Count => Math.Max(0, End - First);

    public bool Contains(int token) => token >= First && token < End;

    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;
}
