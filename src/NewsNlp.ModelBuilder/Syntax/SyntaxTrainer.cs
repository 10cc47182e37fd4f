using NewsNlp.Tagging;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>Trains the tagger and the parser together.</summary>
internal sealed class SyntaxTrainer
{
    private const int BatchSize = 8, LeastWordCount = 3;
    private const float Rate = 0.002f, Exploration = 0.9f, WordForgetting = 0.25f;

    private readonly Random _random = new(20261126);
    private readonly Dictionary<uint, int> _wordCounts = [];
    private readonly SentenceEncoder _encoder;
    private readonly ParserTraining _parser;
    private readonly float[] _tagScores = new float[SyntaxNetwork.TagOutputs];
    private readonly float[] _tagGradient = new float[SyntaxNetwork.TagOutputs];

    public SyntaxTrainer(IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<string[]> unlabelled)
    {
        TagSet = new TagSet(sentences);
        foreach (var sentence in sentences)
        {
            foreach (var word in FeaturesOf(sentence))
            {
                _wordCounts[word.Hash] = _wordCounts.GetValueOrDefault(word.Hash) + 1;
            }
        }

        Network = new SyntaxNetwork(new WordVectors([.. sentences.Select(s => s.Forms), .. unlabelled], LeastWordCount, _random), _random);
        _encoder = new SentenceEncoder(Network, _random);
        _parser = new ParserTraining(Network, _random);
    }

    public TagSet TagSet { get; }

    public SyntaxNetwork Network { get; }

    public void Train(IReadOnlyList<TreebankSentence> sentences, int epochs, Action<int> afterEpoch)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var steps = epochs * ((sentences.Count + BatchSize - 1) / BatchSize);
        var step = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(order);
            for (var at = 0; at < order.Length; at += BatchSize)
            {
                foreach (var index in order.AsSpan(at, Math.Min(BatchSize, order.Length - at)))
                {
                    Learn(sentences[index], epoch == 0 ? 0 : Exploration);
                }

                step++;
                var rate = Rate * (1 - ((float)step / steps)) * Math.Min(1, step / 200f);
                foreach (var parameter in Network.Parameters)
                {
                    parameter.Update(rate, step);
                }
            }

            afterEpoch(epoch);
        }
    }

    /// <summary>Tags and parses a sentence with the weights as they are; heads as in <see cref="TreebankSentence.Heads"/>.</summary>
    public TokenSyntax[] Predict(TreebankSentence sentence)
    {
        _encoder.Forward(FeaturesOf(sentence), null);
        _parser.Parse(_encoder);
        var syntax = new TokenSyntax[sentence.Count];
        for (var i = 0; i < sentence.Count; i++)
        {
            Network.Tags.Forward(_encoder.Vector(i), _tagScores);
            var pair = TagSet.Pairs[Softmax.Best(_tagScores.AsSpan(0, TagSet.Pairs.Count))];
            syntax[i] = new TokenSyntax(_parser.State.Heads[i], pair.Tag, _parser.Relations[i], pair.Detail);
        }

        return syntax;
    }

    private static WordFeatures[] FeaturesOf(TreebankSentence sentence, Func<string, string>? rewrite = null) =>
        [.. sentence.Forms.Select((form, i) => WordFeatures.Of(rewrite is null ? form : rewrite(form), i == 0))];

    /// <summary>Now and then a sentence is shown in capitals, without capitals or as a headline, so that the network does not lean on case alone.</summary>
    private Func<string, string>? Recase() => _random.NextSingle() switch
    {
        < 0.03f => form => form.ToUpperInvariant(),
        < 0.06f => form => form.ToLowerInvariant(),
        < 0.10f => form => form.Length > 3 ? char.ToUpperInvariant(form[0]) + form[1..] : form,
        _ => null,
    };

    private void Learn(TreebankSentence sentence, float exploration)
    {
        _encoder.Forward(FeaturesOf(sentence, Recase()), hash => _random.NextSingle() < WordForgetting / (WordForgetting + _wordCounts.GetValueOrDefault(hash)));
        for (var i = 0; i < sentence.Count; i++)
        {
            var right = TagSet.NumberOf(sentence.Tags[i], sentence.Details[i]);
            if (right >= 0)
            {
                Network.Tags.Forward(_encoder.Vector(i), _tagScores);
                Softmax.Gradient(_tagScores, right, _tagGradient);
                Network.Tags.Backward(_encoder.Vector(i), _tagGradient, _encoder.VectorGradient(i));
            }
        }

        _parser.Learn(_encoder, sentence, exploration);
        _encoder.Backward();
    }
}
