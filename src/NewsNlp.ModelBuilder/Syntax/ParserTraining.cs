using NewsNlp.Tagging;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>Parses one encoded sentence with the network; in training, learns from every step along the way.</summary>
internal sealed class ParserTraining(SyntaxNetwork network, Random random)
{
    private const int Width = SyntaxShape.Width, Slots = SyntaxShape.Slots, Hidden = SyntaxShape.ActionWidth, LabelHidden = SyntaxShape.LabelWidth;
    private const float HiddenDropout = 0.2f;

    private readonly int[] _slots = new int[Slots];
    private readonly int[] _tables = new int[ParserState.TableRows.Length];
    private readonly int[] _labelTables = new int[ParserState.LabelTableRows.Length];
    private readonly float[] _hidden = new float[Hidden], _hiddenGradient = new float[Hidden];
    private readonly float[] _scores = new float[SyntaxNetwork.ActionOutputs], _scoreGradient = new float[SyntaxNetwork.ActionOutputs];
    private readonly float[] _labelHidden = new float[LabelHidden], _labelHiddenGradient = new float[LabelHidden];
    private readonly float[] _labelScores = new float[SyntaxNetwork.LabelOutputs], _labelGradient = new float[SyntaxNetwork.LabelOutputs];
    private float[] _slotVectors = [], _slotGradients = [], _headVectors = [], _headGradients = [], _dependentVectors = [], _dependentGradients = [];

    public ParserState State { get; } = new();

    public DependencyRelation[] Relations { get; private set; } = [];

    /// <summary>Parses without learning.</summary>
    public void Parse(SentenceEncoder encoder)
    {
        Prepare(encoder);
        Run(null, 0, false);
    }

    /// <summary>Parses, adding to all gradients. With chance <paramref name="exploration"/> the parser's own choice is followed even when wrong.</summary>
    public void Learn(SentenceEncoder encoder, TreebankSentence gold, float exploration)
    {
        Prepare(encoder);
        Run(gold, exploration, true);
        for (var i = 0; i < encoder.Count; i++)
        {
            var vector = encoder.Vector(i);
            var gradient = encoder.VectorGradient(i);
            network.SlotVectors.Backward(vector, _slotGradients.AsSpan(i * Slots * Hidden, Slots * Hidden), gradient);
            network.LabelHead.Backward(vector, _headGradients.AsSpan(i * LabelHidden, LabelHidden), gradient);
            network.LabelDependent.Backward(vector, _dependentGradients.AsSpan(i * LabelHidden, LabelHidden), gradient);
        }
    }

    private void Prepare(SentenceEncoder encoder)
    {
        var count = encoder.Count;
        State.Reset(count);
        Relations = new DependencyRelation[count];
        _slotVectors = new float[count * Slots * Hidden];
        _slotGradients = new float[count * Slots * Hidden];
        _headVectors = new float[count * LabelHidden];
        _headGradients = new float[count * LabelHidden];
        _dependentVectors = new float[count * LabelHidden];
        _dependentGradients = new float[count * LabelHidden];
        for (var i = 0; i < count; i++)
        {
            network.SlotVectors.Forward(encoder.Vector(i), _slotVectors.AsSpan(i * Slots * Hidden, Slots * Hidden));
            network.LabelHead.Forward(encoder.Vector(i), _headVectors.AsSpan(i * LabelHidden, LabelHidden));
            network.LabelDependent.Forward(encoder.Vector(i), _dependentVectors.AsSpan(i * LabelHidden, LabelHidden));
        }
    }

    private void Run(TreebankSentence? gold, float exploration, bool learn)
    {
        Span<int> costs = stackalloc int[ParserState.Actions];
        while (!State.Done)
        {
            Score(learn);
            var best = BestLegal();
            if (gold is not null)
            {
                ArcOracle.Costs(State, gold.Heads, costs);
                var bestGold = LearnAction(costs);
                best = costs[best] != 0 && random.NextSingle() >= exploration ? bestGold : best;
            }

            if (best == ParserState.Shift)
            {
                State.DoShift();
            }
            else
            {
                Attach(best, gold);
            }
        }
    }

    private void Score(bool drop)
    {
        State.Slots(_slots);
        State.Tables(_tables);
        Array.Clear(_hidden);
        for (var k = 0; k < Slots; k++)
        {
            Numeric.Add(_hidden, SlotVector(k));
        }

        for (var k = 0; k < _tables.Length; k++)
        {
            Numeric.Add(_hidden, network.ActionTables[k].Row(_tables[k]));
        }

        Activate(_hidden, drop);
        network.Actions.Forward(_hidden, _scores);
    }

    private Span<float> SlotVector(int slot)
    {
        var token = _slots[slot];
        return token < 0 ? network.MissingSlots.Row(2 * slot)
            : token == State.Count ? network.MissingSlots.Row((2 * slot) + 1)
            : _slotVectors.AsSpan(((token * Slots) + slot) * Hidden, Hidden);
    }

    private Span<float> SlotGradient(int slot)
    {
        var token = _slots[slot];
        return token < 0 ? network.MissingSlots.GradientRow(2 * slot)
            : token == State.Count ? network.MissingSlots.GradientRow((2 * slot) + 1)
            : _slotGradients.AsSpan(((token * Slots) + slot) * Hidden, Hidden);
    }

    private void Activate(float[] hidden, bool drop)
    {
        for (var k = 0; k < hidden.Length; k++)
        {
            hidden[k] = hidden[k] <= 0 || (drop && random.NextSingle() < HiddenDropout) ? 0 : drop ? hidden[k] / (1 - HiddenDropout) : hidden[k];
        }
    }

    private int BestLegal()
    {
        var best = -1;
        for (var action = 0; action < ParserState.Actions; action++)
        {
            var legal = action switch { ParserState.Shift => State.CanShift, ParserState.Left => State.CanLeft, _ => State.CanRight };
            if (legal && (best < 0 || _scores[action] > _scores[best]))
            {
                best = action;
            }
        }

        return best;
    }

    /// <summary>Learns to prefer the actions of least cost; gives the best-scored of those.</summary>
    private int LearnAction(Span<int> costs)
    {
        var least = int.MaxValue;
        var highest = float.MinValue;
        for (var action = 0; action < costs.Length; action++)
        {
            if (costs[action] >= 0)
            {
                least = Math.Min(least, costs[action]);
                highest = MathF.Max(highest, _scores[action]);
            }
        }

        float all = 0, good = 0;
        var bestGold = -1;
        for (var action = 0; action < costs.Length; action++)
        {
            var weight = costs[action] < 0 ? 0 : MathF.Exp(_scores[action] - highest);
            _scoreGradient[action] = weight;
            all += weight;
            if (costs[action] == least)
            {
                good += weight;
                bestGold = bestGold < 0 || _scores[action] > _scores[bestGold] ? action : bestGold;
            }

            costs[action] -= costs[action] < 0 ? 0 : least;
        }

        for (var action = 0; action < costs.Length; action++)
        {
            _scoreGradient[action] = (_scoreGradient[action] / all) - (costs[action] == 0 ? _scoreGradient[action] / good : 0);
        }

        BackwardAction();
        return bestGold;
    }

    private void BackwardAction()
    {
        Array.Clear(_hiddenGradient);
        network.Actions.Backward(_hidden, _scoreGradient, _hiddenGradient);
        for (var k = 0; k < Hidden; k++)
        {
            _hiddenGradient[k] = _hidden[k] > 0 ? _hiddenGradient[k] / (1 - HiddenDropout) : 0;
        }

        for (var k = 0; k < Slots; k++)
        {
            Numeric.Add(SlotGradient(k), _hiddenGradient);
        }

        for (var k = 0; k < _tables.Length; k++)
        {
            Numeric.Add(network.ActionTables[k].GradientRow(_tables[k]), _hiddenGradient);
        }
    }

    private void Attach(int action, TreebankSentence? gold)
    {
        var (dependent, head) = State.ArcOf(action);
        var relation = DependencyRelation.Root;
        if (head < State.Count)
        {
            relation = Name(dependent, head, gold is not null && gold.Heads[dependent] == head ? gold.Relations[dependent] : null, gold is not null);
        }

        Relations[dependent] = relation;
        State.DoArc(action, (int)relation);
    }

    private DependencyRelation Name(int dependent, int head, DependencyRelation? gold, bool drop)
    {
        State.LabelTables(dependent, head, _labelTables);
        _headVectors.AsSpan(head * LabelHidden, LabelHidden).CopyTo(_labelHidden);
        Numeric.Add(_labelHidden, _dependentVectors.AsSpan(dependent * LabelHidden, LabelHidden));
        for (var k = 0; k < _labelTables.Length; k++)
        {
            Numeric.Add(_labelHidden, network.LabelTables[k].Row(_labelTables[k]));
        }

        Activate(_labelHidden, drop);
        network.Labels.Forward(_labelHidden, _labelScores);
        var best = Softmax.Best(_labelScores.AsSpan(0, (int)DependencyRelation.Xcomp + 1));
        if (gold is { } right)
        {
            Softmax.Gradient(_labelScores, (int)right, _labelGradient);
            Array.Clear(_labelHiddenGradient);
            network.Labels.Backward(_labelHidden, _labelGradient, _labelHiddenGradient);
            for (var k = 0; k < LabelHidden; k++)
            {
                _labelHiddenGradient[k] = _labelHidden[k] > 0 ? _labelHiddenGradient[k] / (1 - HiddenDropout) : 0;
            }

            Numeric.Add(_headGradients.AsSpan(head * LabelHidden, LabelHidden), _labelHiddenGradient);
            Numeric.Add(_dependentGradients.AsSpan(dependent * LabelHidden, LabelHidden), _labelHiddenGradient);
            for (var k = 0; k < _labelTables.Length; k++)
            {
                Numeric.Add(network.LabelTables[k].GradientRow(_labelTables[k]), _labelHiddenGradient);
            }
        }

        return (DependencyRelation)best;
    }
}
