using NewsNlp.Tokenization;

namespace NewsNlp.Quotes.Learned;

/// <summary>Tells what was left unsaid from speech: "did not say whether", "declined to tell reporters who", "would not reveal how".</summary>
internal static class Silence
{
    /// <summary>Words between the verb and the question: "tell the reporters there whether".</summary>
    private const int LongestObject = 3;

    /// <summary>Words between the negation and the verb: "did not immediately say".</summary>
    private const int LongestAdverb = 2;

    /// <summary>Words from "but" to the question: "but she would not say then and there whether".</summary>
    private const int LongestRemark = 10;

    private static readonly WordSet Verbs = new("say saying tell telling specify specifying disclose disclosing reveal revealing explain explaining confirm confirming");
    private static readonly WordSet Questions = new("whether if who whom what when where why how which");
    private static readonly WordSet Negations = new("not n't n’t never");
    private static readonly WordSet Refusals = new("declined declines refused refuses declining refusing");

    /// <summary>Whether a reading's content, without any words in marks, is the open question behind a verb of speech that is denied.</summary>
    public static bool Is(QuoteText text, CueReading reading)
    {
        if (reading.Content.Count == 0 || reading.MarkedTokens > 0)
        {
            return false;
        }

        var first = reading.Content[0].First;
        for (var question = Math.Max(1, first - 1); question < Math.Min(text.TokenCount, first + LongestObject + 2); question++)
        {
            if (Questions.Contains(text.Word(question)))
            {
                return VerbBefore(text, question) is >= 0 and var verb && IsDenied(text, verb);
            }
        }

        return false;
    }

    /// <summary>A content without the remark that its speaker left something open: the bridge would cost less, but she did not say why.</summary>
    public static TokenRange WithoutRemark(QuoteText text, TokenRange range)
    {
        for (var but = range.First + 2; but + 3 < range.End; but++)
        {
            if (text.Word(but) is not "but" || !text.Is(but - 1, ',') || text.RegionOf(but) >= 0 || text.Word(but + 1) is not ("he" or "she" or "they" or "it"))
            {
                continue;
            }

            for (var question = but + 3; question < Math.Min(range.End, but + LongestRemark); question++)
            {
                if (Questions.Contains(text.Word(question)) && VerbBefore(text, question) is var verb && verb > but && IsDenied(text, verb))
                {
                    return range with { End = but - 1 };
                }
            }
        }

        return range;
    }

    /// <summary>Whether a part of a content, behind another one, is the question that was left open.</summary>
    public static bool IsOpenQuestion(QuoteText text, TokenRange part)
    {
        var question = Questions.Contains(text.Word(part.First)) ? part.First : part.First - 1;
        return question > 0 && Questions.Contains(text.Word(question)) && VerbBefore(text, question) is >= 0 and var verb && IsDenied(text, verb);
    }

    private static int VerbBefore(QuoteText text, int question)
    {
        for (var i = question - 1; i >= Math.Max(0, question - 1 - LongestObject); i--)
        {
            if (Verbs.Contains(text.Word(i)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsDenied(QuoteText text, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - 1 - LongestAdverb); i--)
        {
            if (Negations.Contains(text.Word(i)) || (text.Word(i) is "to" && i > 0 && Refusals.Contains(text.Word(i - 1))))
            {
                return true;
            }
        }

        return false;
    }
}
