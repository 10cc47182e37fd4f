namespace NewsNlp.Text;

/// <summary>Hashes that are the same in every process, for hashed features and signatures.</summary>
internal static class StableHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>FNV-1a over UTF-16 code units.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>One hash of two; the order counts.</summary>
    public static uint Combine(uint first, uint second)
    {
        var hash = (first ^ (second + 0x9E3779B9 + (first << 6) + (first >> 2))) * 0x85EBCA6B;
        return hash ^ (hash >> 15);
    }
}
