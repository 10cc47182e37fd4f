using NewsNlp.Text;

namespace NewsNlp.Boilerplate;

/// <summary>Phrases that name what stands around an article, found by the hashes of their words.</summary>
internal static class LineCues
{
    private const int LongestPhrase = 6;

    private static readonly Dictionary<uint, (uint[] Words, bool AtStart, BlockRole Role)[]> Phrases = Load();
    private static readonly ulong[] Bits = MakeBits();

    /// <summary>The role that a phrase in the line names, or null. A phrase at the start of the line goes before one inside it.</summary>
    public static BlockRole? Find(ReadOnlySpan<uint> words)
    {
        BlockRole? inside = null;
        for (var i = 0; i < words.Length; i++)
        {
            var bit = (words[i] >> 16) & 0xFFF;
            if ((Bits[bit >> 6] >> (int)(bit & 63) & 1) == 0 || !Phrases.TryGetValue(words[i] | LineReader.ContentBit, out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                if ((!phrase.AtStart || i == 0) && Matches(words[i..], phrase.Words))
                {
                    if (i == 0)
                    {
                        return phrase.Role;
                    }

                    inside ??= phrase.Role;
                }
            }
        }

        return inside;
    }

    private static bool Matches(ReadOnlySpan<uint> words, uint[] phrase)
    {
        if (words.Length < phrase.Length)
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            if ((words[i] | LineReader.ContentBit) != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<uint, (uint[] Words, bool AtStart, BlockRole Role)[]> Load()
    {
        var all = new List<(uint[] Words, bool AtStart, BlockRole Role)>();
        using var reader = new StreamReader(EmbeddedResource.Open("line-cues.txt"));
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('|');
            if (parts.Length < 2 || !Enum.TryParse<BlockRole>(parts[0], ignoreCase: true, out var role))
            {
                continue;
            }

            foreach (var phrase in parts.AsSpan(1))
            {
                var facts = default(LineFacts);
                var words = new LineReader();
                words.Read(phrase.TrimStart('*'), ref facts);
                var hashes = words.Words.ToArray();
                for (var i = 0; i < hashes.Length; i++)
                {
                    hashes[i] |= LineReader.ContentBit;
                }

                if (hashes.Length is > 0 and <= LongestPhrase)
                {
                    all.Add((hashes, phrase.StartsWith('*'), role));
                }
            }
        }

        return all.GroupBy(p => p.Words[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());
    }

    private static ulong[] MakeBits()
    {
        var bits = new ulong[64];
        foreach (var hash in Phrases.Keys)
        {
            var bit = (hash >> 16) & 0xFFF;
            bits[bit >> 6] |= 1ul << (int)(bit & 63);
        }

        return bits;
    }
}
