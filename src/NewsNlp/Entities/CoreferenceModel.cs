namespace NewsNlp.Entities;

/// <summary>Weights of the ranker that picks the entity of an anaphor: one byte for each bucket of hashed features.</summary>
internal sealed class CoreferenceModel
{
    public const int Buckets = 1 << 13;

    /// <summary>What one step of a weight is worth as a log-odds.</summary>
    public const float Unit = 1f / 32;

    /// <summary>
    /// Taken from the score of "none", the last candidate, as a log-odds. Training sees every right candidate with its gold name; what found names miss leaves
    /// the ranker too shy. Links of the held-out pieces stay as they are up to 0.5, own gold pages gain.
    /// </summary>
    private const float NoneDiscount = 0.35f;

    private readonly sbyte[] _weights;

    private CoreferenceModel(sbyte[] weights) => _weights = weights;

    /// <summary>A model of weights that were rounded to units.</summary>
    public static CoreferenceModel Create(sbyte[] weights) => new(weights);

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream does not hold one byte for each bucket.</exception>
    public static CoreferenceModel Read(Stream stream)
    {
        var bytes = new byte[Buckets];
        try
        {
            stream.ReadExactly(bytes);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The model of coreference is cut short.", e);
        }

        return new CoreferenceModel(Array.ConvertAll(bytes, b => (sbyte)b));
    }

    /// <summary>The bucket of a feature.</summary>
    public static int BucketOf(uint feature) => (int)(feature & (Buckets - 1));

    /// <summary>The likeliest candidate, and its probability.</summary>
    public (int Candidate, float Probability) Choose(CandidateSet candidates)
    {
        Span<float> scores = stackalloc float[CandidateSet.Most + 1];
        var best = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            var sum = 0;
            foreach (var feature in candidates.FeaturesOf(i))
            {
                sum += _weights[BucketOf(feature)];
            }

            scores[i] = sum * Unit;
            if (i == candidates.Count - 1) scores[i] -= NoneDiscount;
            best = scores[i] > scores[best] ? i : best;
        }

        var total = 0f;
        for (var i = 0; i < candidates.Count; i++)
        {
            total += MathF.Exp(scores[i] - scores[best]);
        }

        return (best, 1f / total);
    }
}
