using NewsNlp.Quotes;
using NewsNlp.Quotes.Learned;

namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>One annotated text of the training data with the token that carries the cue of each gold quotation.</summary>
internal sealed class TrainingText
{
    private readonly Dictionary<int, GoldQuote> _byCue = [];

    public TrainingText(AnnotatedText source, IReadOnlyList<GoldQuote> quotes, QuoteText text, TokenTable table)
    {
        Source = source;
        text.Read(source);
        table.Read(text);
        Quotes = [.. quotes.Select(quote =>
        {
            var cue = CueToken(text, table, quote);
            var named = cue < 0 ? quote : WithSubject(text, table, quote, cue);
            if (cue >= 0)
            {
                _byCue.TryAdd(cue, named);
            }

            return named;
        })];
    }

    /// <summary>Whether it is a piece of our own corpus.</summary>
    public bool IsOwn { get; init; }

    public AnnotatedText Source { get; }

    public IReadOnlyList<GoldQuote> Quotes { get; }

    public IReadOnlyDictionary<int, GoldQuote> ByCue => _byCue;

    /// <summary>Where our corpus names the speaker by cluster alone: with the mention that is the subject of the cue or shared with it (She knows ... and has warned that).</summary>
    private static GoldQuote WithSubject(QuoteText text, TokenTable table, GoldQuote quote, int cue)
    {
        if (quote.Speaker.Length > 0 || quote.SpeakerElsewhere.Length == 0 || Subjects.SharedToken(table, cue) is not (>= 0 and var subject))
        {
            return quote;
        }

        TextSpan[] speaker = [.. quote.SpeakerElsewhere.Where(s => s.Overlaps(text.Token(subject).Span))];
        return quote with { Speaker = speaker };
    }

    /// <summary>The word of the cue that can carry it: the highest verb, else the highest noun or adjective, else any other word or a colon.</summary>
    private static int CueToken(QuoteText text, TokenTable table, GoldQuote quote)
    {
        var best = -1;
        var bestRank = int.MaxValue;
        foreach (var span in quote.Cue)
        {
            var tokens = text.TokensOf(span);
            for (var i = tokens.First; i < tokens.End; i++)
            {
                var rank = (RankOf(text, table, i) * 100) + Depth(table, i);
                if (rank < bestRank)
                {
                    (best, bestRank) = (i, rank);
                }
            }
        }

        return bestRank < 900 ? best : -1;
    }

    private static int RankOf(QuoteText text, TokenTable table, int token) => table.Tag(token) switch
    {
        PartOfSpeech.Verb => 0,
        PartOfSpeech.Noun => 1,
        PartOfSpeech.Adj => 2,
        PartOfSpeech.Adv => 3,
        PartOfSpeech.Aux or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Cconj => 9,
        PartOfSpeech.Punct => text.Is(token, ':') ? 5 : 9,
        _ => 4,
    };

    private static int Depth(TokenTable table, int token)
    {
        var depth = 0;
        for (var at = table.Head(token); at >= 0 && depth < 60; at = table.Head(at))
        {
            depth++;
        }

        return depth;
    }
}
