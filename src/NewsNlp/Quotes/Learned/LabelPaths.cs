using System.Runtime.Intrinsics;

namespace NewsNlp.Quotes.Learned;

/// <summary>
/// The best ways of labelling a chain of units that hold some content. Each label has two states: before and after the first unit of content. Only
/// the best way into each state is found for all units; the second and later ones are sought back from the end, where one is asked for.
/// </summary>
/// <remarks>Huang and Chiang, "Better k-best parsing" (2005), algorithm 3. Of ways with equal scores the one through the earlier state comes first.</remarks>
internal sealed class LabelPaths
{
    private const int N = QuoteModel.Labels, States = 2 * N;
    private const int Content = (int)ContentLabel.Content, Cue = (int)ContentLabel.Cue;
    private const float Impossible = -1e9f;

    /// <summary>Ways that are kept.</summary>
    public const int Most = 6;

    private readonly float[] _totals = new float[Most];
    private int _count, _cue, _stride;

    // Of each rank, unit and state: the score of the way and where it comes from, its rank times the number of states plus its state.
    private float[] _scores = [];
    private int[] _back = [];
    private byte[] _known = [];
    private float[] _steps = [];
    private ContentLabel[] _labels = [];

    /// <summary>The score of the way of the given rank.</summary>
    public float Total(int rank) => _totals[rank];

    /// <summary>The labels of the way of the given rank.</summary>
    public ReadOnlySpan<ContentLabel> Labels(int rank) => _labels.AsSpan(rank * _count, _count);

    /// <summary>Makes room for <paramref name="count"/> units of which one is the cue.</summary>
    public void Begin(int count, int cue)
    {
        (_count, _cue, _stride) = (count, cue, count * States);
        if (_known.Length < _stride)
        {
            var size = count * 2 * States;
            (_scores, _back, _known) = (new float[size * Most], new int[size * Most], new byte[size]);
            (_steps, _labels) = (new float[size * N / 2], new ContentLabel[size * Most / States]);
        }
    }

    /// <summary>Gives the scores of the steps into a unit: from each label, for each label.</summary>
    public Span<float> Steps(int unit) => _steps.AsSpan(unit * N * N, N * N);

    /// <summary>The score of the only way that holds no content: the cue, and nothing else.</summary>
    public float Nothing()
    {
        var total = 0f;
        for (var i = 0; i < _count; i++)
        {
            total += Step(i, i - 1 == _cue ? Cue : 0, i == _cue ? Cue : 0);
        }

        return total;
    }

    /// <summary>Finds the best ways, best first, as long as their margin over <paramref name="nothing"/> falls short of the best one's by less than <paramref name="lag"/>; gives how many there are.</summary>
    public int Find(float nothing, float lag)
    {
        GoForward();
        Span<int> used = stackalloc int[N];
        used.Clear();
        for (var rank = 0; rank < Most; rank++)
        {
            var best = 0;
            for (var label = 1; label < N; label++)
            {
                best = End(used[label], label) > End(used[best], best) ? label : best;
            }

            var score = End(used[best], best);
            if (score <= Impossible / 2)
            {
                return rank;
            }

            _totals[rank] = score;
            if (_totals[0] - nothing - (score - nothing) >= lag)
            {
                return rank;
            }

            Trace(_labels.AsSpan(rank * _count, _count), (used[best] * States) + N + best);
            if (++used[best] < Most)
            {
                Extend(_count - 1, N + best);
            }
        }

        return Most;
    }

    private float End(int rank, int label) => rank < Most ? _scores[Place(rank, _count - 1, N + label)] : Impossible;

    private int Place(int rank, int unit, int state) => (rank * _stride) + (unit * States) + state;

    /// <summary>The score of the step into a unit from one label to another.</summary>
    public float Step(int unit, int from, int to) => _steps[(((unit * N) + from) * N) + to];

    private void Trace(Span<ContentLabel> labels, int last)
    {
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (ContentLabel)(last % N);
            last = _back[Place(last / States, i, last % States)];
        }
    }

    /// <summary>The best way into each state, four labels at a time.</summary>
    private void GoForward()
    {
        _known.AsSpan(0, _stride).Fill(1);
        var impossible = Vector128.Create(Impossible);
        var content = Vector128.Equals(Vector128.Create(0, 1, 2, 3), Vector128.Create(Content)).AsSingle();
        var cue = Vector128.Equals(Vector128.Create(0, 1, 2, 3), Vector128.Create(Cue)).AsSingle();
        var first = Vector128.Create((ReadOnlySpan<float>)Steps(0)[..N]);
        var allowed = _cue == 0 ? cue : Vector128<float>.AllBitsSet;
        var before = Vector128.ConditionalSelect(Vector128.AndNot(allowed, content), first, impossible);
        var behind = Vector128.ConditionalSelect(allowed & content, first, impossible);
        Put(0, before, behind, default, default);
        for (var i = 1; i < _count; i++)
        {
            var (unseen, seen) = (impossible, impossible);
            var (unseenBack, seenBack) = (Vector128<int>.Zero, Vector128<int>.Zero);
            for (var from = 0; from < N; from++)
            {
                var step = Vector128.Create((ReadOnlySpan<float>)_steps.AsSpan(((i * N) + from) * N, N));
                var late = Vector128.Create(behind[from]) + step;
                var better = Vector128.GreaterThan(late, seen);
                seen = Vector128.ConditionalSelect(better, late, seen);
                seenBack = Vector128.ConditionalSelect(better.AsInt32(), Vector128.Create(N + from), seenBack);
                var early = Vector128.Create(before[from]) + step;
                better = Vector128.GreaterThan(early, seen) & content;
                seen = Vector128.ConditionalSelect(better, early, seen);
                seenBack = Vector128.ConditionalSelect(better.AsInt32(), Vector128.Create(from), seenBack);
                better = Vector128.GreaterThan(early, unseen);
                unseen = Vector128.ConditionalSelect(better, early, unseen);
                unseenBack = Vector128.ConditionalSelect(better.AsInt32(), Vector128.Create(from), unseenBack);
            }

            allowed = i == _cue ? cue : Vector128<float>.AllBitsSet;
            before = Vector128.ConditionalSelect(Vector128.AndNot(allowed, content), unseen, impossible);
            behind = Vector128.ConditionalSelect(allowed, seen, impossible);
            Put(i, before, behind, unseenBack, seenBack);
        }
    }

    private void Put(int unit, Vector128<float> before, Vector128<float> behind, Vector128<int> beforeBack, Vector128<int> behindBack)
    {
        before.CopyTo(_scores, unit * States);
        behind.CopyTo(_scores, (unit * States) + N);
        beforeBack.CopyTo(_back, unit * States);
        behindBack.CopyTo(_back, (unit * States) + N);
    }

    /// <summary>Finds the next way into a state: the best of those not yet taken out of the states before it.</summary>
    private void Extend(int unit, int state)
    {
        var rank = _known[(unit * States) + state]++;
        var last = Place(rank - 1, unit, state);
        var (best, bestBack) = (Impossible, 0);
        if (unit > 0 && _scores[last] > Impossible / 2)
        {
            var (lastRank, lastState) = (_back[last] / States, _back[last] % States);
            if (lastRank + 1 == _known[((unit - 1) * States) + lastState] && lastRank + 1 < Most)
            {
                Extend(unit - 1, lastState);
            }

            (best, bestBack) = BestLeft(unit, (uint)state, rank);
        }

        var place = Place(rank, unit, state);
        (_scores[place], _back[place]) = (best, bestBack);
    }

    /// <summary>The best way into a state that is none of the first <paramref name="rank"/>.</summary>
    private (float Score, int Back) BestLeft(int unit, uint state, int rank)
    {
        // How many ways were taken out of each state before, eight bits each.
        var taken = 0ul;
        for (var k = 0; k < rank; k++)
        {
            taken += 1ul << ((_back[Place(k, unit, (int)state)] & (States - 1)) * 8);
        }

        var steps = _steps.AsSpan(unit * N * N, N * N);
        var first = _scores.AsSpan((unit - 1) * States, States);
        var (best, back) = (Impossible, 0);
        for (var from = 0; from < N; from++)
        {
            var step = steps[(from * N) + (int)(state % N)];
            for (var previous = state >= N ? N + from : from; previous >= 0; previous = state == N + Content ? previous - N : -1)
            {
                // Most states before have all their ways left.
                var next = (int)(taken >> (previous * 8) & 0xFF);
                var before = next == 0 ? first[previous] : next < Most ? _scores[Place(next, unit - 1, previous)] : Impossible;
                if (before > Impossible / 2 && before + step > best)
                {
                    (best, back) = (before + step, (next * States) + previous);
                }
            }
        }

        return (best, back);
    }
}
