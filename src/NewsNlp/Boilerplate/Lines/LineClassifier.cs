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
    private LineClass[] _classes = [];
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
            _confidence = new float[blocks.Length];
            _rules = new LineRule[blocks.Length];
        }

        _page.Load(blocks);
        _model.Score(_page, _states);
        var classes = _classes.AsSpan(0, blocks.Length);
        var rules = _rules.AsSpan(0, blocks.Length);
        LineRules.Mark(blocks, _page, rules);
        _decoder.Decode(_states, rules, LineDecoder.ManyArticles, classes, _confidence);
        if (_starts.FindSeveral(_model, _states, _page, rules, classes))
        {
            _starts.SettleSeveral(_model, _page, rules, classes);
        }
        else
        {
            _decoder.Decode(_states, rules, LineDecoder.OneArticle, classes, _confidence);
            if (MemoryMarshal.AsBytes(classes).IndexOf((byte)LineClass.Body) < 0)
            {
                DecodeShort(rules, classes);
            }

            _starts.SettleOne(_model, _states, _page, rules, classes);
        }

        RoleNamer.Name(blocks, _page, classes, _confidence, verdicts);
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
