using System.Buffers;
using System.Runtime.Intrinsics;

namespace NewsNlp.Entities;

/// <summary>Gives each token of a sentence its label: the best path through the scores of the model.</summary>
internal sealed class NameTagger(NameModel model)
{
    /// <summary>Tokens that are decided together; a longer sentence is cut.</summary>
    private const int Window = 512;

    /// <summary>Writes the score of each label, <see cref="NameLabel.Lanes"/> a token.</summary>
    public void Score(ReadOnlySpan<NameToken> sentence, Span<short> scores)
    {
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        for (var i = 0; i < sentence.Length; i++)
        {
            var count = NameFeatures.Extract(sentence, i, features);
            model.Score(features[..count]).CopyTo(scores[(i * NameLabel.Lanes)..]);
            if (sentence[i].Case == NameCase.Sign || NameWords.IsBracket(sentence[i].Word))
            {
                // A name never runs through a bracket or an address: the acronym in brackets is a name of its own.
                scores[(i * NameLabel.Lanes) + NameLabel.Outside] += 4000;
            }
        }
    }

    /// <summary>Writes the labels of the best path through <paramref name="scores"/>.</summary>
    public void Decide(ReadOnlySpan<short> scores, Span<byte> labels)
    {
        for (var start = 0; start < labels.Length; start += Window)
        {
            var length = Math.Min(Window, labels.Length - start);
            DecideWindow(scores.Slice(start * NameLabel.Lanes, length * NameLabel.Lanes), labels.Slice(start, length));
        }
    }

    private void DecideWindow(ReadOnlySpan<short> scores, Span<byte> labels)
    {
        var rented = ArrayPool<short>.Shared.Rent(labels.Length * NameLabel.Lanes);
        var back = rented.AsSpan(0, labels.Length * NameLabel.Lanes);
        var transitions = model.Transitions.AsSpan();

        // In front of the first token stands "outside": nothing goes on from before.
        var best = Vector256.Create((short)(short.MinValue / 4)).WithElement(0, (short)0);
        for (var i = 0; i < labels.Length; i++)
        {
            var top = Vector256.Create(short.MinValue);
            var from = Vector256<short>.Zero;
            for (var label = 0; label < NameLabel.Count; label++)
            {
                var path = Vector256.Create(best.GetElement(label)) + Vector256.Create<short>(transitions.Slice(label * NameLabel.Lanes, NameLabel.Lanes));
                var better = Vector256.GreaterThan(path, top);
                top = Vector256.Max(path, top);
                from = Vector256.ConditionalSelect(better, Vector256.Create((short)label), from);
            }

            best = top + Vector256.Create<short>(scores.Slice(i * NameLabel.Lanes, NameLabel.Lanes));
            from.CopyTo(back[(i * NameLabel.Lanes)..]);
            best = Normalise(best);
        }

        var at = 0;
        for (var label = 1; label < NameLabel.Count; label++)
        {
            at = best.GetElement(label) > best.GetElement(at) ? label : at;
        }

        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)at;
            at = back[(i * NameLabel.Lanes) + at];
        }

        ArrayPool<short>.Shared.Return(rented);
    }

    /// <summary>Keeps path scores near zero, so that sixteen bits hold them: what counts is their difference.</summary>
    private static Vector256<short> Normalise(Vector256<short> best)
    {
        var top = best.GetElement(0);
        for (var label = 1; label < NameLabel.Count; label++)
        {
            top = Math.Max(top, best.GetElement(label));
        }

        return Vector256.Max(best - Vector256.Create(top), Vector256.Create((short)(short.MinValue / 4)));
    }
}
