using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Trains the sequence model on labelled documents.</summary>
internal sealed class NameTraining(NameGazetteer gazetteer)
{
    /// <summary>Passes over the sentences: more fit the training data better and everything else worse.</summary>
    private const int Passes = 3;

    /// <summary>Features that are kept.</summary>
    private const int Rows = 250_000;

    /// <summary>Weight from which on the documents of a source are shown once more with hidden words, and how much that copy counts.</summary>
    private const float LeastMasked = 1f, MaskedWeight = 0.5f;

    private readonly NameScanner _scanner = new(gazetteer, EntityLexicon.Load());

    /// <summary>The finished weights of a model that was trained on <paramref name="documents"/>; the same for the same documents.</summary>
    public TrainedNames Fit(IReadOnlyList<NameDocument> documents)
    {
        var table = new FeatureTable();
        var masked = documents.Where(d => d.Source.Weight >= LeastMasked)
            .Select(d => d with { Source = d.Source with { Weight = d.Source.Weight * MaskedWeight }, Masked = true });
        var sentences = table.Build([.. documents, .. masked], _scanner);
        var trainer = new CrfTrainer(table.Keys.Count, 1e-5f);
        var random = new Random(1);
        for (var pass = 0; pass < Passes; pass++)
        {
            trainer.Pass(sentences, random);
        }

        return CrfCompressor.Compress(table.Keys, trainer, Rows);
    }
}
