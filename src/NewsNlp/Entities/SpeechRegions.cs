namespace NewsNlp.Entities;

/// <summary>The stretches between quotation marks and the word that speaks each: a rough map, made before quotations are extracted.</summary>
internal sealed class SpeechRegions
{
    /// <summary>Words around a stretch in which its speech verb is sought.</summary>
    private const int Reach = 14;

    /// <summary>No mark closes a paragraph that begins with its speaker's name and a colon.</summary>
    private const TokenFlags Unclosed = TokenFlags.HasDigit;

    private readonly int[] _regionOf;
    private readonly List<int> _speakers = [];

    private SpeechRegions(int tokens)
    {
        _regionOf = new int[tokens];
        Array.Fill(_regionOf, -1);
    }

    /// <summary>Number of the stretch that holds a token, or -1.</summary>
    public int RegionOf(int token) => _regionOf[token];

    /// <summary>The token that speaks a stretch, or -1.</summary>
    public int SpeakerOf(int region) => region >= 0 ? _speakers[region] : -1;

    /// <summary>Maps the stretches of <paramref name="text"/>; one that stays open ends with its paragraph.</summary>
    public static SpeechRegions Map(AnnotatedText text)
    {
        var result = new SpeechRegions(text.Tokens.Length);
        var bounds = new List<(int Start, int End)>();
        var open = -1;
        var closing = TokenFlags.None;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            if (open >= 0 && (token.Has(TokenFlags.ParagraphStart) || (token.Kind == TokenKind.CloseQuote && (token.Flags & TokenFlags.SingleQuote) == closing)))
            {
                bounds.Add((open, i));
                open = -1;
            }

            if (open < 0 && token.Kind == TokenKind.OpenQuote)
            {
                open = i + 1;
                closing = token.Flags & TokenFlags.SingleQuote;
            }
            else if (open < 0 && token.Has(TokenFlags.ParagraphStart) && ColonBehindName(text, i) is var colon and > 0)
            {
                open = colon + 1;
                closing = Unclosed;
            }

            if (open >= 0 && i >= open)
            {
                result._regionOf[i] = bounds.Count;
            }
        }

        if (open >= 0)
        {
            bounds.Add((open, text.Tokens.Length));
        }

        result.FindSpeakers(text, bounds);
        return result;
    }

    private void FindSpeakers(AnnotatedText text, List<(int Start, int End)> bounds)
    {
        for (var region = 0; region < bounds.Count; region++)
        {
            var (start, end) = bounds[region];
            // A stop inside the marks ends the sentence: what follows is the next one's verb.
            var speaker = text.TokenText(start - 1) is ":" ? start - 2 : end > start && text.TokenText(end - 1) is "." ? -1 : SpeakerBehind(text, end);
            speaker = speaker >= 0 ? speaker : SpeakerBefore(text, start - 2);
            if (speaker < 0 && region > 0 && NearbyParagraph(text, bounds[region - 1].End, start))
            {
                speaker = _speakers[region - 1];
            }

            _speakers.Add(speaker);
        }
    }

    private int SpeakerBehind(AnnotatedText text, int from)
    {
        for (var i = from; i < text.Tokens.Length && i < from + Reach && (i == from || !text.Tokens[i].Has(TokenFlags.ParagraphStart)); i++)
        {
            if (_regionOf[i] < 0 && text.TokenText(i) is ".")
            {
                return -1;
            }

            if (_regionOf[i] < 0 && SpeechVerbs.Contains(text.TokenText(i)))
            {
                return SubjectOf(text, i);
            }
        }

        return -1;
    }

    private int SpeakerBefore(AnnotatedText text, int from)
    {
        for (var i = from; i >= 0 && i > from - Reach; i--)
        {
            if (text.TokenText(i) is "." || _regionOf[i] >= 0)
            {
                return -1;
            }

            if (SpeechVerbs.Contains(text.TokenText(i)))
            {
                return SubjectOf(text, i);
            }

            if (text.Tokens[i].Has(TokenFlags.ParagraphStart))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The subject of a verb: by the tree, else the next word that may be one.</summary>
    private int SubjectOf(AnnotatedText text, int verb)
    {
        var low = Math.Max(0, verb - Reach);
        var high = Math.Min(text.Tokens.Length, verb + Reach);
        for (var i = low; i < high && text.HasSyntax; i++)
        {
            if (text.Syntax[i].Head == verb && text.Syntax[i].Relation == DependencyRelation.Nsubj)
            {
                return i;
            }
        }

        // Behind "Macpherson, 63, said" the tree may fail: the nearest name in front, up to the marks or the sentence's start.
        for (var i = verb - 1; i >= low && _regionOf[i] < 0 && text.Tokens[i].Kind != TokenKind.CloseQuote && text.TokenText(i) is not "."; i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && (i == verb - 1 || text.Tokens[i].Has(TokenFlags.Capitalised)))
            {
                return i;
            }
        }

        return verb + 1 < text.Tokens.Length ? verb + 1 : -1;
    }

    private static bool NearbyParagraph(AnnotatedText text, int from, int to)
    {
        var breaks = 0;
        for (var i = from + 1; i <= to && i < text.Tokens.Length && breaks < 2; i++)
        {
            breaks += text.Tokens[i].Has(TokenFlags.ParagraphStart) ? 1 : 0;
        }

        return breaks < 2;
    }

    /// <summary>The colon behind the capitalised words that begin a paragraph, as in interviews; 0 when there is none.</summary>
    private static int ColonBehindName(AnnotatedText text, int start)
    {
        for (var i = start; i < text.Tokens.Length && i < start + 4; i++)
        {
            if (i > start && text.TokenText(i) is ":")
            {
                return i;
            }

            if (!text.Tokens[i].Has(TokenFlags.Capitalised) && text.TokenText(i) is not "-")
            {
                return 0;
            }
        }

        return 0;
    }
}
