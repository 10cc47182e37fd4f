using System.Collections.Immutable;
using System.Text;
using NewsNlp.Articles.Metadata;

namespace NewsNlp.Articles.Html;

/// <summary>Puts the article together: text, blocks, links and source map of what was kept, and the list of what was not.</summary>
internal sealed class ArticleAssembler(ArticleSource source, PageTree tree, MarkupMetadata metadata, TextBlock[] blocks, BlockVerdict[] verdicts)
{
    private readonly StringBuilder _text = new();
    private readonly List<SourceMap.Run> _runs = [];
    private readonly ImmutableArray<ArticleBlock>.Builder _kept = ImmutableArray.CreateBuilder<ArticleBlock>();
    private readonly ImmutableArray<ArticleLink>.Builder _links = ImmutableArray.CreateBuilder<ArticleLink>();
    private readonly ImmutableArray<RemovedBlock>.Builder _removed = ImmutableArray.CreateBuilder<RemovedBlock>();

    public ArticlePage Assemble()
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (verdicts[i].IsBody)
            {
                AddBody(i);
            }
            else
            {
                AddOther(i);
            }
        }

        var issues = ImmutableArray.CreateBuilder<AnalysisIssue>();
        issues.AddRange(source.Issues);
        if (_kept.Count == 0 && metadata.Title is null)
        {
            issues.Add(new AnalysisIssue("no-article", "article", "The page holds no article text; check that it is a web page with an article."));
            return new ArticlePage { Source = source, Removed = _removed.ToImmutable(), Issues = issues.ToImmutable() };
        }

        return new ArticlePage { Source = source, Articles = [MakeArticle()], Removed = _removed.ToImmutable(), Issues = issues.ToImmutable() };
    }

    private Article MakeArticle() => new()
    {
        Text = _text.ToString(),
        Title = metadata.Title,
        Summary = metadata.Summary,
        Bylines = metadata.Bylines,
        Published = metadata.Published,
        Modified = metadata.Modified,
        Section = metadata.Section,
        Tags = metadata.Tags,
        Language = metadata.Language ?? source.Language,
        Site = metadata.Site,
        Url = metadata.Url ?? source.Url,
        Image = metadata.Image,
        Source = _kept.Count == 0 ? default : _kept[0].Source.Union(_kept[^1].Source),
        Blocks = _kept.ToImmutable(),
        Links = _links.ToImmutable(),
        Evidence = metadata.Evidence,
        SourceMap = new SourceMap([.. _runs]),
    };

    private void AddBody(int index)
    {
        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        var start = _text.Length;
        var span = Copy(index, start);
        ref var block = ref tree.Blocks[index];
        for (var i = 0; i < block.LinkCount; i++)
        {
            var link = tree.Links[block.FirstLink + i];
            if (tree.Get(link.Element, HtmlAttribute.Href) is { } url)
            {
                _links.Add(new ArticleLink(new TextSpan(start + link.Start, link.Length), url));
            }
        }

        _text.Append(blocks[index].Text.Span);
        _kept.Add(new ArticleBlock(KindOf(verdicts[index].Role), span) { Span = TextSpan.FromBounds(start, _text.Length) });
    }

    private void AddOther(int index)
    {
        var role = verdicts[index].Role;
        var span = SourceOf(index, null);
        if (role is BlockRole.Title or BlockRole.Subtitle or BlockRole.Caption)
        {
            var kind = role == BlockRole.Title ? BlockKind.Title : role == BlockRole.Subtitle ? BlockKind.Subtitle : BlockKind.Caption;
            _kept.Add(new ArticleBlock(kind, span) { Text = blocks[index].Text.ToString() });
        }
        else
        {
            _removed.Add(new RemovedBlock(role, span));
        }
    }

    /// <summary>Notes the runs of a block whose text starts at <paramref name="start"/>; gives its place in the source.</summary>
    private TextSpan Copy(int index, int start)
    {
        var first = _runs.Count;
        var span = SourceOf(index, _runs);
        for (var i = first; i < _runs.Count; i++)
        {
            _runs[i] = _runs[i] with { Text = _runs[i].Text + start };
        }

        return span;
    }

    private TextSpan SourceOf(int index, List<SourceMap.Run>? runs) => BlockFolder.Map(tree, tree.Blocks[index], runs);

    private static BlockKind KindOf(BlockRole role) => role switch
    {
        BlockRole.Summary => BlockKind.Summary,
        BlockRole.Heading => BlockKind.Heading,
        BlockRole.ListItem => BlockKind.ListItem,
        BlockRole.Blockquote => BlockKind.Blockquote,
        BlockRole.Table => BlockKind.Table,
        _ => BlockKind.Paragraph,
    };
}
