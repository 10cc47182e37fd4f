using System.Collections.Immutable;

namespace NewsNlp.Articles;

/// <summary>Puts articles together from the roles of a page's lines.</summary>
internal sealed class PageAssembler
{
    private readonly ArticleSource _source;
    private readonly PageView _view;
    private readonly List<PageLine> _lines;
    private readonly ReadOnlyMemory<BlockVerdict> _decided;
    private readonly ImmutableArray<Article>.Builder _articles = ImmutableArray.CreateBuilder<Article>();
    private readonly List<RemovedBlock> _removed;
    private readonly ImmutableArray<AnalysisIssue>.Builder _issues = ImmutableArray.CreateBuilder<AnalysisIssue>();

    public PageAssembler(ArticleSource source, PageView view, ReadOnlyMemory<BlockVerdict> verdicts, List<RemovedBlock> removed)
    {
        _source = source;
        _view = view;
        _lines = view.Lines;
        _decided = verdicts;
        _removed = removed;
    }

    private ReadOnlySpan<BlockVerdict> Verdicts => _decided.Span;

    public ArticlePage Assemble()
    {
        _issues.AddRange(_source.Issues);
        var start = 0;
        while (start < _lines.Count)
        {
            var end = EndOfArticle(start);
            AddArticle(start, end);
            start = end;
        }

        if (_articles.Count == 0)
        {
            _issues.Add(new AnalysisIssue("no-article", "article", "Nothing on the page reads like an article; give clean text as text, or check that the page holds one."));
        }

        return new ArticlePage
        {
            Source = _source,
            Articles = _articles.DrainToImmutable(),
            Removed = [.. _removed],
            Issues = _issues.DrainToImmutable(),
        };
    }

    // What stands in front of the first title belongs to the first article's page head.
    private int EndOfArticle(int start)
    {
        var hasText = false;
        var verdicts = Verdicts;
        for (var i = start; i < verdicts.Length; i++)
        {
            if (verdicts[i].Role == BlockRole.Title && hasText && i > start)
            {
                return i;
            }

            hasText |= verdicts[i].IsBody;
        }

        return _lines.Count;
    }

    private void AddArticle(int start, int end)
    {
        int first = -1, last = -1;
        var hasText = false;
        var verdicts = Verdicts;
        for (var i = start; i < end; i++)
        {
            if (verdicts[i].IsBody || verdicts[i].Role == BlockRole.Title)
            {
                first = first < 0 ? i : first;
                last = i;
            }

            hasText |= verdicts[i].Role is BlockRole.Paragraph or BlockRole.Summary or BlockRole.Blockquote or BlockRole.Title;
        }

        // Headings and list items alone are a menu.
        if (first < 0 || !hasText)
        {
            RemoveAll(start, end);
            return;
        }

        var builder = new PageArticleBuilder(_source, _view, _articles.Count, _issues);
        for (var i = start; i < end; i++)
        {
            var inside = i >= first && i <= last;
            if (!builder.TryAdd(_lines[i], verdicts[i].Role, inside, _articles.Count == 0 || i >= first))
            {
                Remove(i);
            }
        }

        _articles.Add(builder.Build());
    }

    private void RemoveAll(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            Remove(i);
        }
    }

    private void Remove(int line)
    {
        var role = Verdicts[line].Role;
        // Titles, summaries and captions that are no article's own are links or leftovers.
        var named = role is BlockRole.Title or BlockRole.Subtitle or BlockRole.Caption || Verdicts[line].IsBody ? BlockRole.Other : role;
        _removed.Add(new RemovedBlock(named, _view.ToSource(TextSpan.FromBounds(_lines[line].Start, _lines[line].End))));
    }
}
