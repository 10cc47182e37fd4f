using System.Runtime.InteropServices;

namespace NewsNlp.Boilerplate;

/// <summary>Decides whether a page holds several articles, and settles which lines start them: one title each, in front of its text.</summary>
internal sealed class ArticleStarts
{
    /// <summary>A page holds several articles only where at most this share of its lines, in tenths, is outside of them.</summary>
    private const int MostOutside = 3;

    /// <summary>Lines over which the text behind a regular title may reach.</summary>
    private const int MostLines = 24;

    private const int LongestTitle = 200;

    /// <summary>Mean probability of the titles behind the first, below which they are headings of one article.</summary>
    private const float SureTitles = 0.7f;

    /// <summary>Longest line in which a phrase tells of the site (sign in, comments, advertisement).</summary>
    private const int LongestCue = 100;

    /// <summary>Twice the level of crossing chains at which text goes on over a line.</summary>
    private const int GoesOn = 5;

    /// <summary>Least probability of a start.</summary>
    private const float SureStart = 0.55f;

    /// <summary>What the network's own odds count in the probability of a start: on short pages the text around a line tells the ranker little.</summary>
    private const float OwnShare = 0.1f;

    /// <summary>Times that the starts are judged, each with the starts that the time before found.</summary>
    private const int Rounds = 2;

    private readonly StartRanker _starts = new();
    private readonly List<float> _rows = [], _scores = [];
    private readonly List<int> _lines = [];
    private float[] _odds = [];
    private float[] _judged = [];

    /// <summary>Judges the titles of the search again; gives whether the page holds several articles.</summary>
    public bool FindSeveral(LineModel model, LineStates states, LinePage page, ReadOnlySpan<LineRule> rules, Span<LineClass> classes)
    {
        ReadOdds(states, classes.Length);
        if (IsSingle(_odds, page, classes))
        {
            return false;
        }

        JudgeStarts(model, states, page, rules, classes);
        return !IsSingle(_judged, page, classes);
    }

    /// <summary>Settles the titles of several articles; false where the first of them has none yet.</summary>
    public bool SettleSeveral(LinePage page, ReadOnlySpan<LineRule> rules, Span<LineClass> classes)
    {
        AddRegularTitles(page, rules, classes);
        KeepOneTitleEach(page, classes);
        return HasTitleFirst(classes);
    }

    /// <summary>Whether the page is built around one article.</summary>
    private static bool IsSingle(ReadOnlySpan<float> chances, LinePage page, ReadOnlySpan<LineClass> classes)
    {
        int outside = 0, titles = 0, cues = 0, crossing = 0;
        var odds = 0f;
        for (var i = 0; i < classes.Length; i++)
        {
            ref readonly var line = ref page.Facts[i];
            if (classes[i] == LineClass.Title)
            {
                crossing += titles > 0 ? line.Crossing : 0;
                odds += titles > 0 ? chances[i] : 0;
                titles++;
            }
            else if (classes[i] == LineClass.Other)
            {
                outside += line.Length > 20 ? 1 : 0;
                cues += line.Length < LongestCue && line.Cue.Sure is not (null or BlockRole.Related) ? 1 : 0;
            }
        }

        if (titles < 2 || odds < (titles - 1) * SureTitles || outside * 10 > classes.Length * MostOutside || outside > titles * 3)
        {
            return true;
        }

        // Where a site's own lines stand around the text, and the text goes on over the titles in it, these are its headings.
        return outside + (cues * 2) > titles && crossing * 2 >= (titles - 1) * GoesOn;
    }

    private void ReadOdds(LineStates states, int count)
    {
        if (_odds.Length < count)
        {
            (_odds, _judged) = (new float[count * 2], new float[count * 2]);
        }

        for (var i = 0; i < count; i++)
        {
            _odds[i] = LineDecoder.TitleOdds(states, i);
        }
    }

    // Whether the text behind a line is another article's shows only when the text before and behind is known: titles of the search are judged again.
    private void JudgeStarts(LineModel model, LineStates states, LinePage page, ReadOnlySpan<LineRule> rules, Span<LineClass> classes)
    {
        for (var round = 0; round < Rounds; round++)
        {
            JudgeAll(model, states, page, rules, classes);

            for (var i = 0; i < classes.Length; i++)
            {
                if (_judged[i] > SureStart)
                {
                    classes[i] = LineClass.Title;
                }
                else if (classes[i] == LineClass.Title)
                {
                    classes[i] = LineDecoder.ClassBesideTitle(states, i);
                }
            }
        }
    }

    private void JudgeAll(LineModel model, LineStates states, LinePage page, ReadOnlySpan<LineRule> rules, ReadOnlySpan<LineClass> classes)
    {
        _starts.Load(page, classes, _odds);
        _rows.Clear();
        _lines.Clear();
        for (var i = 0; i < classes.Length; i++)
        {
            _judged[i] = rules[i] == LineRule.Title ? 1 : 0;
            if (rules[i] == LineRule.None && StartRanker.IsCandidate(page.Facts[i], _odds[i]))
            {
                CollectionsMarshal.SetCount(_rows, _rows.Count + StartRanker.Width);
                _starts.Write(page, i, classes, _odds, states.Scores, CollectionsMarshal.AsSpan(_rows)[^StartRanker.Width..]);
                _lines.Add(i);
            }
        }

        CollectionsMarshal.SetCount(_scores, _lines.Count);
        model.Starts.Score(CollectionsMarshal.AsSpan(_rows), StartRanker.Width, CollectionsMarshal.AsSpan(_scores));
        for (var k = 0; k < _lines.Count; k++)
        {
            _judged[_lines[k]] = (OwnShare * _odds[_lines[k]]) + ((1 - OwnShare) / (1 + MathF.Exp(-_scores[k])));
        }
    }

    private static bool HasTitleFirst(ReadOnlySpan<LineClass> classes)
    {
        foreach (var c in classes)
        {
            if (c is LineClass.Body or LineClass.Title)
            {
                return c == LineClass.Title;
            }
        }

        return true;
    }

    // A line that stands again and again in front of titles (a credit, a rule of dashes) ends an article each time: what follows it is a title too.
    private static void AddRegularTitles(LinePage page, ReadOnlySpan<LineRule> rules, Span<LineClass> classes)
    {
        var ends = new Dictionary<uint, (int Titles, int All)>();
        for (var i = 1; i < classes.Length; i++)
        {
            if (classes[i - 1] == LineClass.Other && page.Facts[i - 1].Repeats > 2)
            {
                var (titles, all) = ends.GetValueOrDefault(page.Facts[i - 1].Hash);
                ends[page.Facts[i - 1].Hash] = (titles + (classes[i] == LineClass.Title ? 1 : 0), all + 1);
            }
        }

        for (var i = 1; i < classes.Length; i++)
        {
            ref readonly var line = ref page.Facts[i];
            if (classes[i - 1] == LineClass.Other && rules[i] == LineRule.None && line.Length <= LongestTitle && line.Words > 2 && line.LastChar != '.'
                && ends.TryGetValue(page.Facts[i - 1].Hash, out var end) && end.Titles >= 2 && end.Titles * 2 >= end.All)
            {
                classes[i] = LineClass.Title;
                FillToEnd(page, rules, classes, i);
            }
        }
    }

    // Sentences between such a title and the next line of that kind are its text, however short.
    private static void FillToEnd(LinePage page, ReadOnlySpan<LineRule> rules, Span<LineClass> classes, int title)
    {
        var end = title + 1;
        while (end < classes.Length && end <= title + MostLines && classes[end] != LineClass.Title && page.Facts[end].Hash != page.Facts[title - 1].Hash)
        {
            end++;
        }

        for (var i = title + 1; i < end && end < classes.Length && page.Facts[end].Hash == page.Facts[title - 1].Hash; i++)
        {
            if (classes[i] == LineClass.Other && rules[i] == LineRule.None && page.Facts[i].Last is CharKind.End or CharKind.Quote)
            {
                classes[i] = LineClass.Body;
            }
        }
    }

    private void KeepOneTitleEach(LinePage page, Span<LineClass> classes)
    {
        var title = -1;
        var hasText = false;
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == LineClass.Title)
            {
                // Of titles without text between them the likelier stays; the later one when they are equal (a repeat).
                if (title >= 0 && !hasText)
                {
                    var keepFirst = page.Facts[title].Hash != page.Facts[i].Hash && _judged[title] > _judged[i];
                    classes[keepFirst ? i : title] = LineClass.Other;
                    title = keepFirst ? title : i;
                    continue;
                }

                (title, hasText) = (i, false);
            }
            else if (classes[i] is LineClass.Body or LineClass.Heading)
            {
                hasText = true;
            }
        }

        if (title >= 0 && !hasText)
        {
            // No text follows: a link to another article.
            classes[title] = LineClass.Other;
        }
    }
}
