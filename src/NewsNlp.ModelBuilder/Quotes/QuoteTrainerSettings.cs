using NewsNlp.ModelBuilder.Html;

namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>Settings of the training, chosen on development data.</summary>
internal sealed record QuoteTrainerSettings
{
    public int CueEpochs { get; init; } = 6;

    public float CueRate { get; init; } = 0.03f;

    public float CueDecay { get; init; } = 1e-3f;

    /// <summary>Parts of the data that are scored by a cue model of the other parts.</summary>
    public int CueParts { get; init; } = 3;

    /// <summary>Least log odds at which a word is read as a cue.</summary>
    public float CueFloor { get; init; } = -2.5f;

    /// <summary>Least log odds at which a word that is no cue serves as an example without content.</summary>
    public float NegativeFloor { get; init; } = 99f;

    public int ContentEpochs { get; init; } = 8;

    /// <summary>Share of the features of each unit and step that are left out at random while learning, so that no weight leans on its neighbours alone.</summary>
    public float ContentDropout { get; init; } = 0.3f;

    /// <summary>Passes before the weights begin to be averaged.</summary>
    public int ContentAverageFrom { get; init; } = 3;

    public float ContentRate { get; init; } = 0.01f;

    /// <summary>How often the content model learns from one of our own pieces in a pass; they are a ninth of the examples and marked by other habits.</summary>
    public int OwnCopies { get; init; } = 2;

    public float ContentDecay { get; init; } = 1e-6f;

    public int RankEpochs { get; init; } = 6;

    public float RankRate { get; init; } = 0.03f;

    public float RankDecay { get; init; } = 1e-2f;

    /// <summary>The trees that judge readings.</summary>
    public TreeTrainer.Settings Trees { get; init; } = new(160, 30, 0.07, 0.5);

    /// <summary>Only the folds are trained and measured, nothing to ship.</summary>
    public bool OnlyFolds { get; init; }
}
