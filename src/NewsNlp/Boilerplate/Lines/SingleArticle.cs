using System.Runtime.InteropServices;

namespace NewsNlp.Boilerplate;

/// <summary>Settles the text of a page that is built around one article, and its title.</summary>
internal sealed class SingleArticle
{
    /// <summary>Lines outside the text over which one article may go on.</summary>
    private const int MostGap = 24;

    /// <summary>Lines in front of a text in which its title may stand; characters of a line that count for the size of a text.</summary>
    private const int TitleReach = 10, LongestCounted = 1000;

    /// <summary>Probabilities of a title in the first quarter and in the first half of the text at which the article starts there.</summary>
    private const float LikelyTitle = 0.5f, SureTitle = 0.85f;

    /// <summary>Headings at the end of a text that make a list, and the mean probability that they are text.</summary>
    private const int ShortestList = 3;

    private const float LikelyList = 0.6f;

    /// <summary>Least probabilities of a heading in front of a line that is no text, and of one behind such a line.</summary>
    private const float LikelyHeading = 0.8f, DoubtfulHeading = 0.5f;

    /// <summary>Lines in front of a text among which its title must stand for the likely sentences between them to belong to it; their length and probabilities.</summary>
    private const int LeadReach = 40, ShortestLead = 40;

    private const float LeadTitle = 0.3f, LikelyLead = 0.35f;

    /// <summary>How much more a text weighs with a sure title in front of it.</summary>
    private const float TitleWeight = 5;

    /// <summary>What a line scores that the rules know for the title.</summary>
    private const float SureRule = 30;

    private readonly TitleRanker _ranker = new();
    private readonly List<float> _rows = [], _scores = [];
    private readonly List<int> _lines = [];
    private float[] _odds = [];

    /// <summary>The text is the largest cluster of lines, with the clusters close to it. A title in the middle of it is a heading, one near its start leaves teasers in front.</summary>
    public static void Join(LineStates states, LinePage page, ReadOnlySpan<LineRule> rules, Span<LineClass> classes)
    {
        if (classes.IsEmpty)
        {
            return;
        }

        int start = 0, end = 0;
        var most = -1f;
        for (var i = 0; i < classes.Length;)
        {
            if (classes[i] == LineClass.Other)
            {
                i++;
                continue;
            }

            var last = ClusterEnd(classes, i);
            var size = SizeOf(states, page, classes, i, last);
            if (size > most)
            {
                (start, end, most) = (i, last, size);
            }

            i = last + 1;
        }

        int all = TextLength(page, classes[start..Math.Min(end + 1, classes.Length)], start), before = 0;
        for (var i = start; i < end; i++)
        {
            before += classes[i] == LineClass.Body ? page.Facts[i].Length : 0;
            if (classes[i] != LineClass.Title || i == start)
            {
                continue;
            }

            var odds = LineDecoder.TitleOdds(states, i);
            if ((before * 3 < all - before && odds > LikelyTitle) || (before < all - before && odds > SureTitle))
            {
                start = i;
                all -= before;
                before = 0;
            }
            else
            {
                classes[i] = LineClass.Heading;
            }
        }

        DropHeadings(states, classes[start..(end + 1)], start);
        end = WithoutLastHeadings(states, classes, start, end);
        classes[(end + 1)..].Clear();
        var front = classes[start] == LineClass.Title ? start : FirstLead(states, page, rules, start);
        classes[..front].Clear();
        for (var i = front; i < start; i++)
        {
            classes[i] = IsLead(states, page, rules, i) ? LineClass.Body : LineClass.Other;
        }
    }

    // A heading stands in front of text: only a likely one may stand in front of something else, and none that is doubtful behind it.
    private static void DropHeadings(LineStates states, Span<LineClass> classes, int first)
    {
        for (var i = classes.Length - 2; i > 0; i--)
        {
            if (classes[i] == LineClass.Heading)
            {
                var least = classes[i + 1] == LineClass.Other ? LikelyHeading : classes[i - 1] == LineClass.Other ? DoubtfulHeading : 0;
                classes[i] = LineDecoder.TextOdds(states, first + i) < least ? LineClass.Other : LineClass.Heading;
            }
        }
    }

    // No article ends in a heading; a row of them is a list.
    private static int WithoutLastHeadings(LineStates states, ReadOnlySpan<LineClass> classes, int start, int end)
    {
        var odds = 0f;
        var first = end;
        for (; first > start && classes[first] == LineClass.Heading; first--)
        {
            odds += LineDecoder.TextOdds(states, first);
        }

        var headings = end - first;
        return headings >= ShortestList && odds >= headings * LikelyList ? end : first;
    }

    // A summary and opening words often stand apart, in front of dates, names and buttons: likely sentences between the title and the text belong to it.
    private static int FirstLead(LineStates states, LinePage page, ReadOnlySpan<LineRule> rules, int start)
    {
        var front = start;
        for (var i = start - 1; i >= Math.Max(0, start - LeadReach); i--)
        {
            if (LineDecoder.TitleOdds(states, i) > LeadTitle)
            {
                return front;
            }

            front = IsLead(states, page, rules, i) ? i : front;
        }

        return start;
    }

    private static bool IsLead(LineStates states, LinePage page, ReadOnlySpan<LineRule> rules, int line) =>
        rules[line] == LineRule.None && page.Facts[line].Length >= ShortestLead && LineDecoder.TextOdds(states, line) > LikelyLead;

    // How much sure text a cluster holds; several times as much where a likely title stands in front. A long row of doubtful lines (teasers, notices, comments) is no article.
    private static float SizeOf(LineStates states, LinePage page, ReadOnlySpan<LineClass> classes, int start, int last)
    {
        float title = 0, size = 0;
        for (var i = Math.Max(0, start - TitleReach); i <= Math.Min(last, start + 2); i++)
        {
            title = Math.Max(title, LineDecoder.TitleOdds(states, i));
        }

        for (var i = start; i <= last; i++)
        {
            var sure = classes[i] == LineClass.Body ? Math.Max(0, (2 * LineDecoder.TextOdds(states, i)) - 1) : 0;
            size += Math.Min(page.Facts[i].Length, LongestCounted) * ((sure * sure) + 0.01f);
        }

        return size * (1 + (TitleWeight * title));
    }

    // Text goes on over a gap of lines that is small beside what stands before it.
    private static int ClusterEnd(ReadOnlySpan<LineClass> classes, int start)
    {
        int last = start, text = 0;
        for (var i = start; i < classes.Length; i++)
        {
            if (classes[i] != LineClass.Other)
            {
                last = i;
                text++;
            }
            else if (i - last > Math.Min(MostGap, 6 + text))
            {
                break;
            }
        }

        return last;
    }

    private static int TextLength(LinePage page, ReadOnlySpan<LineClass> classes, int first)
    {
        var length = 0;
        for (var i = 0; i < classes.Length; i++)
        {
            length += classes[i] == LineClass.Body ? page.Facts[first + i].Length : 0;
        }

        return length;
    }

    /// <summary>The best title among the lines in front of the first text: by the model's odds, its words in the text, its form and place.</summary>
    public void PickTitle(LineModel model, LineStates states, LinePage page, ReadOnlySpan<LineRule> rules, Span<LineClass> classes)
    {
        var body = 0;
        while (body < classes.Length && classes[body] != LineClass.Body)
        {
            body++;
        }

        if (body == classes.Length)
        {
            return;
        }

        ReadOdds(states, TitleRanker.OddsNeeded(body, classes.Length));
        _ranker.Load(page, classes, _odds, body);
        _rows.Clear();
        _lines.Clear();
        for (var i = _ranker.First; i < body; i++)
        {
            classes[i] = classes[i] == LineClass.Title ? LineClass.Other : classes[i];
        }

        for (var i = _ranker.First; i < _ranker.End; i++)
        {
            if (rules[i] != LineRule.Outside && _ranker.MayBe(page, i, _odds[i]))
            {
                CollectionsMarshal.SetCount(_rows, _rows.Count + TitleRanker.Width);
                _ranker.Write(page, i, classes, _odds, states.Scores, CollectionsMarshal.AsSpan(_rows)[^TitleRanker.Width..]);
                _lines.Add(i);
            }
        }

        CollectionsMarshal.SetCount(_scores, _lines.Count);
        model.Titles.Score(CollectionsMarshal.AsSpan(_rows), TitleRanker.Width, CollectionsMarshal.AsSpan(_scores));
        var best = -1;
        var most = float.MinValue;
        for (var k = 0; k < _lines.Count; k++)
        {
            var score = _scores[k] + (rules[_lines[k]] == LineRule.Title ? SureRule : 0);
            (best, most) = score >= most ? (_lines[k], score) : (best, most);
        }

        if (best >= 0)
        {
            // Notices in front of a title that stands behind the first lines taken for text.
            classes[body..Math.Max(body, best)].Clear();
            classes[best] = LineClass.Title;
        }
    }

    private void ReadOdds(LineStates states, int count)
    {
        if (_odds.Length < count)
        {
            _odds = new float[count * 2];
        }

        for (var i = 0; i < count; i++)
        {
            _odds[i] = LineDecoder.TitleOdds(states, i);
        }
    }
}
