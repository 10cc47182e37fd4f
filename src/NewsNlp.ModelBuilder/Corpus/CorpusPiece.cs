namespace NewsNlp.ModelBuilder.Corpus;

/// <summary>One news piece of our own corpus.</summary>
/// <param name="Id">Its name: region, beat, number.</param>
/// <param name="Country">Where it plays.</param>
/// <param name="Beat">Its beat.</param>
/// <param name="HeldOut">Whether it may only measure, never train.</param>
/// <param name="Text">The text without annotation; the headline is the first line.</param>
/// <param name="Annotations">Annotations by start, the longer first.</param>
internal sealed record CorpusPiece(
    string Id, string Country, string Beat, bool HeldOut, string Text, IReadOnlyList<CorpusAnnotation> Annotations)
{
    /// <summary>The mentions of entities, in order.</summary>
    public IEnumerable<CorpusAnnotation> Mentions => Annotations.Where(a => a.IsMention);
}
