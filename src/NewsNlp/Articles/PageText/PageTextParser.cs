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
        var page = source.Content;
        var lines = new List<PageLine>(64);
        PageLines.Split(page, lines);
        var blocks = new TextBlock[lines.Count];
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i] = new TextBlock { Text = page.AsMemory(lines[i].Start, lines[i].Length), Gap = lines[i].Gap, Hints = LineHints.Of(page.AsSpan(lines[i].Start, lines[i].Length)) };
        }

        var verdicts = new BlockVerdict[blocks.Length];
        _stripper.Classify(blocks, verdicts);
        cancellationToken.ThrowIfCancellationRequested();
        LineRoles.Refine(blocks, verdicts);
        return new PageAssembler(source, lines, verdicts).Assemble();
    }
}
