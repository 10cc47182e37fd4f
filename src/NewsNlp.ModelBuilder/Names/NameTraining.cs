using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Trains the sequence model on labelled documents.</summary>
internal sealed class NameTraining(NameGazetteer gazetteer)
{
    /// <summary>Passes over the sentences.</summary>
    private const int Passes = 6;

    /// <summary>Features that are kept.</summary>
    private const int Rows = 150_000;

    private readonly NameScanner _scanner = new(gazetteer, EntityLexicon.Load());

    /// <summary>The finished weights of a model that was trained on <paramref name="documents"/>; the same for the same documents.</summary>
    public TrainedNames Fit(IReadOnlyList<NameDocument> documents)
    {
        var table = new FeatureTable();
        var sentences = table.Build(documents, _scanner);
        var trainer = new CrfTrainer(table.Keys.Count, 1e-5f);
        var random = new Random(1);
        for (var pass = 0; pass < Passes; pass++)
        {
            trainer.Pass(sentences, random);
        }

        return CrfCompressor.Compress(table.Keys, trainer, Rows);
    }
}
