using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsNlp.Text;

namespace NewsNlp.ModelBuilder.Html;

/// <summary>Gradient boosting of regression trees on the logistic loss: features in bins, trees grown leaf by leaf.</summary>
internal sealed class TreeTrainer
{
    private const int Bins = 64;
    private const double Lambda = 2;

    private readonly int _rows, _features;
    private readonly byte[][] _bins;
    private readonly float[][] _cuts;
    private readonly float[] _labels, _weights;
    private readonly int[] _order;
    private readonly float[] _gradient, _hessian, _shares, _targets;
    private int[]? _groupEnds;
    private double _least;

    /// <summary>Gradient and hessian of the rows of one leaf, in their order.</summary>
    private readonly Vector128<double>[] _sums;

    private readonly List<int> _roots = [];
    private readonly List<TreeEnsemble.Node> _nodes = [];
    private readonly List<float> _leaves = [];

    private TreeTrainer(float[][] columns, float[] labels, float[] weights)
    {
        _features = columns.Length;
        _rows = labels.Length;
        _labels = labels;
        _weights = weights;
        _cuts = [.. columns.Select(Cuts)];
        _bins = [.. columns.Select((c, f) => Bin(c, _cuts[f]))];
        _order = new int[_rows];
        _gradient = new float[_rows];
        _hessian = new float[_rows];
        _sums = new Vector128<double>[_rows];
        (_shares, _targets) = (new float[_rows], new float[_rows]);
    }

    /// <summary>Settings of one ensemble.</summary>
    /// <param name="Trees">Trees of the ensemble.</param>
    /// <param name="Leaves">Most leaves of a tree.</param>
    /// <param name="Rate">What a tree's leaves count.</param>
    /// <param name="FeatureShare">Share of the features that a tree may use.</param>
    /// <param name="LeastHessian">Least weight of the rows on either side of a split.</param>
    internal readonly record struct Settings(int Trees, int Leaves, double Rate, double FeatureShare, double LeastHessian = 4);

    /// <summary>Trains on columns of features.</summary>
    public static TreeEnsemble Train(float[][] columns, float[] labels, float[] weights, Settings settings) =>
        new TreeTrainer(columns, labels, weights).Run(settings);

    /// <summary>Trains to choose: of the rows of each group, that stand together, those with a label of 1 should score highest (a softmax over the group).</summary>
    public static TreeEnsemble TrainChoice(float[][] columns, float[] labels, int[] groupEnds, Settings settings)
    {
        var weights = new float[labels.Length];
        Array.Fill(weights, 1);
        return new TreeTrainer(columns, labels, weights) { _groupEnds = groupEnds }.Run(settings);
    }

    private TreeEnsemble Run(Settings settings)
    {
        _least = settings.LeastHessian;
        double positive = 0, all = 0;
        for (var i = 0; i < _rows; i++)
        {
            positive += _labels[i] * _weights[i];
            all += _weights[i];
        }

        var bias = _groupEnds is null ? (float)Math.Log((positive + 1) / (all - positive + 1)) : 0;
        var odds = new float[_rows];
        Array.Fill(odds, bias);
        var random = new Random(11);
        for (var tree = 0; tree < settings.Trees; tree++)
        {
            SetSlopes(odds);

            var used = Enumerable.Range(0, _features).Where(_ => random.NextDouble() < settings.FeatureShare).ToArray();
            Grow(settings, used, odds);
        }

        return new TreeEnsemble([.. _roots], [.. _nodes], [.. _leaves], bias);
    }

    private void SetSlopes(float[] odds)
    {
        for (int i = 0, group = -1, end = 0; i < _rows; i++)
        {
            if (_groupEnds is not null && i == end)
            {
                end = _groupEnds[++group];
                ShareOut(odds, i, end);
            }

            var chance = _groupEnds is null ? 1 / (1 + MathF.Exp(-odds[i])) : _shares[i];
            _gradient[i] = (chance - (_groupEnds is null ? _labels[i] : _targets[i])) * _weights[i];
            _hessian[i] = Math.Max(1e-6f, chance * (1 - chance)) * _weights[i];
            _order[i] = i;
        }
    }

    // What each row of a group has of the softmax, and what each right one should have.
    private void ShareOut(float[] odds, int start, int end)
    {
        var most = odds[start..end].Max();
        float all = 0, right = 0;
        for (var i = start; i < end; i++)
        {
            _shares[i] = MathF.Exp(odds[i] - most);
            all += _shares[i];
            right += _shares[i] * _labels[i];
        }

        for (var i = start; i < end; i++)
        {
            _targets[i] = right > 0 ? _shares[i] * _labels[i] / right : 0;
            _shares[i] /= all;
        }
    }

    private void Grow(Settings settings, int[] used, float[] odds)
    {
        var open = new List<Leaf> { MakeLeaf(0, _rows, used, null) };
        open[0].Parent = -1;
        var closed = new List<Leaf>();
        _roots.Add(_nodes.Count);
        while (open.Count > 0 && open.Count + closed.Count < settings.Leaves)
        {
            var best = open.MaxBy(l => l.Gain)!;
            open.Remove(best);
            if (best.Gain <= 1e-3)
            {
                closed.Add(best);
                continue;
            }

            var node = _nodes.Count;
            _nodes.Add(new TreeEnsemble.Node((byte)best.Feature, _cuts[best.Feature][best.Bin], 0, 0));
            Attach(best, node);
            var middle = Divide(best);
            var leftSmaller = middle - best.Start < best.End - middle;
            var small = leftSmaller ? MakeLeaf(best.Start, middle, used, null) : MakeLeaf(middle, best.End, used, null);
            var rest = Subtract(best.Histogram!, small.Histogram!);
            best.Histogram = null;
            var large = leftSmaller ? MakeLeaf(middle, best.End, used, rest) : MakeLeaf(best.Start, middle, used, rest);
            var (left, right) = leftSmaller ? (small, large) : (large, small);
            (left.Parent, left.IsLeft, right.Parent, right.IsLeft) = (node, true, node, false);
            open.Add(left);
            open.Add(right);
        }

        closed.AddRange(open);
        if (closed.Count == 1)
        {
            // A tree without a split: one node whose both sides are the same leaf.
            _nodes.Add(new TreeEnsemble.Node(0, 0, ~_leaves.Count, ~_leaves.Count));
            Finish(closed[0], settings.Rate, odds);
            return;
        }

        foreach (var leaf in closed)
        {
            Attach(leaf, ~_leaves.Count);
            Finish(leaf, settings.Rate, odds);
        }
    }

    private void Finish(Leaf leaf, double rate, float[] odds)
    {
        var value = (float)(Half)(float)(-leaf.Gradient / (leaf.Hessian + Lambda) * rate);
        _leaves.Add(value);
        for (var i = leaf.Start; i < leaf.End; i++)
        {
            odds[_order[i]] += value;
        }
    }

    private void Attach(Leaf leaf, int target)
    {
        if (leaf.Parent >= 0)
        {
            var parent = _nodes[leaf.Parent];
            _nodes[leaf.Parent] = leaf.IsLeft ? parent with { Left = target } : parent with { Right = target };
        }
    }

    private int Divide(Leaf leaf)
    {
        var bins = _bins[leaf.Feature];
        int left = leaf.Start, right = leaf.End;
        while (left < right)
        {
            if (bins[_order[left]] <= leaf.Bin)
            {
                left++;
            }
            else
            {
                right--;
                (_order[left], _order[right]) = (_order[right], _order[left]);
            }
        }

        return left;
    }

    private Leaf MakeLeaf(int start, int end, int[] used, double[]? histogram)
    {
        var leaf = new Leaf { Start = start, End = end, Histogram = histogram ?? Sum(start, end, used) };
        if (used.Length > 0)
        {
            for (var bin = 0; bin < Bins; bin++)
            {
                leaf.Gradient += leaf.Histogram[(((used[0] * Bins) + bin) * 2)];
                leaf.Hessian += leaf.Histogram[(((used[0] * Bins) + bin) * 2) + 1];
            }
        }

        foreach (var f in used)
        {
            FindSplit(leaf, f);
        }

        return leaf;
    }

    private double[] Sum(int start, int end, int[] used)
    {
        var histogram = new double[_features * Bins * 2];
        var order = _order.AsSpan(start, end - start);
        var sums = _sums.AsSpan(0, order.Length);
        for (var i = 0; i < order.Length; i++)
        {
            sums[i] = Vector128.Create((double)_gradient[order[i]], _hessian[order[i]]);
        }

        foreach (var f in used)
        {
            var bins = _bins[f];
            var target = MemoryMarshal.Cast<double, Vector128<double>>(histogram.AsSpan(f * Bins * 2, Bins * 2));
            for (var i = 0; i < order.Length; i++)
            {
                target[bins[order[i]]] += sums[i];
            }
        }

        return histogram;
    }

    private void FindSplit(Leaf leaf, int feature)
    {
        var histogram = leaf.Histogram.AsSpan(feature * Bins * 2, Bins * 2);
        double left = 0, leftHessian = 0;
        var whole = leaf.Gradient * leaf.Gradient / (leaf.Hessian + Lambda);
        for (var bin = 0; bin < _cuts[feature].Length; bin++)
        {
            left += histogram[bin * 2];
            leftHessian += histogram[(bin * 2) + 1];
            double right = leaf.Gradient - left, rightHessian = leaf.Hessian - leftHessian;
            if (leftHessian < _least || rightHessian < _least)
            {
                continue;
            }

            var gain = (left * left / (leftHessian + Lambda)) + (right * right / (rightHessian + Lambda)) - whole;
            if (gain > leaf.Gain)
            {
                (leaf.Gain, leaf.Feature, leaf.Bin) = (gain, feature, bin);
            }
        }
    }

    private static double[] Subtract(double[] whole, double[] part)
    {
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] -= part[i];
        }

        return whole;
    }

    /// <summary>Thresholds at quantiles of the values that occur.</summary>
    private static float[] Cuts(float[] column)
    {
        var sorted = column.ToArray();
        Array.Sort(sorted);
        var cuts = new List<float>();
        for (var k = 1; k < Bins; k++)
        {
            var at = (int)((long)k * sorted.Length / Bins);
            var value = sorted[at];
            if (value < sorted[^1] && (cuts.Count == 0 || value > cuts[^1]))
            {
                cuts.Add(value);
            }
        }

        return [.. cuts];
    }

    private static byte[] Bin(float[] column, float[] cuts)
    {
        var bins = new byte[column.Length];
        for (var i = 0; i < column.Length; i++)
        {
            var at = Array.BinarySearch(cuts, column[i]);
            bins[i] = (byte)(at >= 0 ? at : ~at);
        }

        return bins;
    }

    private sealed class Leaf
    {
        public int Start, End, Feature, Bin, Parent;
        public bool IsLeft;
        public double Gradient, Hessian, Gain;
        public double[]? Histogram;
    }
}
