namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>The pairs of universal and Penn tags that the tagger can give.</summary>
internal sealed class TagSet
{
    /// <summary>Pairs seen less often than this are not learned: most are slips of the treebank.</summary>
    private const int LeastCount = 5;

    private readonly Dictionary<(PartOfSpeech, byte), int> _numbers = [];

    public TagSet(IEnumerable<TreebankSentence> sentences)
    {
        var counts = new Dictionary<(PartOfSpeech Tag, byte Detail), int>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var pair = (sentence.Tags[i], sentence.Details[i]);
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
            }
        }

        Pairs = [.. counts.Where(c => c.Value >= LeastCount).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key)];
        for (var i = 0; i < Pairs.Count; i++)
        {
            _numbers[Pairs[i]] = i;
        }
    }

    public IReadOnlyList<(PartOfSpeech Tag, byte Detail)> Pairs { get; }

    /// <summary>Number of a pair, or -1 when it is not learned.</summary>
    public int NumberOf(PartOfSpeech tag, byte detail) => _numbers.GetValueOrDefault((tag, detail), -1);
}
