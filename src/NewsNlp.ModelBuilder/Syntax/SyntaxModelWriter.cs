using System.Runtime.InteropServices;
using NewsNlp.Tagging;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>Rounds a trained network to whole numbers and writes the file that <see cref="SyntaxModel"/> reads.</summary>
internal sealed class SyntaxModelWriter(Stream stream)
{
    public void Write(SyntaxNetwork network, TagSet tags)
    {
        stream.Write(MemoryMarshal.AsBytes<uint>([SyntaxModel.Magic, SyntaxShape.Width]));
        Array<uint>([.. network.WordHashes]);
        Array<byte>([.. tags.Pairs.Select(p => (byte)p.Tag)]);
        Array<byte>([.. tags.Pairs.Select(p => p.Detail)]);
        foreach (var table in (Parameter[])[network.Words, network.Prefixes, network.ShortSuffixes, network.Suffixes, network.Shapes])
        {
            Embedding(table);
        }

        Layer([network.First], FixedPoint.ActivationBits);
        Layer([network.Gates], FixedPoint.ActivationBits);
        Layer([network.Second], FixedPoint.ActivationBits);
        Layer([network.Tags], FixedPoint.ActivationBits);
        Layer([network.SlotVectors, network.LabelHead, network.LabelDependent], FixedPoint.ActivationBits);
        MissingSlots(network.MissingSlots);
        Array<short>([.. network.ActionTables.SelectMany(t => Fixed(t.Weights, FixedPoint.HiddenBits))]);
        Array<short>([.. Enumerable.Range(0, ParserState.Actions).SelectMany(action =>
            Fixed([.. Enumerable.Range(0, SyntaxShape.ActionWidth).Select(i => network.Actions.Weights.Row(i)[action])], FixedPoint.WeightBits))]);
        Array<int>([.. Enumerable.Range(0, ParserState.Actions).Select(action =>
            Fixed(network.Actions.Weights.Row(SyntaxShape.ActionWidth)[action], FixedPoint.HiddenBits + FixedPoint.WeightBits))]);
        Array<short>([.. network.LabelTables.SelectMany(t => Fixed(t.Weights, FixedPoint.HiddenBits))]);
        Layer([network.Labels], FixedPoint.HiddenBits);
    }

    private static int Fixed(float value, int bits) => (int)MathF.Round(value * (1 << bits));

    private static short[] Fixed(float[] values, int bits) =>
        [.. values.Select(v => (short)Math.Clamp(Fixed(v, bits), short.MinValue, short.MaxValue))];

    /// <summary>Eight bits a weight; the scale lets the largest fit.</summary>
    private void Embedding(Parameter table)
    {
        var largest = table.Weights.Max(MathF.Abs);
        var scale = Math.Max(1, Fixed(largest / 127, FixedPoint.ActivationBits + FixedPoint.EmbeddingScaleBits));
        Single(scale);
        var unit = scale / (float)(1 << (FixedPoint.ActivationBits + FixedPoint.EmbeddingScaleBits));
        Array<sbyte>([.. table.Weights.Select(w => (sbyte)Math.Clamp(MathF.Round(w / unit), -127, 127))]);
    }

    /// <summary>One row of projections for the root, one for no token; the relation layer has no part in them.</summary>
    private void MissingSlots(Parameter missing)
    {
        var rows = new short[2 * SyntaxShape.ProjectionWidth];
        for (var slot = 0; slot < SyntaxShape.Slots; slot++)
        {
            var at = slot * SyntaxShape.ActionWidth;
            Fixed(missing.Row((2 * slot) + 1).ToArray(), FixedPoint.HiddenBits).CopyTo(rows, at);
            Fixed(missing.Row(2 * slot).ToArray(), FixedPoint.HiddenBits).CopyTo(rows, SyntaxShape.ProjectionWidth + at);
        }

        Array(rows);
    }

    /// <summary>Layers over the same input become one, side by side.</summary>
    private void Layer(Affine[] parts, int inputBits)
    {
        Single(parts[0].Inputs);
        Single(parts.Sum(p => p.Outputs));
        Array<short>([.. Enumerable.Range(0, parts[0].Inputs).SelectMany(row => parts.SelectMany(p => Fixed(p.Weights.Row(row).ToArray(), FixedPoint.WeightBits)))]);
        Array<int>([.. parts.SelectMany(p => p.Weights.Row(p.Inputs).ToArray()).Select(b => Fixed(b, inputBits + FixedPoint.WeightBits))]);
    }

    private void Single(int value) => stream.Write(MemoryMarshal.AsBytes<int>([value]));

    private void Array<T>(T[] values)
        where T : unmanaged
    {
        Single(values.Length);
        stream.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
