namespace NewsNlp.Articles;

/// <summary>Reads the text of a whole page: finds its articles among everything else that stands on it.</summary>
internal sealed class PageTextParser : IArticleParser
{
    private readonly IBoilerplateStripper _stripper;

    public PageTextParser()
        : this(new NewsBoilerplateStripper())
    {
    }

    public PageTextParser(IBoilerplateStripper stripper) => _stripper = stripper;

    public ArticlePage Parse(ArticleSource source, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var view = PageUnwrapper.View(source.Content);
        var (page, lines) = (view.Text, view.Lines);
        var blocks = new TextBlock[lines.Count];
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i] = new TextBlock { Text = page.AsMemory(lines[i].Start, lines[i].Length), Gap = lines[i].Gap, Hints = HintsOf(page, lines[i]) };
        }

        var verdicts = new BlockVerdict[blocks.Length];
        _stripper.Classify(blocks, verdicts);
        cancellationToken.ThrowIfCancellationRequested();
        LineRoles.Refine(blocks, verdicts);
        return new PageAssembler(source, view, verdicts).Assemble();
    }

    private static BlockHints HintsOf(string page, PageLine line) => line.IsFurniture ? BlockHints.Breadcrumb : LineHints.Of(page.AsSpan(line.Start, line.Length));
}
