using System.Collections.Immutable;

namespace NewsNlp.Quotes;

/// <summary>Turns drafts into quotations: kind from the marks, speaker's name from the document's entities.</summary>
internal sealed class QuoteAssembler(QuoteText text, SpeakerResolver resolver)
{
    public ImmutableArray<Quote> Assemble(List<DraftQuote> drafts, CancellationToken cancellationToken)
    {
        drafts.Sort(static (x, y) => x.Start.CompareTo(y.Start));
        var quotes = ImmutableArray.CreateBuilder<Quote>(drafts.Count);
        foreach (var draft in drafts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            quotes.Add(new Quote
            {
                Kind = KindOf(draft),
                Content = [.. draft.Segments],
                Cue = SpansOf(draft.Cue),
                Speaker = draft.Speaker.IsEmpty ? null : resolver.Resolve(draft),
                Addressee = draft.Addressee.IsEmpty ? null : text.SpanOf(draft.Addressee),
                Confidence = draft.Confidence,
                Repairs = draft.Repairs,
            });
        }

        return quotes.MoveToImmutable();
    }

    private ImmutableArray<TextSpan> SpansOf(List<TokenRange> ranges)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(ranges.Count);
        foreach (var range in ranges)
        {
            spans.Add(text.SpanOf(range));
        }

        return spans.MoveToImmutable();
    }

    /// <summary>All words within marks: direct; some: mixed; none: indirect.</summary>
    private QuoteKind KindOf(DraftQuote draft)
    {
        int marked = 0, bare = 0;
        foreach (var segment in draft.Segments)
        {
            var tokens = text.TokensOf(segment);
            for (var i = tokens.First; i < tokens.End; i++)
            {
                if (!text.IsWordLike(i))
                {
                    continue;
                }

                if (text.RegionOf(i) >= 0)
                {
                    marked++;
                }
                else
                {
                    bare++;
                }
            }
        }

        return marked == 0 && bare > 0 ? QuoteKind.Indirect : bare == 0 ? QuoteKind.Direct : QuoteKind.Mixed;
    }
}
