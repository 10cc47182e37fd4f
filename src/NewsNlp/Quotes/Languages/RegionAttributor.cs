using NewsNlp.Quotes.Marks;

namespace NewsNlp.Quotes.Languages;

/// <summary>
/// Reads the surroundings of each pair of marks without a tagger: a word of saying behind it or before it, a colon, a dash, and the noun phrase
/// beside that. It serves the languages that have no model, and what the model leaves open.
/// </summary>
internal sealed class RegionAttributor(LanguageTable table)
{
    private const int Reach = 40;
    private const int CueReach = 16;

    /// <summary>Tokens of a name in marks behind a noun that it names.</summary>
    private const int LongestTerm = 6;

    /// <summary>Words that a passage needs to count as speech for its shape.</summary>
    private const int FewestWords = 4;

    /// <summary>Tokens of a sentence that is nothing but an attribution: “Who is next?” Vitter demanded.</summary>
    private const int LongestTag = 8;

    /// <summary>The quotation of region <paramref name="index"/>, or null when nothing shows that the words are anyone's speech.</summary>
    public DraftQuote? Attribute(QuoteText text, int index)
    {
        var region = text.Regions[index];
        var behind = Behind(text, index, region);
        var before = Before(text, index, region);
        var opensSentence = before.IsEmpty;
        var found = opensSentence || (!behind.IsEmpty && EndsOpen(text, region) && !EndsWithColon(text, before))
            ? BehindOrBefore(text, region, behind, before) ?? TryDash(text, region, behind)
            : TryBefore(text, region, before) ?? TryBehind(text, region, behind);
        var attributed = opensSentence && !behind.IsEmpty && (text.Is(behind.First, ',') || text.IsDash(behind.First));
        return found is not null && !attributed && IsTerm(text, region) && !IsJudged(text, found) ? null : found;
    }

    /// <summary>What a word of saying behind the region makes of it, unless it has no speaker and one before it does: Lind nannte sie „…“ und verwies darauf.</summary>
    private DraftQuote? BehindOrBefore(QuoteText text, QuoteRegion region, TokenRange behind, TokenRange before)
    {
        var draft = TryBehind(text, region, behind);
        return draft is { Speaker.IsEmpty: false } ? draft : TryBefore(text, region, before) is { } other && (draft is null || !other.Speaker.IsEmpty) ? other : draft;
    }

    /// <summary>The quotation of a region whose whole sentence is reported speech, where the language shows that, or null.</summary>
    public DraftQuote? Reported(QuoteText text, int index, DraftQuote? previous) => table.ShowsReportedSpeech ? ReportedSpeech.Of(text, table, index, previous) : null;

    /// <summary>Titles and names in marks; where nouns have capitals, only what is all in capitals shows itself so.</summary>
    public bool IsTitle(QuoteText text, QuoteRegion region) =>
        table.CapitalisesNouns ? region.Tokens.Count == 1 && (text.Token(region.Tokens.First).Has(TokenFlags.AllCaps) || text.Word(region.Tokens.First).Contains('.'))
            || region.Before > 0 && region.Tokens.Count <= LongestTerm && text.EndSign(region) is not ('.' or '!' or '?') && table.NamesWhatFollows(text.Word(region.Before - 1))
            || NamedRegion.Is(text, table, region)
        : text.IsTitle(region) && !IsHeadlineSpeech(text, region) || region.Tokens.Count == 1 && text.Token(region.Tokens.First).Has(TokenFlags.AllCaps) && !table.Language.Equals("en", StringComparison.Ordinal);

    /// <summary>Lind to Council: ‘You Should Go.’ — in a headline words behind a colon are capitalised speech.</summary>
    private static bool IsHeadlineSpeech(QuoteText text, QuoteRegion region) =>
        region.Before > 1 && text.Is(region.Before - 1, ':') && region.Tokens.Count > FewestWords
        && (region.After >= text.TokenCount || text.StartsLine(region.After));

    /// <summary>One to three words that start with a capital and end without a sign: more often a term or a title than what someone said.</summary>
    private bool IsTerm(QuoteText text, QuoteRegion region) =>
        table.CapitalisesNouns && region.Tokens.Count <= (region.Marks.Family == MarkFamily.Single ? 4 : 3) && text.Token(region.Tokens.First).Has(TokenFlags.Capitalised)
        && text.Text[region.Marks.End - 1] is not ('.' or '!' or '?' or ',');

    private bool IsJudged(QuoteText text, DraftQuote draft) =>
        draft.Cue.Count > 0 && ((RoleOf(text, draft.Cue[0].First) & WordRole.Judges) != 0 || text.Is(draft.Cue[0].First, ':') && draft.Cue[0].End <= text.TokensOf(draft.Segments[0]).First);

    /// <summary>Tokens behind the region up to the end of the sentence, the next region or the end of the line.</summary>
    private static TokenRange Behind(QuoteText text, int index, QuoteRegion region)
    {
        var limit = Math.Min(text.TokenCount, region.After + Reach);
        if (index + 1 < text.Regions.Count)
        {
            limit = Math.Min(limit, text.Regions[index + 1].Before);
        }

        var end = region.After;
        while (end < limit && !text.StartsLine(end) && !text.IsStop(end) && !text.Is(end, ';'))
        {
            end++;
        }

        return new TokenRange(region.After, end);
    }

    /// <summary>Tokens before the region, back to the last stop, the region before or the start of the line.</summary>
    private TokenRange Before(QuoteText text, int index, QuoteRegion region)
    {
        var limit = Math.Max(0, region.Before - Reach);
        if (index > 0 && !(table.CapitalisesNouns && IsTitle(text, text.Regions[index - 1])))
        {
            limit = Math.Max(limit, text.Regions[index - 1].After);
        }

        var start = region.Before;
        while (start > limit && !text.StartsLine(start) && !text.IsStop(start - 1) && !text.Is(start - 1, ';'))
        {
            start--;
        }

        while (start < region.Before && !text.IsWordLike(start))
        {
            start++;
        }

        return new TokenRange(start, region.Before);
    }

    /// <summary>Whether the words end in a way that an attribution can follow: "..., " or "...?" or without a stop.</summary>
    private static bool EndsOpen(QuoteText text, QuoteRegion region) => text.Text[region.Marks.End - 1] is not '.';

    private static bool EndsWithColon(QuoteText text, TokenRange range) => !range.IsEmpty && text.Is(range.End - 1, ':');

    private DraftQuote? TryBehind(QuoteText text, QuoteRegion region, TokenRange zone)
    {
        var from = zone.First;
        while (from < zone.End && (text.Is(from, ',') || text.IsDash(from)))
        {
            from++;
        }

        if (from >= zone.End || (!EndsOpen(text, region) && (RoleOf(text, from) & WordRole.Cue) == 0 && !IsTag(text, zone)))
        {
            return null;
        }

        if (text.Is(from, ':') && (!text.StartsLine(region.Before) || region.Tokens.Count < 2))
        {
            return null;
        }

        if (text.Is(from, ':'))
        {
            var lead = new TokenRange(from + 1, Math.Min(zone.End, from + 4));
            return lead.IsEmpty ? null : Make(region, new TokenRange(from, from + 1), SpeakerPhrase.FirstOf(text, table, lead.First, lead.End));
        }

        // „…“, so Vereinschef Littmann: a word that names the source itself.
        if ((RoleOf(text, from) & WordRole.According) != 0 && from > zone.First && from + 1 < zone.End)
        {
            return Make(region, new TokenRange(from, from + 1), SpeakerPhrase.RightOf(text, table, from + 1, zone.End));
        }

        for (var cue = from; cue < Math.Min(zone.End, from + CueReach); cue++)
        {
            if (IsCue(text, cue) && !HasCapital(text, cue, region))
            {
                var speaker = HasTree(text) ? TreePhrase.SubjectOf(text, cue) : TokenRange.None;
                return Make(region, new TokenRange(cue, cue + 1), speaker.IsEmpty ? SpeakerBehind(text, zone, from, cue) : speaker);
            }
        }

        return HasTree(text) ? TryVerb(text, region, from, zone) : null;
    }

    /// <summary>“It will stand.” Lind said: a name and a word of saying that end their sentence are an attribution, whatever sign stands in the marks.</summary>
    private bool IsTag(QuoteText text, TokenRange zone)
    {
        var cue = zone.First;
        while (cue < zone.End && text.IsWordLike(cue) && text.Token(cue).Has(TokenFlags.Capitalised))
        {
            cue++;
        }

        return HasTree(text) && cue > zone.First && cue == zone.End - 1 && IsCue(text, cue) && (zone.End >= text.TokenCount || text.StartsLine(zone.End) || text.IsStop(zone.End));
    }

    /// <summary>“Who is next?” Vitter demanded: any verb beside a whole sentence in marks whose subject stands right there too.</summary>
    private static DraftQuote? TryVerb(QuoteText text, QuoteRegion region, int from, TokenRange zone)
    {
        var sentence = text.Source.Sentences[text.Source.SentenceOf(from)];
        var isTag = sentence.FirstToken == from && sentence.TokenCount <= LongestTag && text.EndSign(region) is '?' or '!';
        if (!Learned.ContentShape.IsUtterance(text, region) || !(isTag || sentence.FirstToken < region.Tokens.End))
        {
            return null;
        }

        for (var verb = from; verb < Math.Min(zone.End, from + CueReach); verb++)
        {
            if (text.Source.Syntax[verb].Tag == PartOfSpeech.Verb)
            {
                var speaker = TreePhrase.SubjectOf(text, verb);
                if (!speaker.IsEmpty && (speaker.First == from || verb == from && speaker.First == verb + 1))
                {
                    return Make(region, new TokenRange(verb, verb + 1), speaker);
                }

                break;
            }
        }

        // “I will keep it,” Lind sings: a comma inside the marks shows that an attribution follows, whatever its verb.
        var end = from;
        while (end < zone.End && text.IsWordLike(end) && text.Token(end).Has(TokenFlags.Capitalised))
        {
            end++;
        }

        var named = end > from && end < zone.End && region.Tokens.Count > FewestWords && text.EndSign(region) == ',' && text.StartsLine(region.Before);
        return named ? Make(region, TokenRange.None, new TokenRange(from, end)) : null;
    }

    private bool HasTree(QuoteText text) => text.Source.HasSyntax && table.Language.Equals("en", StringComparison.Ordinal);

    /// <summary>A word of saying, and a verb where tags tell.</summary>
    private bool IsCue(QuoteText text, int token) =>
        (RoleOf(text, token) & WordRole.Cue) != 0 && (!HasTree(text) || text.Source.Syntax[token].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux);

    private TokenRange SpeakerBehind(QuoteText text, TokenRange zone, int from, int cue)
    {
        var left = new TokenRange(from, cue);
        while (!left.IsEmpty && (RoleOf(text, left.First) & (WordRole.Auxiliary | WordRole.Pronoun)) == WordRole.Auxiliary)
        {
            left = left with { First = left.First + 1 };
        }

        if (!left.IsEmpty)
        {
            var before = SpeakerPhrase.LeftOf(text, table, left.First, cue);
            return before.IsEmpty ? SpeakerPhrase.FirstOf(text, table, left.First, cue) : before;
        }

        var paper = PaperBehind(text, zone, cue);
        return !paper.IsEmpty || cue + 1 >= zone.End || !text.IsWordLike(cue + 1) ? paper : SpeakerPhrase.RightOf(text, table, cue + 1, zone.End);
    }

    /// <summary>Schreibt die „Computerwoche“: a name in marks, with nothing but an article or what it is a name of between it and the cue.</summary>
    private TokenRange PaperBehind(QuoteText text, TokenRange zone, int cue)
    {
        var name = zone.End < text.TokenCount ? text.RegionOf(zone.End) : -1;
        return table.CapitalisesNouns && (RoleOf(text, cue) & WordRole.Publishes) != 0 && name >= 0 && text.Regions[name].Before == zone.End && IsTitle(text, text.Regions[name])
            ? new TokenRange(cue + 1, text.Regions[name].Tokens.End) : TokenRange.None;
    }

    private DraftQuote? TryBefore(QuoteText text, QuoteRegion region, TokenRange zone)
    {
        DraftQuote? nobody = null;
        for (var cue = zone.End - 1; cue >= zone.First; cue--)
        {
            if (IsCue(text, cue) && (cue > zone.First || table.DropsSubjects))
            {
                var speaker = HasTree(text) ? TreePhrase.SubjectOf(text, cue) : TokenRange.None;
                var draft = Make(region, new TokenRange(cue, cue + 1), speaker.IsEmpty ? SpeakerBefore(text, zone, cue) : speaker);
                ReportedClause.Widen(text, table, region, cue, draft);
                if (!draft.Speaker.IsEmpty || !table.CapitalisesNouns)
                {
                    return draft;
                }

                // Der Sportler gab bekannt: the verb of a pair has the subject.
                nobody ??= draft;
            }
        }

        if (nobody is not null)
        {
            return nobody;
        }

        for (var at = zone.First; at + 1 < zone.End && !EndsWithColon(text, zone); at++)
        {
            if ((RoleOf(text, at) & (WordRole.According | WordRole.Stop)) == WordRole.According)
            {
                return Make(region, new TokenRange(at, at + 1), SpeakerPhrase.RightOf(text, table, at + 1, zone.End));
            }
        }

        if (zone.Count > 1 && EndsWithColon(text, zone))
        {
            var speaker = SpeakerPhrase.FirstOf(text, table, zone.First, zone.End - 1);
            return Make(region, new TokenRange(zone.End - 1, zone.End), speaker);
        }

        return null;
    }

    private TokenRange SpeakerBefore(QuoteText text, TokenRange zone, int cue)
    {
        var inverted = cue + 1 < zone.End && (RoleOf(text, cue + 1) & (WordRole.Pronoun | WordRole.Article | WordRole.Auxiliary)) == WordRole.Pronoun;
        if (inverted && table.CapitalisesNouns && text.Word(cue + 1) is "er" or "wir" or "ich" or "man")
        {
            return new TokenRange(cue + 1, cue + 2);
        }

        // So heißt es in dem Schreiben: what holds the words is behind the preposition.
        if (table.CapitalisesNouns && cue + 3 < zone.End && text.Word(cue + 1) is "es" && (RoleOf(text, cue + 2) & WordRole.Stop) != 0)
        {
            return SpeakerPhrase.RightOf(text, table, cue + 3, zone.End);
        }

        // Der Zeitung sagte Filep Karma: a full name between verb and colon speaks, and what the sentence opens with is whom it was told.
        if (table.CapitalisesNouns && (RoleOf(text, zone.First) & WordRole.Article) != 0 && IsNameBeforeColon(text, cue + 1, zone.End))
        {
            return new TokenRange(cue + 1, zone.End - 1);
        }

        // … und nannte sie „…“: a second verb shares the subject at the start.
        if (cue - 1 > zone.First && (RoleOf(text, cue - 1) & (WordRole.Stop | WordRole.Link)) == (WordRole.Stop | WordRole.Link))
        {
            return SpeakerPhrase.FirstOf(text, table, zone.First, cue - 1);
        }

        var left = SpeakerPhrase.LeftOf(text, table, zone.First, cue);
        if (!left.IsEmpty || cue + 1 >= zone.End || !text.IsWordLike(cue + 1))
        {
            return left;
        }

        var right = SpeakerPhrase.RightOf(text, table, cue + 1, zone.End);
        return right.IsEmpty ? SpeakerPhrase.FirstOf(text, table, zone.First, cue) : right;
    }

    private static bool IsNameBeforeColon(QuoteText text, int from, int end)
    {
        for (var i = from; i < end - 1; i++)
        {
            if (!text.IsWordLike(i) || !text.Token(i).Has(TokenFlags.Capitalised))
            {
                return false;
            }
        }

        return end - from > 2 && text.Is(end - 1, ':');
    }

    /// <summary>“…” — Captain Ruth Amadi</summary>
    private DraftQuote? TryDash(QuoteText text, QuoteRegion region, TokenRange zone)
    {
        if (zone.Count < 2 || !text.IsDash(zone.First) || zone.Count > 9 || !text.Token(zone.First + 1).Has(TokenFlags.Capitalised)
            || (zone.End < text.TokenCount && !text.StartsLine(zone.End) && !text.IsStop(zone.End)))
        {
            return null;
        }

        return Make(region, TokenRange.None, SpeakerPhrase.FirstOf(text, table, zone.First + 1, zone.End));
    }

    private WordRole RoleOf(QuoteText text, int token) => SpeakerPhrase.RoleOf(text, table, token);

    /// <summary>A word of saying in capitals inside a line is a name (Mark, Call), unless the whole line is in capitals.</summary>
    private static bool HasCapital(QuoteText text, int token, QuoteRegion region) =>
        text.Token(token).Has(TokenFlags.Capitalised) && token != region.After && !text.Token(token).Has(TokenFlags.AllCaps);

    private static DraftQuote Make(QuoteRegion region, TokenRange cue, TokenRange speaker)
    {
        var draft = new DraftQuote { Speaker = speaker, Repairs = region.Marks.Repairs, Confidence = speaker.IsEmpty ? 0.6f : 0.8f };
        draft.Segments.Add(region.Marks.Content);
        if (!cue.IsEmpty)
        {
            draft.Cue.Add(cue);
        }

        return draft;
    }
}
