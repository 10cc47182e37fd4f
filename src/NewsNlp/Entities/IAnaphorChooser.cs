namespace NewsNlp.Entities;

/// <summary>Picks the entity of an anaphor: the model, or in training the gold standard.</summary>
internal interface IAnaphorChooser
{
    /// <summary>The chosen candidate and its probability.</summary>
    (int Candidate, float Probability) Choose(in Anaphor anaphor, CandidateSet candidates);
}
