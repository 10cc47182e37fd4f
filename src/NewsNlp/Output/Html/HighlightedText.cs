using System.Collections.Immutable;

namespace NewsNlp.Output;

/// <summary>
/// Writes an article's text with quotations and entities marked. The marks add no text: what a browser gives as the text of a block is the
/// block's own. Spans that cross are cut at the crossing, so that the elements nest. Linear in the text and the marks.
/// </summary>
internal sealed class HighlightedText
{
    /// <summary>Marks inside one another beyond this are not shown: markup must not grow faster than the text.</summary>
    private const int MaximumDepth = 6;

    private readonly HtmlBuilder _html;
    private readonly ArticleAnalysis _analysis;
    private readonly SpeakerIndex _speakers;
    private readonly List<TextMark>[] _marks;
    private readonly ImmutableArray<ArticleBlock> _blocks;
    private readonly List<TextMark> _open = [];
    private int _openLinks;

    public HighlightedText(HtmlBuilder html, ArticleAnalysis analysis, SpeakerIndex speakers, OutputParts parts)
    {
        _html = html;
        _analysis = analysis;
        _speakers = speakers;
        _blocks = TextBlocksOf(analysis.Article);
        _marks = new List<TextMark>[_blocks.Length];
        if (parts.HasFlag(OutputParts.Quotes))
        {
            AddQuotes();
        }

        if (parts.HasFlag(OutputParts.Entities))
        {
            AddEntities();
        }
    }

    /// <summary>Writes every block of the text.</summary>
    public void Write()
    {
        for (var i = 0; i < _blocks.Length; i++)
        {
            var (open, close) = ElementOf(_blocks[i].Kind);
            _html.Markup(open);
            WriteBlock(_blocks[i].Span!.Value, _marks[i]);
            _html.Markup(close);
        }
    }

    /// <summary>The blocks inside the text in order; the whole text where a parser gave none.</summary>
    private static ImmutableArray<ArticleBlock> TextBlocksOf(Article article)
    {
        ImmutableArray<ArticleBlock> blocks = [.. article.Blocks.Where(block => block.Span is not null).OrderBy(block => block.Span!.Value.Start)];
        return blocks.IsEmpty && article.Text.Length > 0
            ? [new ArticleBlock(BlockKind.Paragraph, article.Source) { Span = new TextSpan(0, article.Text.Length) }]
            : blocks;
    }

    private static (string Open, string Close) ElementOf(BlockKind kind) => kind switch
    {
        BlockKind.Heading => ("<h3 dir=\"auto\">", "</h3>\n"),
        BlockKind.ListItem => ("<p class=\"nnlp-item\" dir=\"auto\">", "</p>\n"),
        BlockKind.Blockquote => ("<blockquote dir=\"auto\">", "</blockquote>\n"),
        BlockKind.Summary => ("<p class=\"nnlp-summary\" dir=\"auto\">", "</p>\n"),
        _ => ("<p dir=\"auto\">", "</p>\n"),
    };

    private void AddQuotes()
    {
        for (var i = 0; i < _analysis.Quotes.Length; i++)
        {
            var quote = _analysis.Quotes[i];
            for (var part = 0; part < quote.Content.Length; part++)
            {
                Add(quote.Content[part], TextMarkKind.Quote, i, part == quote.Content.Length - 1);
            }

            foreach (var cue in quote.Cue.IsDefault ? [] : quote.Cue)
            {
                Add(cue, TextMarkKind.Cue, i, last: false);
            }
        }
    }

    private void AddEntities()
    {
        for (var i = 0; i < _analysis.Entities.Length; i++)
        {
            foreach (var mention in _analysis.Entities[i].Mentions)
            {
                // Pronouns belong to the chain, but a box around every "he" hides the text.
                if (mention.Form != MentionForm.Pronoun)
                {
                    Add(mention.Span, TextMarkKind.Entity, i, last: false);
                }
            }
        }
    }

    /// <summary>Adds a mark to each block that it touches, cut to the block.</summary>
    private void Add(TextSpan span, TextMarkKind kind, int index, bool last)
    {
        for (var block = FirstBlockBehind(span.Start); block < _blocks.Length && _blocks[block].Span!.Value.Start < span.End; block++)
        {
            var whole = _blocks[block].Span!.Value;
            var piece = TextSpan.FromBounds(
                Math.Max(WholeCharacter(span.Start, -1), whole.Start), Math.Min(WholeCharacter(span.End, 1), whole.End));
            if (piece.Length > 0)
            {
                (_marks[block] ??= []).Add(new TextMark(piece, kind, index, last && span.End <= whole.End));
            }
        }
    }

    /// <summary>Moves a bound that cuts a surrogate pair: half a character cannot be shown.</summary>
    private int WholeCharacter(int position, int step)
    {
        var text = _analysis.Article.Text;
        return position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]) ? position + step : position;
    }

    private int FirstBlockBehind(int position)
    {
        int low = 0, high = _blocks.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_blocks[middle].Span!.Value.End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private void WriteBlock(TextSpan block, List<TextMark>? marks)
    {
        var text = _analysis.Article.Text.AsSpan();
        marks?.Sort();
        var next = 0;
        for (var at = block.Start; ;)
        {
            Close(at);
            for (; marks is not null && next < marks.Count && marks[next].Span.Start <= at; next++)
            {
                if (_open.Count < MaximumDepth)
                {
                    Open(marks[next]);
                }
            }

            if (at >= block.End)
            {
                return;
            }

            var boundary = marks is not null && next < marks.Count ? marks[next].Span.Start : block.End;
            foreach (var mark in _open)
            {
                boundary = Math.Min(boundary, mark.Span.End);
            }

            _html.Text(text[at..boundary]);
            at = boundary;
        }
    }

    /// <summary>Closes the marks that end at <paramref name="at"/>; those opened inside them that go on are opened again.</summary>
    private void Close(int at)
    {
        var outermost = _open.FindIndex(mark => mark.Span.End <= at);
        if (outermost < 0)
        {
            return;
        }

        List<TextMark> cut = [.. _open.Skip(outermost)];
        for (var i = cut.Count - 1; i >= 0; i--)
        {
            CloseOne(cut[i], ended: cut[i].Span.End <= at);
        }

        _open.RemoveRange(outermost, cut.Count);
        foreach (var mark in cut)
        {
            if (mark.Span.End > at)
            {
                Open(mark);
            }
        }
    }

    private void Open(TextMark mark)
    {
        _open.Add(mark);
        switch (mark.Kind)
        {
            case TextMarkKind.Quote: OpenQuote(_analysis.Quotes[mark.Index]); break;
            case TextMarkKind.Cue: _html.Markup("<span class=\"nnlp-cue\">"); break;
            default: OpenEntity(_analysis.Entities[mark.Index]); break;
        }
    }

    private void OpenQuote(Quote quote)
    {
        var view = _speakers.Of(quote);
        var kind = ContractNames.Of(quote.Kind);
        var speaker = _speakers.Views[view].Speaker;
        var to = quote.Addressee is { } addressee ? $" to {addressee.In(_analysis.Article.Text)}" : "";
        _html.Markup("<span class=\"nnlp-q nnlp-").Markup(kind).Markup(" ").Markup(_speakers.ClassOf(view)).Markup("\"")
            .Attribute("title", speaker.Length == 0 ? $"{kind} quotation{to}, no speaker found" : $"{speaker}{to} ({kind} quotation)").Markup(">");
    }

    private void OpenEntity(LinkedEntity entity)
    {
        // A link inside a link is no HTML: the inner one keeps its box alone.
        var linked = !entity.EntityId.IsNone && _openLinks == 0;
        _openLinks += entity.EntityId.IsNone ? 0 : 1;
        _html.Markup(linked ? "<a" : "<span").Markup(" class=\"nnlp-e ").Markup(EntityHtml.ClassOf(entity.Type)).Markup("\"")
            .Attribute("title", EntityHtml.Tip(entity));
        if (linked)
        {
            _html.Link(EntityHtml.UrlOf(entity.EntityId));
        }

        _html.Markup(">");
    }

    private void CloseOne(TextMark mark, bool ended)
    {
        if (mark.Kind == TextMarkKind.Entity && !_analysis.Entities[mark.Index].EntityId.IsNone)
        {
            _openLinks--;
            _html.Markup(_openLinks == 0 ? "</a>" : "</span>");
            return;
        }

        _html.Markup("</span>");
        if (ended && mark.Last && mark.Kind == TextMarkKind.Quote)
        {
            // The number is drawn by the style sheet, so that copied text stays clean.
            var view = _speakers.Of(_analysis.Quotes[mark.Index]);
            if (_speakers.Views[view].Speaker.Length > 0)
            {
                _html.Markup("<span class=\"nnlp-no ").Markup(_speakers.ClassOf(view)).Markup("\" data-no=\"").Number(view + 1).Markup("\"></span>");
            }
        }
    }
}
