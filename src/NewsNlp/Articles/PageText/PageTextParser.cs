namespace NewsNlp.Articles;

/// <summary>Reads the text of a whole page: finds its articles among everything else that stands on it.</summary>
internal sealed class PageTextParser : IArticleParser
{
    private readonly IBoilerplateStripper _stripper;

    // Buffers wait for the next page; a second thread at the same time makes its own.
    private PageWork? _idle;

    public PageTextParser()
        : this(new NewsBoilerplateStripper())
    {
    }

    public PageTextParser(IBoilerplateStripper stripper) => _stripper = stripper;

    public ArticlePage Parse(ArticleSource source, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var work = Interlocked.Exchange(ref _idle, null) ?? new PageWork();
        var count = 0;
        try
        {
            var view = PageUnwrapper.View(source.Content, work.Lines);
            count = view.Lines.Count;
            return Parse(source, view, work, cancellationToken);
        }
        finally
        {
            work.Clear(count);
            _idle = work.MayBeKept ? work : null;
        }
    }

    private ArticlePage Parse(ArticleSource source, PageView view, PageWork work, CancellationToken cancellationToken)
    {
        var (page, lines) = (view.Text, view.Lines);
        var (kept, decided) = work.Take(lines.Count);
        var blocks = kept.Span;
        var verdicts = decided.Span;
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i] = new TextBlock { Text = page.AsMemory(lines[i].Start, lines[i].Length), Gap = lines[i].Gap, Hints = HintsOf(page, lines[i]) };
        }

        verdicts.Clear();
        _stripper.Classify(blocks, verdicts);
        cancellationToken.ThrowIfCancellationRequested();
        LineRoles.Refine(blocks, verdicts);
        return new PageAssembler(source, view, decided, work.Removed).Assemble();
    }

    private static BlockHints HintsOf(string page, PageLine line) => line.IsFurniture ? BlockHints.Breadcrumb : LineHints.Of(page.AsSpan(line.Start, line.Length));
}
