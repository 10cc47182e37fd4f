using System.Buffers;

namespace NewsNlp.Entities;

/// <summary>Finds names: scans the tokens, scores and decides each sentence, and reads the mentions off the labels.</summary>
internal sealed class NameFinder(NameModel model, NameGazetteer gazetteer, IKnowledgeBase? knowledge = null)
{
    private readonly NameScanner _scanner = new(gazetteer, knowledge);
    private readonly NameTagger _tagger = new(model);

    /// <summary>Appends the names of <paramref name="text"/> in order.</summary>
    public void Find(AnnotatedText text, List<NameMention> names)
    {
        var count = text.Tokens.Length;
        var tokens = ArrayPool<NameToken>.Shared.Rent(count);
        var scores = ArrayPool<short>.Shared.Rent(count * NameLabel.Lanes);
        var labels = ArrayPool<byte>.Shared.Rent(count);
        try
        {
            _scanner.Scan(text, tokens.AsSpan(0, count));
            using var votes = new DocumentVotes(count);
            foreach (var sentence in text.Sentences)
            {
                var part = tokens.AsSpan(sentence.FirstToken, sentence.TokenCount);
                var partScores = scores.AsSpan(sentence.FirstToken * NameLabel.Lanes, sentence.TokenCount * NameLabel.Lanes);
                var partLabels = labels.AsSpan(sentence.FirstToken, sentence.TokenCount);
                _tagger.Score(part, partScores);
                _tagger.Decide(partScores, partLabels);
                ConsistencyPass.Vote(part, partLabels, votes);
            }

            foreach (var sentence in text.Sentences)
            {
                var part = tokens.AsSpan(sentence.FirstToken, sentence.TokenCount);
                var partScores = scores.AsSpan(sentence.FirstToken * NameLabel.Lanes, sentence.TokenCount * NameLabel.Lanes);
                var partLabels = labels.AsSpan(sentence.FirstToken, sentence.TokenCount);
                ConsistencyPass.Apply(part, votes, partScores, model.Unit);
                _tagger.Decide(partScores, partLabels);
                Collect(sentence, labels, scores, names);
            }
        }
        finally
        {
            ArrayPool<NameToken>.Shared.Return(tokens);
            ArrayPool<short>.Shared.Return(scores);
            ArrayPool<byte>.Shared.Return(labels);
        }
    }

    private void Collect(Sentence sentence, byte[] labels, short[] scores, List<NameMention> names)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!NameLabel.IsBegin(labels[i]))
            {
                continue;
            }

            var end = i + 1;
            while (end < sentence.EndToken && NameLabel.IsInside(labels[end]))
            {
                end++;
            }

            names.Add(new NameMention(i, end - i, NameLabel.Types[NameLabel.TypeOf(labels[i])], ConfidenceOf(labels, scores, i, end)));
            i = end - 1;
        }
    }

    /// <summary>How far the weakest token's label stands above the best label of another kind, as a probability.</summary>
    private float ConfidenceOf(byte[] labels, short[] scores, int start, int end)
    {
        var margin = short.MaxValue;
        for (var i = start; i < end; i++)
        {
            var row = scores.AsSpan(i * NameLabel.Lanes, NameLabel.Count);
            var own = row[labels[i]];
            for (var label = 0; label < row.Length; label++)
            {
                if (label == NameLabel.Outside || NameLabel.TypeOf(label) != NameLabel.TypeOf(labels[i]))
                {
                    margin = Math.Min(margin, (short)(own - row[label]));
                }
            }
        }

        return 1f / (1f + MathF.Exp(-margin * model.Unit));
    }
}
