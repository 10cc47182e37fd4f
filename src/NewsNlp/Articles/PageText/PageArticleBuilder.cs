using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsNlp.Articles.Metadata;

namespace NewsNlp.Articles;

/// <summary>Gathers the lines of one article.</summary>
internal sealed class PageArticleBuilder
{
    private const string Separator = "\n\n";

    private readonly ArticleSource _source;
    private readonly PageView _view;
    private readonly int _index;
    private readonly ImmutableArray<AnalysisIssue>.Builder _issues;
    private readonly ImmutableArray<ArticleBlock>.Builder _blocks = ImmutableArray.CreateBuilder<ArticleBlock>();
    private readonly ImmutableArray<SourceMap.Run>.Builder _runs = ImmutableArray.CreateBuilder<SourceMap.Run>();
    private readonly List<Byline> _bylines = [];
    private readonly List<TextSpan> _parts = [];
    private readonly PageDates _dates;
    private string? _title;
    private string? _summary;
    private Dateline? _dateline;
    private int _start = -1;
    private int _end;
    private bool _hasParagraph;
    private int _length;

    public PageArticleBuilder(ArticleSource source, PageView view, int index, ImmutableArray<AnalysisIssue>.Builder issues)
    {
        _source = source;
        _view = view;
        _index = index;
        _issues = issues;
        _dates = new PageDates(source.Language);
    }

    /// <summary>Takes a line; false when it is no block of the article (its date or byline is read all the same).</summary>
    public bool TryAdd(PageLine line, BlockRole role, bool inside, bool mayTell)
    {
        var text = _view.Text.AsSpan(line.Start, line.Length);
        switch (role)
        {
            case BlockRole.Title when _title is null && _length == 0:
                _title = TitleLine.TextOf(_view, line);
                Beside(BlockKind.Title, line, _title);
                return true;
            case BlockRole.Paragraph or BlockRole.Heading or BlockRole.ListItem or BlockRole.Blockquote or BlockRole.Table:
                AddText(line, role);
                return true;
            case BlockRole.Summary:
                // It repeats text that follows: beside the text, so that nothing is doubled.
                _summary = _summary is null ? text.ToString() : _summary + "\n\n" + text.ToString();
                Beside(BlockKind.Summary, line, text.ToString());
                return true;
            case BlockRole.Caption when inside:
                AddCaption(line, text);
                return true;
            case BlockRole.Byline when mayTell:
                AddBylines(text);
                return false;
            case BlockRole.Date when mayTell:
                _dates.Read(text, isLine: true);
                return false;
            case BlockRole.Dateline when mayTell:
                ReadDateline(line, text);
                return false;
            default:
                return false;
        }
    }

    public Article Build() => new()
    {
        Text = JoinParts(),
        Title = _title,
        Summary = _summary,
        Bylines = [.. _bylines],
        Dateline = _dateline,
        Published = _dates.Published(_issues, _index),
        Modified = _dates.Modified,
        Language = _source.Language,
        Url = _source.Url,
        Source = _view.ToSource(TextSpan.FromBounds(Math.Max(0, _start), Math.Max(_end, Math.Max(0, _start)))),
        Blocks = _blocks.DrainToImmutable(),
        SourceMap = new SourceMap(_runs.DrainToImmutable()),
    };

    private string JoinParts() => string.Create(_length, (_view.Text, Parts: _parts), static (target, source) =>
    {
        var at = 0;
        foreach (var part in CollectionsMarshal.AsSpan(source.Parts))
        {
            if (at > 0)
            {
                Separator.CopyTo(target[at..]);
                at += Separator.Length;
            }

            part.In(source.Text).CopyTo(target[at..]);
            at += part.Length;
        }
    });

    private void Beside(BlockKind kind, PageLine line, string text)
    {
        _blocks.Add(new ArticleBlock(kind, _view.ToSource(TextSpan.FromBounds(line.Start, line.End))) { Text = text });
        _start = _start < 0 ? line.Start : _start;
        _end = Math.Max(_end, line.End);
    }

    private void AddText(PageLine line, BlockRole role)
    {
        var start = line.Start;
        if (role == BlockRole.Paragraph && !_hasParagraph)
        {
            _hasParagraph = true;
            start += CutDateline(line);
        }

        var span = new TextSpan(_length + (_length > 0 ? Separator.Length : 0), line.End - start);
        _view.AddRuns(_runs, span.Start, new TextSpan(start, span.Length));
        _parts.Add(new TextSpan(start, span.Length));
        _length = span.End;
        var kind = role switch
        {
            BlockRole.Heading => BlockKind.Heading,
            BlockRole.ListItem => BlockKind.ListItem,
            BlockRole.Blockquote => BlockKind.Blockquote,
            BlockRole.Table => BlockKind.Table,
            _ => BlockKind.Paragraph,
        };
        _blocks.Add(new ArticleBlock(kind, _view.ToSource(TextSpan.FromBounds(start, line.End))) { Span = span });
        _start = _start < 0 ? line.Start : _start;
        _end = line.End;
    }

    private int CutDateline(PageLine line)
    {
        var text = _view.Text.AsSpan(line.Start, line.Length);
        if (_dateline is not null || !VisibleDatelines.TryRead(text, out var found) || found.BodyStart >= text.Length)
        {
            return 0;
        }

        Take(found, text, line.Start);
        return found.BodyStart;
    }

    private void ReadDateline(PageLine line, ReadOnlySpan<char> text)
    {
        if (_dateline is null && VisibleDatelines.TryRead(text, out var found))
        {
            Take(found, text, line.Start);
        }
    }

    private void Take(VisibleDateline found, ReadOnlySpan<char> text, int offset)
    {
        var dateline = found.ToDateline(text, offset);
        _dateline = dateline with { Source = _view.ToSource(dateline.Source) };
        if (found.Date is { } date)
        {
            _dates.AddWeak(date);
        }
    }

    private void AddCaption(PageLine line, ReadOnlySpan<char> text)
    {
        VisibleCaptions.TrySplit(text, out var caption);
        _blocks.Add(new ArticleBlock(BlockKind.Caption, _view.ToSource(TextSpan.FromBounds(line.Start, line.End)))
        {
            Text = caption.Text.In(text).ToString(),
            Credit = caption.Credit.IsEmpty ? null : caption.Credit.In(text).ToString(),
        });
    }

    private void AddBylines(ReadOnlySpan<char> text)
    {
        var found = VisibleBylines.Read(text);
        found = found.IsEmpty ? VisibleBylines.ReadNames(text, BylineRole.Author) : found;
        foreach (var byline in found)
        {
            if (!_bylines.Exists(b => string.Equals(b.Name, byline.Name, StringComparison.OrdinalIgnoreCase)))
            {
                _bylines.Add(byline);
            }
        }

        _dates.Read(text, isLine: false);
    }
}
