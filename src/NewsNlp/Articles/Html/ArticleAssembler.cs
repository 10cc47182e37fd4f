using System.Collections.Immutable;
using NewsNlp.Articles.Metadata;
using NewsNlp.Boilerplate;

namespace NewsNlp.Articles.Html;

/// <summary>Shares out the blocks of a page: to the main article, to further full articles, to what is left out.</summary>
internal sealed class ArticleAssembler
{
    /// <summary>Blocks behind the headline among which a line under it is looked for.</summary>
    private const int SubtitleReach = 6;

    private readonly ArticleSource _source;
    private readonly PageTree _tree;
    private readonly TextBlock[] _blocks;
    private readonly BlockVerdict[] _verdicts;
    private readonly BodyRange _body;
    private readonly int _title;

    public ArticleAssembler(ArticleSource source, PageTree tree, TextBlock[] blocks, BlockVerdict[] verdicts, int titleBlock)
    {
        (_source, _tree, _blocks, _verdicts, _title) = (source, tree, blocks, verdicts, titleBlock);
        _body = BodyRange.Of(blocks, verdicts);
        NameParts();
    }

    public ArticlePage Assemble(MarkupMetadata metadata, IEnumerable<AnalysisIssue> kinds)
    {
        var issues = ImmutableArray.CreateBuilder<AnalysisIssue>();
        issues.AddRange(_source.Issues);
        issues.AddRange(kinds);
        if (_tree.Flattened > 0)
        {
            issues.Add(new AnalysisIssue("nesting-limit", "article", $"Elements deeper than {PageReader.MaximumDepth} levels were read as siblings."));
        }

        if (_blocks.Length > MarkupBoilerplateStripper.MaximumBlocks)
        {
            issues.Add(new AnalysisIssue("block-limit", "article", $"The page has more than {MarkupBoilerplateStripper.MaximumBlocks} blocks; the others were left out."));
        }

        var more = _body.First < 0 ? [] : MoreArticles.Find(_tree, _blocks, _verdicts, _body);
        var owner = new int[_blocks.Length];
        for (var k = 0; k < more.Count; k++)
        {
            foreach (var block in more[k].Body)
            {
                owner[block] = k + 1;
            }

            owner[more[k].Heading] = k + 1;
        }

        var main = new ArticleBuilder(_tree, _blocks);
        var removed = ImmutableArray.CreateBuilder<RemovedBlock>();
        for (var i = 0; i < _blocks.Length; i++)
        {
            if (owner[i] == 0)
            {
                Add(i, main, removed);
            }
        }

        var articles = ImmutableArray.CreateBuilder<Article>();
        if (!main.IsEmpty || metadata.Title is not null)
        {
            articles.Add(main.Build(metadata));
        }

        if (main.IsEmpty)
        {
            issues.Add(new AnalysisIssue("no-article", "article", "Nothing on the page reads like an article; check that it is a web page that holds one."));
        }

        articles.AddRange(more.Select(m => BuildMore(m, metadata)));
        return new ArticlePage { Source = _source, Articles = articles.DrainToImmutable(), Removed = removed.DrainToImmutable(), Issues = issues.DrainToImmutable() };
    }

    private void Add(int index, ArticleBuilder main, ImmutableArray<RemovedBlock>.Builder removed)
    {
        switch (_verdicts[index].Role)
        {
            case BlockRole.Title: main.AddBeside(index, BlockKind.Title); break;
            case BlockRole.Subtitle: main.AddBeside(index, BlockKind.Subtitle); break;
            case BlockRole.Summary: main.AddBeside(index, BlockKind.Summary); break;
            case BlockRole.Caption: main.AddBeside(index, BlockKind.Caption); break;
            case var role when _verdicts[index].IsBody: main.AddBody(index, role); break;
            case var role: removed.Add(new RemovedBlock(role, BlockFolder.Map(_tree, _tree.Blocks[index], null))); break;
        }
    }

    private Article BuildMore(MoreArticle more, MarkupMetadata page)
    {
        var builder = new ArticleBuilder(_tree, _blocks);
        builder.AddBeside(more.Heading, BlockKind.Title);
        foreach (var block in more.Body)
        {
            builder.AddBody(block, BlockRole.Paragraph);
        }

        return builder.Build(new MarkupMetadata { Title = _blocks[more.Heading].Text.ToString(), Language = page.Language, Site = page.Site });
    }

    /// <summary>Names the blocks that belong to the article beside its text: headline, the line under it, captions.</summary>
    private void NameParts()
    {
        if (_title >= 0)
        {
            _verdicts[_title] = new BlockVerdict(BlockRole.Title, 0.9f);
            NameSubtitle();
        }

        for (var i = 0; i < _blocks.Length; i++)
        {
            // A caption outside of the article's range is one of a teaser.
            if (_verdicts[i].Role == BlockRole.Caption && (i > _body.Last || i < Math.Max(0, _title)))
            {
                _verdicts[i] = new BlockVerdict(BlockRole.Related, _verdicts[i].Confidence);
            }
        }
    }

    private void NameSubtitle()
    {
        for (var i = _title + 1; i < Math.Min(_blocks.Length, _title + SubtitleReach) && i < _body.First; i++)
        {
            ref readonly var block = ref _blocks[i];
            var signals = block.Page is { } page ? page.Signals[block.PageIndex] : default;
            var isDek = (block.Hints & BlockHints.Summary) != 0 || block.HeadingLevel > 0 || signals.DescriptionAgreement > 0.7f;
            if (isDek && block.Text.Length is > 25 and < 500 && block.LinkLength * 3 < block.Text.Length && (block.Hints & (BlockHints.Author | BlockHints.Date)) == 0)
            {
                _verdicts[i] = new BlockVerdict(signals.DescriptionAgreement > 0.7f ? BlockRole.Summary : BlockRole.Subtitle, 0.7f);
                return;
            }
        }
    }
}
