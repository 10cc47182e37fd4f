namespace NewsNlp.Quotes.Learned;

/// <summary>A step of the content model: one token outside marks, or a whole pair of marks.</summary>
/// <param name="Tokens">Its tokens, marks included.</param>
/// <param name="Head">The token that stands for it in the tree.</param>
/// <param name="Region">Index of the pair, or -1.</param>
internal readonly record struct QuoteUnit(TokenRange Tokens, int Head, int Region);

/// <summary>The units around a cue: its sentence, and the sentences that pairs of marks tie to it.</summary>
internal sealed class QuoteUnits
{
    private const int Reach = 70;

    /// <summary>Most sentences that pairs of marks may tie to the cue's on one side.</summary>
    private const int MostSentences = 8;

    private readonly List<QuoteUnit> _units = [];

    public IReadOnlyList<QuoteUnit> Units => _units;

    public int Count => _units.Count;

    public QuoteUnit this[int index] => _units[index];

    /// <summary>Index of the unit that holds the cue.</summary>
    public int Cue { get; private set; }

    /// <summary>Gathers the units around <paramref name="cue"/>.</summary>
    public void Read(QuoteText text, TokenTable table, int cue)
    {
        _units.Clear();
        var own = table.Sentence(cue);
        var first = Widen(text, table, own, -1);
        var end = Widen(text, table, own, 1);
        var cueRegion = text.RegionOf(cue);
        AddBackwards(text, table, cue, first, cueRegion);
        Cue = _units.Count;
        _units.Add(new QuoteUnit(new TokenRange(cue, cue + 1), cue, -1));
        for (var (i, steps) = (cue + 1, 0); i < end && steps < Reach; steps++)
        {
            i = Add(text, table, i, cueRegion);
        }
    }

    private void AddBackwards(QuoteText text, TokenTable table, int cue, int first, int cueRegion)
    {
        for (var (i, steps) = (cue, 0); i > first && steps < Reach; steps++)
        {
            var region = text.RegionOf(i - 1);
            if (region >= 0 && region != cueRegion)
            {
                var (from, to) = (text.Regions[region].Before, text.Regions[region].After);
                _units.Add(new QuoteUnit(new TokenRange(from, to), table.RegionHead(region), region));
                i = from;
            }
            else
            {
                _units.Add(new QuoteUnit(new TokenRange(i - 1, i), i - 1, -1));
                i--;
            }
        }

        _units.Reverse();
    }

    private int Add(QuoteText text, TokenTable table, int token, int cueRegion)
    {
        var region = text.RegionOf(token);
        if (region >= 0 && region != cueRegion)
        {
            var (from, to) = (text.Regions[region].Before, text.Regions[region].After);
            _units.Add(new QuoteUnit(new TokenRange(from, to), table.RegionHead(region), region));
            return Math.Max(to, token + 1);
        }

        _units.Add(new QuoteUnit(new TokenRange(token, token + 1), token, -1));
        return token + 1;
    }

    /// <summary>“Who is next?” Lind demanded: the sentence goes on from words in marks in the same line that end with a sign of their own.</summary>
    private static bool FollowsQuestion(QuoteText text, int first) =>
        first > 0 && text.RegionOf(first - 1) is >= 0 and var region && !text.StartsLine(first) && text.EndSign(text.Regions[region]) is '?' or '!' or ',';

    /// <summary>The edge of the stretch: the sentence's own, or that of the farthest sentence that shares a pair of marks with it.</summary>
    private static int Widen(QuoteText text, TokenTable table, int sentence, int side)
    {
        var sentences = text.Source.Sentences;
        for (var count = 0; ; count++)
        {
            var edge = side < 0 ? sentences[sentence].FirstToken : sentences[sentence].EndToken - 1;
            var region = text.RegionOf(edge);
            if (region < 0 && side < 0 && count == 0 && FollowsQuestion(text, edge))
            {
                return text.Regions[text.RegionOf(edge - 1)].Before;
            }

            if (region < 0 || count >= MostSentences)
            {
                return side < 0 ? edge : edge + 1;
            }

            var reach = side < 0 ? text.Regions[region].Before : text.Regions[region].After - 1;
            var next = table.Sentence(reach);
            if (next == sentence)
            {
                return side < 0 ? Math.Min(edge, reach) : Math.Max(edge, reach) + 1;
            }

            sentence = next;
        }
    }
}
