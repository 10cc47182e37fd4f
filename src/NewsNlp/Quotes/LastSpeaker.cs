using System.Collections.Immutable;

namespace NewsNlp.Quotes;

/// <summary>
/// Who spoke last, for a <c>he</c> or <c>she</c> that speaks next: quotations follow each other by one person far more often than a pronoun
/// changes hands, unless another person was the subject of a sentence in between or a paragraph lies between them.
/// </summary>
internal sealed class LastSpeaker(QuoteText text, ImmutableArray<LinkedEntity> entities, IReadOnlyList<(TextSpan Span, int Entity, MentionForm Form)> mentions)
{
    private int _entity = -1;
    private int _end;

    /// <summary>Notes the person who speaks a quotation.</summary>
    public void Note(DraftQuote draft, int entity)
    {
        if (entity >= 0 && entities[entity].Type == EntityType.Person && text.RegionOf(draft.Speaker.First) < 0)
        {
            (_entity, _end) = (entity, Math.Max(text.SpanOf(draft.Speaker).End, draft.End));
        }
    }

    /// <summary>The person that the pronoun of a quotation goes on with, or -1.</summary>
    public int For(DraftQuote draft)
    {
        var pronoun = text.Word(draft.Speaker.First);
        var female = pronoun is "she" or "She";
        if (_entity < 0 || draft.Speaker.Count != 1 || !(female || pronoun is "he" or "He") || text.RegionOf(draft.Speaker.First) >= 0 || Opposes(female))
        {
            return -1;
        }

        var to = Math.Min(draft.Start, text.Token(draft.Speaker.First).Start);
        return IsNear(to) && !AnotherSubject(to) ? _entity : -1;
    }

    private bool Opposes(bool female)
    {
        int same = 0, other = 0;
        foreach (var mention in entities[_entity].Mentions)
        {
            if (mention.Form == MentionForm.Pronoun && mention.Span.Length is 2 or 3)
            {
                var word = mention.Span.In(text.Text);
                var isFemale = word.Equals("she", StringComparison.OrdinalIgnoreCase) || word.Equals("her", StringComparison.OrdinalIgnoreCase);
                var isMale = word.Equals("he", StringComparison.OrdinalIgnoreCase) || word.Equals("his", StringComparison.OrdinalIgnoreCase)
                    || word.Equals("him", StringComparison.OrdinalIgnoreCase);
                same += female ? isFemale ? 1 : 0 : isMale ? 1 : 0;
                other += female ? isMale ? 1 : 0 : isFemale ? 1 : 0;
            }
        }

        return other > same;
    }

    /// <summary>Whether at most one paragraph begins between the last speech and the next.</summary>
    private bool IsNear(int to)
    {
        var breaks = 0;
        for (var i = text.Source.TokenAt(Math.Min(_end, text.Text.Length - 1)); i < text.TokenCount && text.Token(i).Start <= to && breaks < 2; i++)
        {
            breaks += i > 0 && text.Token(i).Start >= _end && text.StartsLine(i) ? 1 : 0;
        }

        return breaks < 2;
    }

    private bool AnotherSubject(int to)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = mentions[middle].Span.Start < _end ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < mentions.Count && mentions[i].Span.Start < to; i++)
        {
            var (span, entity, form) = mentions[i];
            if (form == MentionForm.Name && entity != _entity && entities[entity].Type == EntityType.Person && IsSubject(span))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSubject(TextSpan span)
    {
        var tokens = text.TokensOf(span);
        for (var i = tokens.First; i < tokens.End; i++)
        {
            if (text.RegionOf(i) < 0 && text.Source.HasSyntax && text.Source.Syntax[i].Relation == DependencyRelation.Nsubj)
            {
                return true;
            }
        }

        return false;
    }
}
