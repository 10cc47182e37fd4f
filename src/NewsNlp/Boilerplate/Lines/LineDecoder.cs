namespace NewsNlp.Boilerplate;

/// <summary>Chooses the best sequence of states for the lines of a page: outside, title, text.</summary>
internal sealed class LineDecoder
{
    private const int Outside = 0, Title = 1, Text = 2;

    /// <summary>States of a line.</summary>
    public const int States = 3;

    // Cost of going from one state (row) to another: a text starts best behind a title, and rarely ends for one line.
    private static readonly float[] Costs =
    [
        0f, 0.2f, 0.5f,
        0.1f, 3f, 0.1f,
        0.5f, 0.6f, 0f,
    ];

    /// <summary>What text gains over its odds: on a page around one article a lost paragraph costs more than a stray line, and where nothing else is found, a doubtful sentence is better than nothing.</summary>
    public const float OneArticle = 0.2f, ManyArticles = 0f, ShortArticle = 4f;

    private const float Forbidden = 30f;

    /// <summary>What a line behind one that names links loses as text.</summary>
    private const float Unlikely = 8f;

    /// <summary>What a title gains on a page of several articles: a lost one joins two of them.</summary>
    private const float TitleGain = 0.5f;

    private byte[] _back = [];

    /// <summary>Writes <see cref="LineStates.Odds"/> from the scores: every search and judge asks for them.</summary>
    public static void ReadOdds(LineStates states, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Emit(states.Scores.AsSpan(i * LineNetwork.Outputs, 4), states.Odds.AsSpan(i * States, States));
        }
    }

    /// <summary>Writes a class a line.</summary>
    public void Decode(LineStates states, ReadOnlySpan<LineRule> rules, float gain, Span<LineClass> classes, Span<float> confidence)
    {
        var count = rules.Length;
        if (_back.Length < count * States)
        {
            _back = new byte[Math.Max(count * States, _back.Length * 2)];
        }

        Span<float> best = [0, 0, 0], next = stackalloc float[States], emit = stackalloc float[States];
        ReadOnlySpan<float> costs = Costs;
        for (var i = 0; i < count; i++)
        {
            states.Odds.AsSpan(i * States, States).CopyTo(emit);
            var isSoft = rules[i] == LineRule.Links;
            emit[Text] += rules[i] == LineRule.None ? gain : isSoft ? -Unlikely : -Forbidden;
            emit[Title] += rules[i] is LineRule.Outside or LineRule.ToEnd ? -Forbidden : rules[i] == LineRule.Title ? Forbidden : isSoft ? -Unlikely : gain == ManyArticles ? TitleGain : 0;
            for (var to = 0; to < States; to++)
            {
                int from = 0;
                var most = float.MinValue;
                for (var f = 0; f < States; f++)
                {
                    var score = best[f] - (i == 0 ? 0 : costs[(f * States) + to]);
                    (most, from) = score > most ? (score, f) : (most, from);
                }

                next[to] = most + emit[to];
                _back[(i * States) + to] = (byte)from;
            }

            next.CopyTo(best);
        }

        var state = best[Text] > best[Outside] ? Text : Outside;
        state = best[Title] > best[state] ? Title : state;
        for (var i = count - 1; i >= 0; i--)
        {
            var scores = states.Scores.AsSpan(i * LineNetwork.Outputs, 4);
            classes[i] = state switch
            {
                Outside => LineClass.Other,
                Title => LineClass.Title,
                _ => scores[(int)LineClass.Heading] > scores[(int)LineClass.Body] ? LineClass.Heading : LineClass.Body,
            };
            confidence[i] = MathF.Exp(states.Odds[(i * States) + state]);
            state = _back[(i * States) + state];
        }
    }

    /// <summary>Probability that the line is a title.</summary>
    public static float TitleOdds(LineStates states, int line) => MathF.Exp(states.Odds[(line * States) + Title]);

    /// <summary>The likeliest class of a line that is no title.</summary>
    public static LineClass ClassBesideTitle(LineStates states, int line)
    {
        var scores = states.Scores.AsSpan(line * LineNetwork.Outputs, 4);
        var text = scores[(int)LineClass.Heading] > scores[(int)LineClass.Body] ? LineClass.Heading : LineClass.Body;
        return scores[(int)text] > scores[(int)LineClass.Other] ? text : LineClass.Other;
    }

    /// <summary>Probability that the line is text.</summary>
    public static float TextOdds(LineStates states, int line) => MathF.Exp(states.Odds[(line * States) + Text]);

    private static void Emit(ReadOnlySpan<float> scores, Span<float> emit)
    {
        var most = MathF.Max(MathF.Max(scores[0], scores[1]), MathF.Max(scores[2], scores[3]));
        float other = MathF.Exp(scores[0] - most), title = MathF.Exp(scores[1] - most), text = MathF.Exp(scores[2] - most) + MathF.Exp(scores[3] - most);
        var sum = MathF.Log(other + title + text + 1e-6f);
        emit[Outside] = MathF.Log(other + 1e-7f) - sum;
        emit[Title] = MathF.Log(title + 1e-7f) - sum;
        emit[Text] = MathF.Log(text + 1e-7f) - sum;
    }
}
