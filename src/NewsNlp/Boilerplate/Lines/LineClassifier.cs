using System.Runtime.InteropServices;

namespace NewsNlp.Boilerplate;

/// <summary>Roles for the lines of one page. Holds the buffers of its work, so one thread at a time uses it.</summary>
internal sealed class LineClassifier
{
    private readonly LineModel _model;
    private readonly LinePage _page = new();
    private readonly LineStates _states = new();
    private readonly LineDecoder _decoder = new();
    private readonly ArticleStarts _starts = new();
    private readonly SingleArticle _single = new();
    private LineClass[] _classes = [];
    private LineClass[] _all = [];
    private float[] _confidence = [];
    private LineRule[] _rules = [];

    public LineClassifier(LineModel model) => _model = model;

    public void Classify(ReadOnlySpan<TextBlock> blocks, Span<BlockVerdict> verdicts)
    {
        if (blocks.IsEmpty)
        {
            return;
        }

        if (_classes.Length < blocks.Length)
        {
            _classes = new LineClass[blocks.Length];
            _all = new LineClass[blocks.Length];
            _confidence = new float[blocks.Length];
            _rules = new LineRule[blocks.Length];
        }

        _page.Load(blocks);
        _model.Score(_page, _states);
        var classes = _classes.AsSpan(0, _page.Count);
        var rules = _rules.AsSpan(0, _page.Count);
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i] = _page.Facts[i].Rule;
        }

        _decoder.Decode(_states, rules, LineDecoder.ManyArticles, classes, _confidence);
        if (_starts.FindSeveral(_model, _states, _page, rules, classes))
        {
            if (!_starts.SettleSeveral(_page, rules, classes))
            {
                _single.PickTitle(_model, _states, _page, rules, classes);
            }
        }
        else
        {
            _decoder.Decode(_states, rules, LineDecoder.OneArticle, classes, _confidence);
            if (MemoryMarshal.AsBytes(classes).IndexOf((byte)LineClass.Body) < 0)
            {
                DecodeShort(rules, classes);
            }

            SingleArticle.Join(_states, _page, rules, classes);
            _single.PickTitle(_model, _states, _page, rules, classes);
        }

        Spread(blocks.Length);
        RoleNamer.Name(blocks, _page, _all.AsSpan(0, blocks.Length), _confidence.AsSpan(0, blocks.Length), verdicts);
    }

    // Gives the classes of the judged lines back to the lines of the page; the others stand outside.
    private void Spread(int count)
    {
        var places = _page.Places;
        for (int i = count - 1, judged = places.Length - 1; i >= 0; i--)
        {
            var isJudged = judged >= 0 && places[judged] == i;
            (_all[i], _confidence[i]) = isJudged ? (_classes[judged], _confidence[judged]) : (LineClass.Other, 1);
            judged -= isJudged ? 1 : 0;
        }
    }

    // A page that holds a sentence or two among menus: what looks most like text is the article, where it is a whole sentence.
    private void DecodeShort(ReadOnlySpan<LineRule> rules, Span<LineClass> classes)
    {
        _decoder.Decode(_states, rules, LineDecoder.ShortArticle, classes, _confidence);
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == LineClass.Body && _page.Facts[i].IsSentence)
            {
                return;
            }
        }

        classes.Clear();
    }
}
