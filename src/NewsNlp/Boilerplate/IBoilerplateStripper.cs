namespace NewsNlp;

/// <summary>Tells the blocks of an article from everything else on its page.</summary>
/// <remarks>Safe from many threads at once; never throws for what the blocks hold; linear in their text.</remarks>
public interface IBoilerplateStripper
{
    /// <summary>Writes one verdict a block.</summary>
    /// <exception cref="ArgumentException"><paramref name="verdicts"/> is shorter than <paramref name="blocks"/>.</exception>
    void Classify(ReadOnlySpan<TextBlock> blocks, Span<BlockVerdict> verdicts);
}
