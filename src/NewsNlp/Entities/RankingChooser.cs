namespace NewsNlp.Entities;

/// <summary>Picks the entity that the model scores highest.</summary>
internal sealed class RankingChooser(CoreferenceModel model) : IAnaphorChooser
{
    /// <inheritdoc />
    public (int Candidate, float Probability) Choose(in Anaphor anaphor, CandidateSet candidates) => model.Choose(candidates);
}
