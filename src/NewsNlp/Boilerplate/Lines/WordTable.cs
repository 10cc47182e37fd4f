using NewsNlp.Text;

namespace NewsNlp.Boilerplate;

/// <summary>A table of words by one bit of their hashes: one word in fifty and fewer is taken for one of the table by chance.</summary>
internal sealed class WordTable
{
    private readonly ulong[] _bits = new ulong[1024];

    /// <summary>Reads an embedded table: a language a line, a number and its words parted by bars.</summary>
    public WordTable(string resource)
    {
        using var reader = new StreamReader(EmbeddedResource.Open(resource));
        while (reader.ReadLine() is { } line)
        {
            foreach (var word in line.Split('|')[1..])
            {
                var bit = BitOf(LineReader.HashOf(word));
                _bits[bit >> 6] |= 1ul << (int)(bit & 63);
            }
        }
    }

    public bool Holds(uint hash)
    {
        var bit = BitOf(hash);
        return (_bits[bit >> 6] >> (int)(bit & 63) & 1) != 0;
    }

    private static uint BitOf(uint hash) => hash >> 16;
}
