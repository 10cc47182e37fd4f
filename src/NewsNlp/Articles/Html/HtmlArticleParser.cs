using NewsNlp.Articles.Metadata;
using NewsNlp.Boilerplate;

namespace NewsNlp.Articles.Html;

/// <summary>Reads web pages: one parse, one classification of the blocks, one assembly.</summary>
internal sealed class HtmlArticleParser(IBoilerplateStripper stripper) : IArticleParser
{
    public HtmlArticleParser()
        : this(new MarkupBoilerplateStripper())
    {
    }

    public ArticlePage Parse(ArticleSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var tree = PageReader.Read(source.Content, cancellationToken);
        var metadata = MarkupMetadataReader.Read(tree, source.Url);
        var blocks = BlockMaker.Make(tree);
        var verdicts = new BlockVerdict[blocks.Length];
        stripper.Classify(blocks, verdicts);
        return new ArticleAssembler(source, tree, metadata, blocks, verdicts).Assemble();
    }
}
