using NewsNlp.Text;

namespace NewsNlp.Boilerplate;

/// <summary>Phrases that name what stands around an article, found by the hashes of their words.</summary>
internal static class LineCues
{
    private const int LongestPhrase = 6;

    /// <summary>Words at the start of a line within which a phrase still opens it, and behind a phrase that still ends it.</summary>
    private const int Opening = 4, Closing = 1;

    private static readonly Dictionary<uint, Phrase[]> Phrases = Load();

    // Phrases of one word that open a line, those that may stand inside it, and the first two words of longer phrases.
    private static readonly ulong[] Openings = MakeBits(p => p.Words.Length == 1 ? p.Words[0] : null);
    private static readonly ulong[] Words = MakeBits(p => p.Words.Length == 1 && !p.AtStart ? p.Words[0] : null);
    private static readonly ulong[] Pairs = MakeBits(p => p.Words.Length > 1 ? PairOf(p.Words[0], p.Words[1]) : null);

    /// <summary>The phrase in a line that tells most: one at its start goes before one inside it, one that is sure before one that is weak.</summary>
    public static LineCue Find(ReadOnlySpan<uint> words)
    {
        LineCue found = default;
        for (var i = 0; i < words.Length; i++)
        {
            // Hardly a word begins a phrase.
            var word = words[i] | LineReader.ContentBit;
            if (!(Has(i == 0 ? Openings : Words, word) || (i + 1 < words.Length && Has(Pairs, PairOf(word, words[i + 1] | LineReader.ContentBit)))) || !Phrases.TryGetValue(word, out var phrases))
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

    private static uint PairOf(uint first, uint second) => (first * 0x9E3779B1) ^ second;

    private static bool Has(ulong[] bits, uint hash) => (bits[hash >> 22] >> (int)((hash >> 16) & 63) & 1) != 0;

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

    private static Dictionary<uint, Phrase[]> Load()
    {
        var all = new List<Phrase>();
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
                    all.Add(new Phrase(hashes, phrase.StartsWith('*') || phrase.StartsWith("?*", StringComparison.Ordinal), phrase.StartsWith('?'), role));
                }
            }
        }

        return all.GroupBy(p => p.Words[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());
    }

    private static ulong[] MakeBits(Func<Phrase, uint?> hashOf)
    {
        var bits = new ulong[1024];
        foreach (var phrase in Phrases.Values.SelectMany(p => p))
        {
            if (hashOf(phrase) is { } hash)
            {
                bits[hash >> 22] |= 1ul << (int)((hash >> 16) & 63);
            }
        }

        return bits;
    }

    private sealed record Phrase(uint[] Words, bool AtStart, bool IsWeak, BlockRole Role);
}
