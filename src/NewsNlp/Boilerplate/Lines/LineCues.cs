using NewsNlp.Text;

namespace NewsNlp.Boilerplate;

/// <summary>Phrases that name what stands around an article, found by the hashes of their words.</summary>
internal static class LineCues
{
    private const int LongestPhrase = 6;

    /// <summary>Words at the start of a line within which a phrase still opens it, and behind a phrase that still ends it.</summary>
    private const int Opening = 4, Closing = 1;

    private static readonly Dictionary<uint, (uint[] Words, bool AtStart, bool IsWeak, BlockRole Role)[]> Phrases = Load();

    // First words of all phrases, and of those that may stand inside a line.
    private static readonly ulong[] Opens = MakeBits(inside: false);
    private static readonly ulong[] Stands = MakeBits(inside: true);

    /// <summary>The phrase in a line that tells most: one at its start goes before one inside it, one that is sure before one that is weak.</summary>
    public static LineCue Find(ReadOnlySpan<uint> words)
    {
        LineCue found = default;
        for (var i = 0; i < words.Length; i++)
        {
            var bit = words[i] >> 16;
            if (((i == 0 ? Opens : Stands)[bit >> 6] >> (int)(bit & 63) & 1) == 0 || !Phrases.TryGetValue(words[i] | LineReader.ContentBit, out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                if ((phrase.AtStart && i > 0) || !Matches(words[i..], phrase.Words))
                {
                    continue;
                }

                var end = i + phrase.Words.Length;
                var cue = new LineCue(phrase.Role, (byte)(i == 0 ? 0 : end <= Opening ? 1 : end < words.Length - Closing ? 2 : 3), phrase.IsWeak);
                if (i == 0 && !cue.IsWeak)
                {
                    return cue;
                }

                found = found.Role == BlockRole.Other || (found.IsWeak && !cue.IsWeak) ? cue : found;
            }
        }

        return found;
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

    private static Dictionary<uint, (uint[] Words, bool AtStart, bool IsWeak, BlockRole Role)[]> Load()
    {
        var all = new List<(uint[] Words, bool AtStart, bool IsWeak, BlockRole Role)>();
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
                words.Read(phrase.TrimStart('*', '?'), ref facts);
                var hashes = words.Words.ToArray();
                for (var i = 0; i < hashes.Length; i++)
                {
                    hashes[i] |= LineReader.ContentBit;
                }

                if (hashes.Length is > 0 and <= LongestPhrase)
                {
                    all.Add((hashes, phrase.StartsWith('*') || phrase.StartsWith("?*", StringComparison.Ordinal), phrase.StartsWith('?'), role));
                }
            }
        }

        return all.GroupBy(p => p.Words[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());
    }

    private static ulong[] MakeBits(bool inside)
    {
        var bits = new ulong[1024];
        foreach (var hash in Phrases.Where(p => !inside || p.Value.Any(phrase => !phrase.AtStart)).Select(p => p.Key))
        {
            var bit = hash >> 16;
            bits[bit >> 6] |= 1ul << (int)(bit & 63);
        }

        return bits;
    }
}
