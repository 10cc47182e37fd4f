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
        if (ArticleStarts.IsSingle(_page, classes))
        {
            _decoder.Decode(_states, rules, LineDecoder.OneArticle, classes, _confidence);
        }

        _starts.Settle(_model, _states, _page, rules, classes);
        RoleNamer.Name(blocks, _page, classes, _confidence, verdicts);
    }
}
