using System.Collections.Immutable;
using NewsNlp.Entities;

namespace NewsNlp.Quotes;

/// <summary>
/// Who spoke last, for a <c>he</c> or <c>she</c> that speaks next: quotations follow each other by one person far more often than a pronoun
/// changes hands, unless another person was the subject of a sentence in between or a paragraph lies between them.
/// </summary>
internal sealed class LastSpeaker(QuoteText text, ImmutableArray<LinkedEntity> entities, IReadOnlyList<(TextSpan Span, int Entity, MentionForm Form)> mentions)
{
    /// <summary>Tokens beyond which nothing is near.</summary>
    private const int Farthest = 600;

    /// <summary>Names before a quotation that are looked at.</summary>
    private const int MostNames = 12;

    private readonly Dictionary<int, float> _balances = [];
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

    /// <summary>The person that the pronoun of a quotation, or an age that nobody is known to have (the 64-year-old), goes on with, or -1.</summary>
    /// <param name="draft">The quotation.</param>
    /// <param name="resolved">The entity that coreference gives the pronoun, or -1.</param>
    public int For(DraftQuote draft, int resolved)
    {
        var pronoun = text.Word(draft.Speaker.First);
        var female = pronoun is "she" or "She";
        var aged = resolved < 0 && AgePhrase.ArticleBefore(text.Source, draft.Speaker.End - 1) == draft.Speaker.First;
        if (!aged && (draft.Speaker.Count != 1 || !(female || pronoun is "he" or "He") || text.RegionOf(draft.Speaker.First) >= 0))
        {
            return -1;
        }

        var to = Math.Min(draft.Start, text.Token(draft.Speaker.First).Start);
        var near = _entity >= 0 && (aged || !Opposes(_entity, female)) && IsNear(_end, to);
        var other = near ? AnotherSubject(to) : -1;
        if (near && other < 0)
        {
            return _entity;
        }

        // Price scolded him: “…,” she said: the subject of the same line speaks on.
        var inLine = other >= 0 && IsInLine(mentions[other].Span.End, to) && (aged || !Opposes(mentions[other].Entity, female));
        return inLine ? mentions[other].Entity : resolved >= 0 && IsQuoted(resolved, draft) ? LastNamed(to, female, draft) : -1;
    }

    /// <summary>Whether an entity is of the other sex by its names and titles, or the other pronoun stands for it more often; counted once an entity, since one person may speak all of a long text.</summary>
    private bool Opposes(int entity, bool female)
    {
        if (!_balances.TryGetValue(entity, out var balance))
        {
            _balances[entity] = balance = Balance(entities[entity]);
        }

        return female ? balance < 0 : balance > 0;
    }

    /// <summary>How much more often <c>she</c> stands for an entity than <c>he</c>, and what the clearest of its names tells.</summary>
    private float Balance(LinkedEntity entity)
    {
        float balance = 0, named = 0;
        foreach (var mention in entity.Mentions)
        {
            named = Math.Abs(mention.Female) > Math.Abs(named) ? mention.Female : named;
            if (mention.Form == MentionForm.Pronoun && mention.Span.Length is 2 or 3)
            {
                var word = mention.Span.In(text.Text);
                balance += word.Equals("she", StringComparison.OrdinalIgnoreCase) || word.Equals("her", StringComparison.OrdinalIgnoreCase) ? 1
                    : word.Equals("he", StringComparison.OrdinalIgnoreCase) || word.Equals("his", StringComparison.OrdinalIgnoreCase) || word.Equals("him", StringComparison.OrdinalIgnoreCase) ? -1
                    : 0;
            }
        }

        return balance + named;
    }

    /// <summary>Whether at most one paragraph begins between two places that are not far apart.</summary>
    private bool IsNear(int from, int to)
    {
        var breaks = 0;
        var first = text.Source.TokenAt(Math.Min(from, text.Text.Length - 1));
        var i = first;
        for (; i < text.TokenCount && text.Token(i).Start <= to && breaks < 2 && i - first < Farthest; i++)
        {
            breaks += i > 0 && text.Token(i).Start >= from && text.StartsLine(i) ? 1 : 0;
        }

        return breaks < 2 && i - first < Farthest;
    }

    /// <summary>The last mention of another person as a subject since the last speech, or -1.</summary>
    private int AnotherSubject(int to)
    {
        var found = -1;
        for (var i = FirstFrom(_end); i < mentions.Count && mentions[i].Span.Start < to; i++)
        {
            var (span, entity, _) = mentions[i];
            found = IsPerson(i) && entity != _entity && IsSubject(span) ? i : found;
        }

        return found;
    }

    private bool IsInLine(int from, int to)
    {
        for (var i = text.Source.TokenAt(from); i < text.TokenCount && text.Token(i).Start <= to; i++)
        {
            if (text.StartsLine(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an entity is named in the very words that it would have said: hardly anybody speaks of himself by name.</summary>
    private bool IsQuoted(int entity, DraftQuote draft)
    {
        var end = draft.End;
        for (var i = FirstFrom(draft.Start); i < mentions.Count && mentions[i].Span.Start < end; i++)
        {
            if (mentions[i].Entity == entity && mentions[i].Form == MentionForm.Name && draft.Holds(mentions[i].Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The person named last before a place outside marks, at most one paragraph away, and not in the words themselves.</summary>
    private int LastNamed(int to, bool female, DraftQuote draft)
    {
        for (var (i, left) = (FirstFrom(to) - 1, MostNames); i >= 0 && left > 0 && IsNear(mentions[i].Span.End, to); i--, left--)
        {
            if (IsPerson(i) && text.RegionOf(text.Source.TokenAt(mentions[i].Span.Start)) < 0)
            {
                return Opposes(mentions[i].Entity, female) || IsQuoted(mentions[i].Entity, draft) ? -1 : mentions[i].Entity;
            }
        }

        return -1;
    }

    private bool IsPerson(int mention) => mentions[mention].Form == MentionForm.Name && entities[mentions[mention].Entity].Type == EntityType.Person;

    /// <summary>Index of the first mention that starts at a place or behind it.</summary>
    private int FirstFrom(int start)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = mentions[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether the name is the subject of a verb, by itself or behind a title (Sen. Price scolded).</summary>
    private bool IsSubject(TextSpan span)
    {
        var syntax = text.Source.Syntax;
        var tokens = text.TokensOf(span);
        for (var i = tokens.First; i < tokens.End && text.Source.HasSyntax; i++)
        {
            var isFlat = syntax[i].Relation == DependencyRelation.Flat && syntax[i].Head >= 0;
            if (text.RegionOf(i) < 0 && syntax[isFlat ? syntax[i].Head : i].Relation == DependencyRelation.Nsubj)
            {
                return true;
            }
        }

        return false;
    }
}
