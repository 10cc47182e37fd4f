namespace NewsNlp.Boilerplate;

/// <summary>Roles for the lines of one page. Holds the buffers of its work, so one thread at a time uses it.</summary>
internal sealed class LineClassifier
{
    private readonly LineModel _model;
    private readonly LinePage _page = new();
    private readonly LineStates _states = new();
    private readonly LineDecoder _decoder = new();
    private LineClass[] _classes = [];
    private float[] _confidence = [];

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
        }

        _page.Load(blocks);
        _model.Score(_page, _states);
        var classes = _classes.AsSpan(0, blocks.Length);
        _decoder.Decode(_states, blocks.Length, classes, _confidence);
        ArticleStarts.Settle(_states, _page, classes);
        RoleNamer.Name(blocks, _page, classes, _confidence, verdicts);
    }
}
