namespace NewsNlp.Quotes.Learned;

/// <summary>
/// How much of what the labels believe of a cue speaks for each of its readings: the chance of those readings for which it would count as right,
/// as if one of them were the truth.
/// </summary>
internal sealed class Agreement
{
    private readonly List<List<CueReading>> _groups = [];
    private readonly List<float> _chances = [];

    /// <summary>Tells the agreement of all readings.</summary>
    public void Fill(IReadOnlyList<CueReading> readings, int groups)
    {
        while (_groups.Count < groups)
        {
            _groups.Add([]);
        }

        foreach (var reading in readings)
        {
            _groups[reading.Group].Add(reading);
        }

        for (var i = 0; i < groups; i++)
        {
            Fill(_groups[i]);
            _groups[i].Clear();
        }
    }

    private void Fill(List<CueReading> group)
    {
        _chances.Clear();
        foreach (var reading in group)
        {
            _chances.Add(reading.HasTreeSource ? 0 : MathF.Exp(-reading.Lag));
        }

        foreach (var reading in group)
        {
            float all = 0, content = 0, source = 0, both = 0, mean = 0;
            for (var i = 0; i < group.Count; i++)
            {
                var (other, chance) = (group[i], _chances[i]);
                if (other.HasTreeSource)
                {
                    continue;
                }

                var share = Shared(reading, other);
                var isSame = reading.Source.IsEmpty ? other.Source.IsEmpty : reading.Source.Overlaps(other.Source);
                all += chance;
                content += share >= 0.5f ? chance : 0;
                source += isSame ? chance : 0;
                both += isSame && share >= 0.5f ? chance : 0;
                mean += isSame ? share * chance : 0;
            }

            reading.Votes = new ReadingVotes(content / all, source / all, both / all, mean / all);
        }
    }

    /// <summary>Share of the tokens that two contents have in common.</summary>
    private static float Shared(CueReading x, CueReading y)
    {
        if (x.Content.Count == 1 && y.Content.Count == 1)
        {
            var (own, its) = (x.Content[0], y.Content[0]);
            var common = Math.Max(0, Math.Min(own.End, its.End) - Math.Max(own.First, its.First));
            return Share(common, own.Count + its.Count);
        }

        int both = 0, all = 0;
        foreach (var range in x.Content)
        {
            all += range.Count;
            foreach (var other in y.Content)
            {
                both += Math.Max(0, Math.Min(range.End, other.End) - Math.Max(range.First, other.First));
            }
        }

        foreach (var other in y.Content)
        {
            all += other.Count;
        }

        return Share(both, all);
    }

    private static float Share(int both, int all) => both == 0 ? 0 : both / (float)(all - both);
}
