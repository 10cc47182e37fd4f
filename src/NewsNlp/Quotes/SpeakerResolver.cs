using System.Collections.Immutable;
using NewsNlp.Entities;

namespace NewsNlp.Quotes;

/// <summary>Ties the words of an attribution to the document's entities and gives the speaker a name.</summary>
internal sealed class SpeakerResolver
{
    /// <summary>Confidence of a link from which the knowledge base knows better how a name is spelt.</summary>
    private const float SureLink = 0.9f;

    private readonly QuoteText _text;
    private readonly ImmutableArray<LinkedEntity> _entities;
    private readonly List<(TextSpan Span, int Entity, MentionForm Form)> _mentions = [];
    private readonly LastSpeaker _last;

    /// <summary>Names given before: one person may speak all of a long text.</summary>
    private readonly Dictionary<int, string> _names = [];

    public SpeakerResolver(QuoteText text, ImmutableArray<LinkedEntity> entities)
    {
        _text = text;
        _entities = entities.IsDefault ? [] : entities;
        for (var e = 0; e < _entities.Length; e++)
        {
            foreach (var mention in _entities[e].Mentions)
            {
                _mentions.Add((mention.Span, e, mention.Form));
            }
        }

        _mentions.Sort(static (x, y) => x.Span.CompareTo(y.Span));
        _last = new LastSpeaker(text, _entities, _mentions);
    }

    public Attribution Resolve(DraftQuote draft)
    {
        var mention = _text.SpanOf(draft.Speaker);
        var antecedent = TreePhrase.AntecedentOf(_text, draft.Speaker);
        var span = antecedent.IsEmpty ? mention : _text.SpanOf(antecedent);
        var found = Inside(span);
        var best = Best(found, span);
        var last = _last.For(draft, best);
        best = last >= 0 ? last : best;
        _last.Note(draft, best);
        var entities = best < 0 ? [] : Joint(found, span, best);
        var words = _text.Text.AsSpan(span.Start, span.Length).ToString();
        var named = false;
        foreach (var (_, entity, form) in found)
        {
            named |= entity == best && form == MentionForm.Name;
        }

        var resolution = draft.IsContinuation ? SpeakerResolution.Continuation
            : !antecedent.IsEmpty || (best >= 0 && !named && _entities[best].Name.Length > 0) ? SpeakerResolution.Coreference : SpeakerResolution.Explicit;
        var name = entities.Length > 1 ? string.Join(" and ", entities.Select(NameOf))
            : best >= 0 && _entities[best].Name.Length > 0 ? NameOf(best) : words;
        return new Attribution { Mention = mention, Name = name, Entities = entities, Resolution = resolution };
    }

    /// <summary>
    /// The entity's name in the form of the text, when that only leaves words out (Loretta Lynch for Loretta E. Lynch) or, where the link is not sure, spells them
    /// another way (Joseph Okello for Joseph Okelo).
    /// </summary>
    private string NameOf(int entity) => _names.TryGetValue(entity, out var known) ? known : _names[entity] = FormOf(entity);

    private string FormOf(int entity)
    {
        var name = _entities[entity].Name;
        var best = "";
        foreach (var mention in _entities[entity].Mentions)
        {
            if (mention.Form != MentionForm.Name)
            {
                continue;
            }

            var form = mention.Span.In(_text.Text);
            if (form.SequenceEqual(name))
            {
                return name;
            }

            if (form.Length > best.Length && form.Contains(' ') && IsForm(form.ToString(), name, _entities[entity].Confidence < SureLink))
            {
                best = form.ToString();
            }
        }

        return best.Length > 0 ? best : name;
    }

    /// <summary>Whether the words of a form are words of the name in the same order, but for a letter here and there.</summary>
    private static bool IsForm(string form, string name, bool maySpell)
    {
        var words = name.Split(' ');
        var next = 0;
        foreach (var word in form.Split(' '))
        {
            while (next < words.Length && words[next] != word && !(maySpell && NameGroups.OneEditApart(word, words[next])))
            {
                next++;
            }

            if (next++ >= words.Length)
            {
                return false;
            }
        }

        return true;
    }

    private List<(TextSpan Span, int Entity, MentionForm Form)> Inside(TextSpan span)
    {
        var found = new List<(TextSpan Span, int Entity, MentionForm Form)>();
        int low = 0, high = _mentions.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_mentions[middle].Span.Start < span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        // A mention that starts a little earlier ("the" or a title) can still hold the words.
        for (var i = Math.Max(0, low - 3); i < _mentions.Count && _mentions[i].Span.Start < span.End; i++)
        {
            if (_mentions[i].Span.Overlaps(span) && (span.Contains(_mentions[i].Span) || _mentions[i].Span.Contains(span)))
            {
                found.Add(_mentions[i]);
            }
        }

        return found;
    }

    /// <summary>
    /// The mention that the phrase is about: the whole phrase, a person in it, or the name that it starts with; a name inside a description
    /// ("a spokesman for NATO") is not the speaker.
    /// </summary>
    private int Best(List<(TextSpan Span, int Entity, MentionForm Form)> found, TextSpan span)
    {
        var best = -1;
        var bestScore = 0;
        foreach (var (place, entity, form) in found)
        {
            var whole = place.Start <= span.Start && place.End >= span.End && place.Length <= (2 * span.Length) + 12;
            var type = _entities[entity].Type;
            var starts = place.Start - span.Start <= 4;
            var ends = place.End >= span.End;
            var score = whole ? 8 : 0;
            score += type == EntityType.Person ? 6 : 0;
            score += starts || ends ? 2 : 0;
            score += form == MentionForm.Name ? 1 : 0;
            score -= IsModifier(place, span) ? 2 : 0;
            var counts = whole || type == EntityType.Person && form == MentionForm.Name && !IsPossessive(place) && !IsObliqueInside(place, span)
                || starts && type is EntityType.Organization or EntityType.Gpe && (ends || IsFollowedByBreak(place));
            if (counts && score > bestScore)
            {
                (best, bestScore) = (entity, score);
            }
        }

        return best;
    }

    private ImmutableArray<int> Joint(List<(TextSpan Span, int Entity, MentionForm Form)> found, TextSpan span, int best)
    {
        var joint = ImmutableArray.CreateBuilder<int>();
        foreach (var (place, entity, form) in found)
        {
            var joined = entity == best || form == MentionForm.Name && _entities[entity].Type == _entities[best].Type && FollowsAnd(place, span);
            if (joined && !joint.Contains(entity))
            {
                joint.Add(entity);
            }
        }

        // A pronoun that goes on with the last speaker need not be a mention of his.
        if (joint.Count == 0)
        {
            joint.Add(best);
        }

        return joint.ToImmutable();
    }

    private bool FollowsAnd(TextSpan place, TextSpan span)
    {
        var before = _text.Text.AsSpan(span.Start, Math.Max(0, place.Start - span.Start)).TrimEnd();
        return before.EndsWith(" and", StringComparison.Ordinal) || before.EndsWith("&", StringComparison.Ordinal) || before.EndsWith(" und", StringComparison.Ordinal)
            || before.EndsWith(" et", StringComparison.Ordinal) || before.EndsWith(" y", StringComparison.Ordinal);
    }

    /// <summary>A name in front of a common noun of the phrase, which it only describes: the Brandt campaign spokesman Jon Tull.</summary>
    private bool IsModifier(TextSpan place, TextSpan span)
    {
        var rest = _text.Text.AsSpan(place.End, Math.Max(0, span.End - place.End));
        if (rest.Length < 2 || rest[0] != ' ' || !char.IsLower(rest[1]))
        {
            return false;
        }

        var word = rest[1..];
        var end = word.IndexOf(' ');
        return (end < 0 ? word : word[..end]) is not ("of" or "in" or "at" or "for" or "from" or "on" or "with" or "who" or "and" or "to" or "as" or "the");
    }

    private bool IsPossessive(TextSpan place) =>
        place.End + 1 < _text.Text.Length && _text.Text[place.End] is '\'' or '’' && _text.Text[place.End + 1] == 's';

    private bool IsFollowedByBreak(TextSpan place)
    {
        var rest = _text.Text.AsSpan(place.End);
        var joined = rest.Length > 1 && rest[0] is '-' or '’' or '\'' && char.IsLetter(rest[1]);
        rest = rest.TrimStart();
        return !joined && (rest.IsEmpty || !char.IsLetterOrDigit(rest[0]));
    }

    /// <summary>A name behind a preposition inside the phrase: a spokesman for Smith.</summary>
    private bool IsObliqueInside(TextSpan place, TextSpan span)
    {
        var before = _text.Text.AsSpan(span.Start, Math.Max(0, place.Start - span.Start)).TrimEnd();
        return before.EndsWith(" for", StringComparison.Ordinal) || before.EndsWith(" of", StringComparison.Ordinal)
            || before.EndsWith(" to", StringComparison.Ordinal) || before.EndsWith(" from", StringComparison.Ordinal)
            || before.EndsWith(" by", StringComparison.Ordinal) || before.EndsWith(" with", StringComparison.Ordinal);
    }
}
