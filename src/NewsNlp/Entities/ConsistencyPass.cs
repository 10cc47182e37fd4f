namespace NewsNlp.Entities;

/// <summary>The second reading of a document: raises the score of the type that a word bears elsewhere in it.</summary>
internal static class ConsistencyPass
{
    /// <summary>Largest change of a score, as a log-odds.</summary>
    private const float Strength = 4f;

    /// <summary>Doubt: votes that stand against any type.</summary>
    private const float Doubt = 0.6f;

    /// <summary>Collects the votes of one document's labels.</summary>
    public static void Vote(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<byte> labels, in DocumentVotes votes)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].RunPlace == 0)
            {
                continue;
            }

            if (i >= 2 && i + 1 < tokens.Length && labels[i - 2] != NameLabel.Outside && tokens[i].Case == NameCase.Upper
                && NameWords.IsBracket(tokens[i - 1].Word) && NameWords.IsBracket(tokens[i + 1].Word))
            {
                // An acronym in brackets is what the name in front of it is.
                votes.Add(tokens[i].Word, NameLabel.TypeOf(labels[i - 2]) + 1, 3f);
            }

            if (labels[i] == NameLabel.Outside)
            {
                votes.Add(tokens[i].Word, 0, tokens[i].Initial || tokens[i].ShoutedLine ? 0.3f : 0.7f);
                continue;
            }

            var type = NameLabel.TypeOf(labels[i]);
            var alone = NameLabel.IsBegin(labels[i]) && (i + 1 == labels.Length || !NameLabel.IsInside(labels[i + 1]));
            votes.Add(tokens[i].Word, type + 1, WeightOf(type, alone, NameLabel.IsBegin(labels[i])) * (tokens[i].ShoutedLine ? 0.4f : 1f));
        }
    }

    /// <summary>Changes the scores of the capitalised words of one sentence by the votes of the document.</summary>
    public static void Apply(ReadOnlySpan<NameToken> tokens, in DocumentVotes votes, Span<short> scores, float unit)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].RunPlace == 0)
            {
                continue;
            }

            var counts = votes.Of(tokens[i].Word);
            var total = Doubt;
            foreach (var count in counts)
            {
                total += count;
            }

            for (var type = 0; type < NameLabel.Types.Length && counts.Length > 0; type++)
            {
                var raise = (short)MathF.Round(Strength * counts[type + 1] / total / unit);
                scores[(i * NameLabel.Lanes) + NameLabel.Begin(type)] += raise;
                scores[(i * NameLabel.Lanes) + NameLabel.Inside(type)] += raise;
            }
        }
    }

    /// <summary>A word inside a longer organisation or place tells little of its type alone; a part of a person's name tells all.</summary>
    private static float WeightOf(int type, bool alone, bool begins) => (NameLabel.Types[type], alone, begins) switch
    {
        (EntityType.Person, false, _) => 1.5f,
        (_, true, _) => 1f,
        (_, _, true) => 0.2f,
        _ => 0.1f,
    };
}
