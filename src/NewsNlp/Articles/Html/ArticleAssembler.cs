using System.Collections.Immutable;
using NewsNlp.Articles.Metadata;
using NewsNlp.Boilerplate;

namespace NewsNlp.Articles.Html;

/// <summary>Shares out the blocks of a page: to the main article, to further full articles, to what is left out.</summary>
internal sealed class ArticleAssembler
{
    /// <summary>Blocks behind the headline among which a line under it is looked for.</summary>
    private const int SubtitleReach = 6;

    /// <summary>A longer block is no line of authors or of a date.</summary>
    private const int LongestLine = 120;

    /// <summary>Blocks before a headline whose picture may be the article's.</summary>
    private const int PictureReach = 6;

    /// <summary>Blocks around the start of the text among which a dateline of its own may stand.</summary>
    private const int DatelineReach = 2;

    private const int MarkedDatelineReach = 12;

    private const int LongestDateline = 60;

    private readonly ArticleSource _source;
    private readonly PageFacts _facts;
    private readonly PageTree _tree;
    private readonly TextBlock[] _blocks;
    private readonly BlockVerdict[] _verdicts;
    private readonly BodyRange _body;
    private readonly int _title;
    private readonly List<ArticlePart> _parts;
    private readonly bool _isBrief;

    public ArticleAssembler(ArticleSource source, PageFacts facts, TextBlock[] blocks, BlockVerdict[] verdicts, int titleBlock, List<ArticlePart> parts, bool isBrief)
    {
        (_source, _facts, _tree, _blocks, _verdicts, _title, _parts, _isBrief) = (source, facts, facts.Tree, blocks, verdicts, titleBlock, parts, isBrief);
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

        // One builder a part; the main article has what stands in no other, and no text of its own on a page of news in brief.
        var main = new ArticleBuilder(_tree, _blocks);
        var builders = _parts.ConvertAll(part => part.Holds(_title) ? main : new ArticleBuilder(_tree, _blocks));
        var removed = ImmutableArray.CreateBuilder<RemovedBlock>();
        var next = 0;
        for (var i = 0; i < _blocks.Length; i++)
        {
            while (next < _parts.Count && _parts[next].Last < i)
            {
                next++;
            }

            if (next == _parts.Count || !_parts[next].Holds(i))
            {
                Add(i, _isBrief && _verdicts[i].IsBody ? new BlockVerdict(BlockRole.Other, 0.6f) : _verdicts[i], main, removed);
            }
            else
            {
                Add(i, builders[next] == main ? _verdicts[i] : VerdictIn(_parts[next], i), builders[next], removed);
            }
        }

        var articles = ImmutableArray.CreateBuilder<Article>();
        if (!main.IsEmpty || (metadata.Title is not null && !_isBrief))
        {
            articles.Add(main.Build(metadata));
        }

        if (main.IsEmpty && !_isBrief)
        {
            issues.Add(new AnalysisIssue("no-article", "article", "Nothing on the page reads like an article; check that it is a web page that holds one."));
        }

        for (var k = 0; k < _parts.Count; k++)
        {
            if (builders[k] != main)
            {
                articles.Add(builders[k].Build(MetadataMerger.MergePart(_facts, _parts[k], metadata)));
            }
        }

        return new ArticlePage { Source = _source, Articles = articles.DrainToImmutable(), Removed = removed.DrainToImmutable(), Issues = issues.DrainToImmutable() };
    }

    /// <summary>What a block of a further article is: its headline, its running text, or what the classifier said of it.</summary>
    private BlockVerdict VerdictIn(ArticlePart part, int index) =>
        index == part.Heading ? new BlockVerdict(BlockRole.Title, 0.9f)
        : index > part.Heading && !_verdicts[index].IsBody && _verdicts[index].Role is not (BlockRole.Byline or BlockRole.Date) && ArticleParts.IsRunningText(_blocks[index]) ? new BlockVerdict(BlockRole.Paragraph, 0.6f)
        : index < part.Heading && _verdicts[index].IsBody ? new BlockVerdict(BlockRole.Other, 0.6f)
        : _verdicts[index];

    private void Add(int index, BlockVerdict verdict, ArticleBuilder article, ImmutableArray<RemovedBlock>.Builder removed)
    {
        switch (verdict.Role)
        {
            case BlockRole.Title: article.AddBeside(index, BlockKind.Title); break;
            case BlockRole.Subtitle: article.AddBeside(index, BlockKind.Subtitle); break;
            case BlockRole.Summary: article.AddBeside(index, BlockKind.Summary); break;
            case BlockRole.Caption when article.AddBeside(index, BlockKind.Caption): break;
            case var role when verdict.IsBody: article.AddBody(index, role); break;
            case var role:
                if (role == BlockRole.Credit)
                {
                    article.AddCredit(index);
                }
                else if (role == BlockRole.Dateline)
                {
                    article.AddDateline(index);
                }

                // A caption that the article has already.
                removed.Add(new RemovedBlock(role == BlockRole.Caption ? BlockRole.Other : role, BlockFolder.Map(_tree, _tree.Blocks[index], null)));
                break;
        }
    }

    /// <summary>Names the blocks that belong to the article beside its text: headline, the line under it, captions.</summary>
    private void NameParts()
    {
        if (_title >= 0)
        {
            _verdicts[_title] = new BlockVerdict(BlockRole.Title, 0.9f);
            NameSubtitle();
            NameLines(_title);
        }

        foreach (var part in _parts)
        {
            NameLines(part.Heading);
        }

        NameDateline();
        NameCaptions();
    }

    /// <summary>A block between headline and text, or at the head of the text, that is nothing but a dateline: by its element, or by how it is written where it stands close to the text.</summary>
    private void NameDateline()
    {
        var first = Math.Max(_title + 1, _body.First - MarkedDatelineReach);
        for (var i = first; i >= 0 && i <= _body.First + DatelineReach && i < _blocks.Length; i++)
        {
            var text = _blocks[i].Text.Span;
            if (text.Length > LongestDateline || _blocks[i].HeadingLevel > 0)
            {
                continue;
            }

            var isMarked = NearWords.Find(_tree, _tree.Segments[_tree.Blocks[i].FirstSegment].Element, 1, IsPlaceWord) >= 0;
            if ((isMarked || i >= _body.First - DatelineReach) && VisibleDatelines.ReadAlone(text, isMarked) is not null)
            {
                _verdicts[i] = new BlockVerdict(BlockRole.Dateline, 0.8f);
                return;
            }
        }
    }

    private static bool IsPlaceWord(ReadOnlySpan<char> word) => word is "dateline" or "placeline" or "placelines" or "location" or "lieu";

    /// <summary>Captions and credits between the headline (a picture may stand before it) and the end of the text; a caption elsewhere is one of a teaser.</summary>
    private void NameCaptions()
    {
        var finder = new CaptionFinder(_tree, _blocks);
        var first = Math.Max(0, (_title < 0 ? _body.First : _title) - PictureReach);
        for (var i = 0; i < _blocks.Length; i++)
        {
            ref var verdict = ref _verdicts[i];
            if (i < first || i > _body.Last)
            {
                verdict = verdict.Role == BlockRole.Caption ? new BlockVerdict(BlockRole.Related, verdict.Confidence) : verdict;
                continue;
            }

            var followsCaption = i > 0 && _verdicts[i - 1].Role == BlockRole.Caption;
            if (verdict.Role is not (BlockRole.Title or BlockRole.Subtitle or BlockRole.Summary or BlockRole.Dateline)
                && (!verdict.IsBody || finder.IsSure(i, followsCaption)) && !IsTeaser(_blocks[i]) && finder.RoleOf(i, followsCaption) is { } role)
            {
                verdict = new BlockVerdict(role, 0.8f);
            }
        }
    }

    private static bool IsTeaser(in TextBlock block) =>
        (block.Hints & BlockHints.Advertisement) != 0 || ((block.Hints & (BlockHints.Related | BlockHints.Comments | BlockHints.Navigation)) != 0 && block.LinkLength * 2 > block.Text.Length);

    /// <summary>Takes lines of authors and date between a headline and the text out of the text.</summary>
    private void NameLines(int title)
    {
        for (var i = title + 1; i < Math.Min(_blocks.Length, title + SubtitleReach) && _blocks[i].Text.Length < LongestLine; i++)
        {
            var text = _blocks[i].Text.Span;
            if (_verdicts[i].IsBody && _blocks[i].HeadingLevel == 0)
            {
                var role = VisibleBylines.LeadLength(text) > 0 && !VisibleBylines.Read(text).IsEmpty ? BlockRole.Byline
                    : VisibleDates.IsDateLine(text, out _) ? BlockRole.Date : _verdicts[i].Role;
                _verdicts[i] = _verdicts[i] with { Role = role };
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
