using NewsNlp.Articles.Metadata;
using NewsNlp.Boilerplate;

namespace NewsNlp.Articles.Html;

/// <summary>Reads web pages: one parse, one classification of the blocks, one assembly.</summary>
internal sealed class HtmlArticleParser(IBoilerplateStripper stripper) : IArticleParser
{
    public HtmlArticleParser()
        : this(MarkupBoilerplateStripper.Default)
    {
    }

    public ArticlePage Parse(ArticleSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (PageKinds.NotHtml(source.Content) is { } issue)
        {
            return new ArticlePage { Source = source, Issues = [.. source.Issues, issue] };
        }

        using var tree = PageReader.Read(source.Content, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var facts = PageFacts.Read(tree, source.Url);
        cancellationToken.ThrowIfCancellationRequested();
        var blocks = BlockMaker.Make(tree, facts.Anchors);
        cancellationToken.ThrowIfCancellationRequested();
        var verdicts = new BlockVerdict[blocks.Length];
        stripper.Classify(blocks, verdicts);
        cancellationToken.ThrowIfCancellationRequested();

        RelatedBoxes.Name(tree, blocks, verdicts, BodyRange.Of(blocks, verdicts));
        TeaserLists.Name(tree, blocks, verdicts, BodyRange.Of(blocks, verdicts), facts.Host);
        TailLines.Name(blocks, verdicts, BodyRange.Of(blocks, verdicts));
        var body = BodyRange.Of(blocks, verdicts);
        var title = TitleChooser.Choose(facts, body.First);
        var region = new PageRegion(tree, title?.Block ?? -1, body.First, body.Last);
        var metadata = MetadataMerger.Merge(facts, region, title, source.Language);
        var kinds = PageKinds.Of(facts, blocks, verdicts);
        var (parts, isBrief) = body.First < 0 || PageKinds.IsLiveBlog(facts) ? ([], false) : ArticleParts.Find(tree, blocks, verdicts, title?.Block ?? -1);
        if (parts.Count == 0 && body.First >= 0 && !PageKinds.IsLiveBlog(facts))
        {
            parts = new FlatParts(blocks, verdicts).Find(title?.Block ?? -1, body);
            isBrief = parts.Count > 0 && !parts.Exists(p => p.Holds(title?.Block ?? -1));
        }

        return new ArticleAssembler(source, facts, blocks, verdicts, title?.Block ?? -1, parts, isBrief).Assemble(metadata, kinds);
    }
}
