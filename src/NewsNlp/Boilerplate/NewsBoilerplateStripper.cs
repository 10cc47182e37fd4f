using NewsNlp.Boilerplate;

namespace NewsNlp;

/// <summary>Tells the blocks of an article from everything else on its page, with and without markup.</summary>
/// <remarks>
/// <para>Lines of page text are classified by a small network over the lines' shapes and words and a search for the best sequence of states
/// (see <c>docs/page-text.md</c>). A line with <see cref="BlockRole.Title"/> starts an article: a page may hold several.</para>
/// <para>Safe from many threads at once; never throws for what the blocks hold; linear in their text.</para>
/// </remarks>
public sealed class NewsBoilerplateStripper : IBoilerplateStripper
{
    private readonly LineModel _model;

    // One classifier waits for the next page; a second thread at the same time makes its own.
    private LineClassifier? _idle;

    /// <summary>A stripper with the models of the package.</summary>
    public NewsBoilerplateStripper()
        : this(LineModel.Default)
    {
    }

    internal NewsBoilerplateStripper(LineModel model) => _model = model;

    /// <inheritdoc/>
    public void Classify(ReadOnlySpan<TextBlock> blocks, Span<BlockVerdict> verdicts)
    {
        if (verdicts.Length < blocks.Length)
        {
            throw new ArgumentException("There must be room for one verdict a block.", nameof(verdicts));
        }

        if (!blocks.IsEmpty && blocks[0].Element != BlockElement.None)
        {
            MarkupBoilerplateStripper.Default.Classify(blocks, verdicts);
            return;
        }

        var classifier = Interlocked.Exchange(ref _idle, null) ?? new LineClassifier(_model);
        classifier.Classify(blocks, verdicts);
        _idle = classifier;
    }
}
