using System.Collections.Immutable;
using System.Text;
using NewsNlp.Articles.Metadata;

namespace NewsNlp.Articles.Html;

/// <summary>Gathers one article: its text with the map back to the source, its blocks and links.</summary>
internal sealed class ArticleBuilder(PageTree tree, TextBlock[] blocks)
{
    /// <summary>Blocks at the head of the text that may begin with the dateline: a summary or a note may stand before it.</summary>
    private const int DatelineReach = 3;

    /// <summary>Blocks between a caption and its credit.</summary>
    private const int CreditReach = 2;

    private readonly StringBuilder _text = new();
    private readonly List<SourceMap.Run> _runs = [];
    private readonly ImmutableArray<ArticleBlock>.Builder _blocks = ImmutableArray.CreateBuilder<ArticleBlock>();
    private readonly ImmutableArray<ArticleLink>.Builder _links = ImmutableArray.CreateBuilder<ArticleLink>();
    private readonly HashSet<string> _captions = new(StringComparer.Ordinal);
    private int _lastBody = -1;
    private int _bodyBlocks;
    private int _lastCaption = int.MinValue;
    private (int Block, string? Text) _credit = (-1, null);

    /// <summary>Whether the text is empty.</summary>
    public bool IsEmpty => _text.Length == 0;

    public int TextLength => _text.Length;

    public Dateline? Dateline { get; private set; }

    /// <summary>Adds a block to the text. A cell follows its row's other cells, what follows a single line break its line, on the same paragraph.</summary>
    public void AddBody(int index, BlockRole role)
    {
        var joins = _lastBody == index - 1 && _lastBody >= 0 && Joins(index);
        if (_text.Length > 0)
        {
            _text.Append(joins ? " " : "\n\n");
        }

        var start = _text.Length;
        var first = _runs.Count;
        var source = BlockFolder.Map(tree, tree.Blocks[index], _runs);
        var cut = Dateline is null && _bodyBlocks++ < DatelineReach && role == BlockRole.Paragraph ? CutDateline(index, first, ref source) : 0;
        Shift(first, start - cut);
        AddLinks(index, start, cut);
        _text.Append(blocks[index].Text.Span[cut..]);
        _lastBody = index;
        if (joins && _blocks.Count > 0 && _blocks[^1].Span is { } span)
        {
            _blocks[^1] = _blocks[^1] with { Source = _blocks[^1].Source.Union(source), Span = TextSpan.FromBounds(span.Start, _text.Length) };
        }
        else
        {
            _blocks.Add(new ArticleBlock(KindOf(role), source) { Span = TextSpan.FromBounds(start, _text.Length) });
        }
    }

    /// <summary>Adds a block beside the text; gives false for a caption that the article has already.</summary>
    public bool AddBeside(int index, BlockKind kind)
    {
        var block = new ArticleBlock(kind, BlockFolder.Map(tree, tree.Blocks[index], null));
        if (kind != BlockKind.Caption)
        {
            _blocks.Add(block with { Text = blocks[index].Text.ToString() });
            return true;
        }

        var (text, credit) = CaptionText.Of(tree, tree.Blocks[index]);
        if (text.Length == 0 || !_captions.Add(text))
        {
            return false;
        }

        var before = _credit.Block >= index - CreditReach && _credit.Block >= 0 ? _credit.Text : null;
        _blocks.Add(block with { Text = text, Credit = credit ?? before });
        _credit = (-1, null);
        _lastCaption = index;
        return true;
    }

    /// <summary>Takes a line that is nothing but a credit for that of the caption before it, else for that of the next.</summary>
    public void AddCredit(int index)
    {
        var credit = VisibleCaptions.CleanCredit(blocks[index].Text.Span).ToString();
        if (_lastCaption >= index - CreditReach && _blocks is [.., { Kind: BlockKind.Caption, Credit: null }])
        {
            _blocks[^1] = _blocks[^1] with { Credit = credit };
        }
        else
        {
            _credit = (index, credit);
        }
    }

    /// <summary>Takes a block that is nothing but the dateline.</summary>
    public void AddDateline(int index)
    {
        if (Dateline is null && VisibleDatelines.ReadAlone(blocks[index].Text.Span, true) is { } found)
        {
            Dateline = found with { Source = BlockFolder.Map(tree, tree.Blocks[index], null) };
        }
    }

    public Article Build(MarkupMetadata metadata) => new()
    {
        Text = _text.ToString(),
        Title = metadata.Title,
        Subtitle = Beside(BlockKind.Subtitle),
        Summary = Beside(BlockKind.Summary) ?? metadata.Summary,
        Bylines = metadata.Bylines,
        Dateline = Dateline,
        Published = metadata.Published,
        Modified = metadata.Modified,
        Section = metadata.Section,
        Tags = metadata.Tags,
        Language = metadata.Language,
        Site = metadata.Site,
        Url = metadata.Url,
        Image = metadata.Image,
        Source = _blocks.Count == 0 ? default : _blocks[0].Source.Union(_blocks[^1].Source),
        Blocks = _blocks.ToImmutable(),
        Links = _links.ToImmutable(),
        Evidence = metadata.Evidence,
        SourceMap = new SourceMap([.. _runs]),
    };

    private string? Beside(BlockKind kind)
    {
        foreach (var block in _blocks)
        {
            if (block.Kind == kind)
            {
                return block.Text;
            }
        }

        return null;
    }

    private bool Joins(int index)
    {
        var (element, before) = (tree.Blocks[index].Element, tree.Blocks[index - 1].Element);
        return element >= 0 && before >= 0 && tree.Elements[element].Tag is HtmlTag.Td or HtmlTag.Th
            && tree.Elements[element].Parent == tree.Elements[before].Parent && element != before;
    }

    /// <summary>Cuts the dateline off the first paragraph; gives the characters that go.</summary>
    private int CutDateline(int index, int firstRun, ref TextSpan source)
    {
        var text = blocks[index].Text.Span;
        if (!VisibleDatelines.TryRead(text, out var found) || found.BodyStart >= text.Length)
        {
            return 0;
        }

        var map = new SourceMap([.. _runs.Skip(firstRun)]);
        var place = map.ToSource(found.Span);
        Dateline = found.ToDateline(text, 0) with { Source = place };
        source = TextSpan.FromBounds(map.ToSource(new TextSpan(found.BodyStart, 1)).Start, source.End);
        return found.BodyStart;
    }

    /// <summary>Moves the new runs to their place in the text; what was cut off the front goes.</summary>
    private void Shift(int first, int by)
    {
        var start = _text.Length;
        var kept = first;
        for (var i = first; i < _runs.Count; i++)
        {
            var run = _runs[i] with { Text = _runs[i].Text + by };
            var over = start - run.Text;
            if (over >= run.Length)
            {
                continue;
            }

            _runs[kept++] = over > 0 ? run with { Text = start, Source = run.Source + over, Length = run.Length - over } : run;
        }

        _runs.RemoveRange(kept, _runs.Count - kept);
    }

    private void AddLinks(int index, int start, int cut)
    {
        ref var block = ref tree.Blocks[index];
        for (var i = 0; i < block.LinkCount; i++)
        {
            var link = tree.Links[block.FirstLink + i];
            if (link.Start >= cut && tree.Get(link.Element, HtmlAttribute.Href) is { } url)
            {
                _links.Add(new ArticleLink(new TextSpan(start + link.Start - cut, link.Length), url));
            }
        }
    }

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
