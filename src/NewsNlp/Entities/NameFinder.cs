using System.Buffers;

namespace NewsNlp.Entities;

/// <summary>Finds names: scans the tokens, scores and decides each sentence, and reads the mentions off the labels.</summary>
internal sealed class NameFinder(NameModel model, NameGazetteer gazetteer, EntityLexicon lexicon, NameKindModel? kinds = null, IKnowledgeBase? knowledge = null)
{
    private readonly NameScanner _scanner = new(gazetteer, lexicon, knowledge);
    private readonly NameTagger _tagger = new(model);
    private readonly NameLists _lists = new(gazetteer, lexicon);

    /// <summary>
    /// Tokens that are read as one document, so that memory does not grow with the text: a book's worth. Words of a longer text vote within their part.
    /// </summary>
    private const int LongestPart = 1 << 16;

    /// <summary>Appends the names of <paramref name="text"/> in order.</summary>
    public void Find(AnnotatedText text, List<NameMention> names, CancellationToken cancellationToken = default)
    {
        var sentences = text.Sentences.AsSpan();
        while (!sentences.IsEmpty)
        {
            int count = 1, tokens = sentences[0].TokenCount;
            while (count < sentences.Length && tokens + sentences[count].TokenCount <= LongestPart) tokens += sentences[count++].TokenCount;
            FindIn(text, sentences[..count], tokens, names, cancellationToken);
            sentences = sentences[count..];
        }
    }

    private void FindIn(AnnotatedText text, ReadOnlySpan<Sentence> sentences, int count, List<NameMention> names, CancellationToken cancellationToken)
    {
        var tokens = ArrayPool<NameToken>.Shared.Rent(count);
        var scores = ArrayPool<short>.Shared.Rent(count * NameLabel.Lanes);
        var labels = ArrayPool<byte>.Shared.Rent(count);
        var offset = sentences[0].FirstToken;
        try
        {
            _scanner.Scan(text, sentences, tokens.AsSpan(0, count), cancellationToken);
            using var votes = new DocumentVotes(count);
            foreach (var sentence in sentences)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var first = sentence.FirstToken - offset;
                var part = tokens.AsSpan(first, sentence.TokenCount);
                var partScores = scores.AsSpan(first * NameLabel.Lanes, sentence.TokenCount * NameLabel.Lanes);
                var partLabels = labels.AsSpan(first, sentence.TokenCount);
                _tagger.Score(part, partScores);
                _tagger.Decide(partScores, partLabels);
                ConsistencyPass.Vote(part, partLabels, votes);
            }

            foreach (var sentence in sentences)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var first = sentence.FirstToken - offset;
                var partScores = scores.AsSpan(first * NameLabel.Lanes, sentence.TokenCount * NameLabel.Lanes);
                var partLabels = labels.AsSpan(first, sentence.TokenCount);
                ConsistencyPass.Apply(tokens.AsSpan(first, sentence.TokenCount), votes, partScores, model.Unit);
                _tagger.Decide(partScores, partLabels);
                Collect(text, sentence, partLabels, partScores, names);
            }

            HeadlineNames.Trim(text, names);
        }
        finally
        {
            ArrayPool<NameToken>.Shared.Return(tokens);
            ArrayPool<short>.Shared.Return(scores);
            ArrayPool<byte>.Shared.Return(labels);
        }
    }

    private void Collect(AnnotatedText text, Sentence sentence, ReadOnlySpan<byte> labels, ReadOnlySpan<short> scores, List<NameMention> names)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var begin = i - sentence.FirstToken;
            if (!NameLabel.IsBegin(labels[begin]))
            {
                continue;
            }

            var limit = begin + 1;
            while (limit < labels.Length && NameLabel.IsInside(labels[limit]))
            {
                limit++;
            }

            var end = sentence.FirstToken + limit;
            var type = NameLabel.Types[NameLabel.TypeOf(labels[begin])];
            var confidence = ConfidenceOf(labels, scores, begin, limit);
            var first = NameEdges.SkipTitles(text, NameEdges.SkipMarks(text, i, end), end, type, lexicon);
            end = NameEdges.WithInitials(text, end, sentence.EndToken);
            end = type == EntityType.Person ? NameEdges.WithNickname(text, first, end, sentence.EndToken) : end;
            i = end - 1;
            Add(text, first, end, type, confidence, names);
        }
    }

    /// <summary>Adds a name; people or peoples of a list (<c>Keldysh, Klimov</c>) one by one.</summary>
    private void Add(AnnotatedText text, int first, int limit, EntityType type, float confidence, List<NameMention> names)
    {
        while (first < limit)
        {
            var part = _lists.EndOfFirst(text, first, limit, type);
            var end = NameEdges.CutMarks(text, first, NameEdges.CutPlainWords(text, first, part, type));
            if (HoldsWord(text, first, end))
            {
                var kind = KindOf(text, first, end, type);
                first = NameEdges.SkipArticle(text, first, end, kind);
                names.Add(new NameMention(first, end - first, TypeOf(text, first, end, kind), confidence));
            }

            var goesOn = end < limit && (text.TokenText(end) is "," or "and" or "or" or "/" or "—" or "–" || (type == EntityType.Person && NameEdges.IsOutsideOfNames(text, end)));
            first = goesOn ? end + 1 : limit;
            while (first < limit && !text.Tokens[first].Has(TokenFlags.Capitalised))
            {
                first++;
            }
        }
    }

    /// <summary>The type with what nouns in the name and beside it say; other things told apart.</summary>
    private EntityType KindOf(AnnotatedText text, int first, int end, EntityType type)
    {
        if (NameKindFeatures.IsEvent(text, first, end, type))
        {
            return EntityType.Event;
        }

        return type == EntityType.Other && kinds is not null
            ? kinds.KindOf(text, first, end, gazetteer.CategoriesOf(NameKey.PhraseOf(text, first, end)), lexicon)
            : NameKindFeatures.ThingNamed(text, first, type, lexicon) ?? type;
    }

    /// <summary>Signs alone are no name, whatever the model makes of noise.</summary>
    private static bool HoldsWord(AnnotatedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            foreach (var c in text.TokenText(i))
            {
                if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A country, or a place of which nothing else bears the name, is a place whatever stands around it; a person may bear such a name.</summary>
    private EntityType TypeOf(AnnotatedText text, int first, int end, EntityType type)
    {
        if (type is EntityType.Person or EntityType.Group or EntityType.Gpe)
        {
            return type;
        }

        var categories = gazetteer.CategoriesOf(NameKey.PhraseOf(text, first, end));
        return (categories & NameCategory.Country) != 0 || categories == NameCategory.KnownGpe ? EntityType.Gpe : type;
    }

    /// <summary>How far the weakest token's label stands above the best label of another kind, as a probability.</summary>
    private float ConfidenceOf(ReadOnlySpan<byte> labels, ReadOnlySpan<short> scores, int start, int end)
    {
        var margin = short.MaxValue;
        for (var i = start; i < end; i++)
        {
            var row = scores.Slice(i * NameLabel.Lanes, NameLabel.Count);
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
