using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Trains the ranker of anaphors: a log-linear choice among the candidates and "none", by AdaGrad, along the gold clusters.</summary>
internal sealed class CoreferenceTrainer : IAnaphorChooser
{
    private const int Passes = 12;
    private const float Rate = 0.15f;
    private const float Decay = 2e-3f;
    private readonly float[] _weights = new float[CoreferenceModel.Buckets];
    private readonly float[] _squares = new float[CoreferenceModel.Buckets];
    private readonly float[] _sums = new float[CoreferenceModel.Buckets];
    private int _averaged;
    private CoreferencePiece _piece = null!;

    /// <summary>Learns from one piece.</summary>
    private void Learn(CoreferencePiece piece, EntityLexicon lexicon)
    {
        _piece = piece;
        new CoreferenceResolver(lexicon, this).Resolve(piece.Text, piece.Names, [.. piece.Clusters], piece.Contexts);
    }

    /// <summary>Learns from all pieces several times; the weights are the mean of those behind the later passes.</summary>
    public void Fit(CoreferencePiece[] pieces, EntityLexicon lexicon)
    {
        var random = new Random(1);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(pieces);
            foreach (var piece in pieces)
            {
                Learn(piece, lexicon);
            }

            if (pass >= Passes / 3)
            {
                _averaged++;
                for (var i = 0; i < _sums.Length; i++)
                {
                    _sums[i] += _weights[i];
                }
            }
        }
    }

    /// <summary>The trained model, its weights rounded.</summary>
    public CoreferenceModel ToModel() => CoreferenceModel.Create(Rounded());

    public sbyte[] Rounded() => Array.ConvertAll(_sums, w => (sbyte)Math.Clamp(MathF.Round(w / _averaged / CoreferenceModel.Unit), -127f, 127f));

    /// <inheritdoc />
    public (int Candidate, float Probability) Choose(in Anaphor anaphor, CandidateSet candidates)
    {
        var gold = _piece.GoldOf(anaphor);
        var target = candidates.Count - 1;
        for (var i = 0; i < candidates.Count - 1; i++)
        {
            target = gold >= 0 && candidates.EntityOf(i)!.Number == gold ? i : target;
        }

        var scores = new float[candidates.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            foreach (var feature in candidates.FeaturesOf(i))
            {
                scores[i] += _weights[CoreferenceModel.BucketOf(feature)];
            }
        }

        var top = scores.Max();
        var total = scores.Sum(s => MathF.Exp(s - top));
        for (var i = 0; i < scores.Length; i++)
        {
            var gradient = (MathF.Exp(scores[i] - top) / total) - (i == target ? 1f : 0f);
            foreach (var feature in candidates.FeaturesOf(i))
            {
                Step(CoreferenceModel.BucketOf(feature), gradient);
            }
        }

        return (target, 1f);
    }

    private void Step(int bucket, float gradient)
    {
        var g = gradient + (Decay * _weights[bucket]);
        _squares[bucket] += g * g;
        _weights[bucket] -= Rate * g / (MathF.Sqrt(_squares[bucket]) + 1e-3f);
    }
}
