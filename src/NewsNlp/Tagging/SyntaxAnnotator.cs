using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Tagging;

/// <summary>
/// Tags English tokens and builds a dependency tree over each sentence. Each token's vector is the sum of embeddings of its form and its ends;
/// a layer mixes in its neighbours and recurrent units the rest of the sentence; tags are read off the result, and a greedy parser (<see cref="GreedyParser"/>) looks at a few of the vectors.
/// </summary>
/// <remarks>Safe from many threads at once; allocates nothing for a text after its first ones.</remarks>
internal sealed class SyntaxAnnotator(SyntaxModel model)
{
    private const int Width = SyntaxShape.Width, Mixed = SyntaxShape.MixedWidth;

    private readonly GreedyParser _parser = new(model);
    private readonly ScratchPool<SyntaxScratch> _pool = new();

    /// <summary>Fills <paramref name="destination"/>, one entry a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Sentences, which hold every token once.</param>
    /// <param name="destination">As long as <paramref name="tokens"/>.</param>
    /// <param name="cancellationToken">Looked at before each sentence.</param>
    public void Annotate(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, Span<TokenSyntax> destination,
        CancellationToken cancellationToken = default) =>
        Run(text, tokens, sentences, destination, parse: true, cancellationToken);

    /// <summary>Like <see cref="Annotate"/> without trees: every head is -1 and every relation <see cref="DependencyRelation.Dep"/>.</summary>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, Span<TokenSyntax> destination) =>
        Run(text, tokens, sentences, destination, parse: false, CancellationToken.None);

    private void Run(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, Span<TokenSyntax> destination, bool parse,
        CancellationToken cancellationToken)
    {
        var scratch = _pool.Rent();
        foreach (var sentence in sentences)
        {
            var start = sentence.FirstToken;
            cancellationToken.ThrowIfCancellationRequested();
            for (var at = start; at < sentence.EndToken; at += SyntaxShape.LongestPiece)
            {
                var count = Math.Min(SyntaxShape.LongestPiece, sentence.EndToken - at);
                Encode(text, tokens.Slice(at, count), at == start, scratch);
                if (parse)
                {
                    model.Projections.Apply(scratch.Vectors, Width, count, scratch.Projections, model.Projections.Outputs);
                    _parser.Parse(count, scratch);
                }

                Write(scratch, at, destination.Slice(at, count), parse);
            }

            if (parse && sentence.TokenCount > SyntaxShape.LongestPiece)
            {
                JoinPieces(destination.Slice(start, sentence.TokenCount), start);
            }
        }

        _pool.Return(scratch);
    }

    /// <summary>A sentence has one root: later pieces of an overlong one hang from the first.</summary>
    private static void JoinPieces(Span<TokenSyntax> syntax, int start)
    {
        var root = -1;
        for (var i = 0; i < syntax.Length; i++)
        {
            if (syntax[i].Head < 0)
            {
                if (root < 0)
                {
                    root = start + i;
                }
                else
                {
                    syntax[i] = syntax[i] with { Head = root, Relation = DependencyRelation.Parataxis };
                }
            }
        }
    }

    /// <summary>Leaves the tokens' vectors and the scores of their tags in <paramref name="scratch"/>.</summary>
    private void Encode(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, bool first, SyntaxScratch scratch)
    {
        var count = tokens.Length;
        scratch.Prepare(count, model);
        for (var i = 0; i < count; i++)
        {
            Embed(WordFeatures.Of(tokens[i].In(text), first && i == 0), scratch.Input.AsSpan((i + SyntaxShape.FirstReach) * Width, Width));
        }

        model.First.Apply(scratch.Input, Width, count, scratch.Mixed, Mixed);
        model.Gates.Apply(scratch.Mixed, Mixed, count, scratch.Gates, model.Gates.Outputs);
        Recurrence.Run(scratch.Gates, count, scratch.Mixed.AsSpan(Width), Mixed);
        model.Second.Apply(scratch.Mixed, Mixed, count, scratch.Vectors, Width);
        model.TagScores.Apply(scratch.Vectors, Width, count, scratch.TagScores, model.TagScores.Outputs);
    }

    private void Write(SyntaxScratch scratch, int offset, Span<TokenSyntax> destination, bool parsed)
    {
        var outputs = model.TagScores.Outputs;
        var count = destination.Length;
        for (var i = 0; i < count; i++)
        {
            var best = Best(scratch.TagScores.AsSpan(i * outputs, model.Tags.Length));
            var head = parsed && scratch.State.Heads[i] < count ? offset + scratch.State.Heads[i] : -1;
            var relation = parsed ? (DependencyRelation)scratch.Relations[i] : DependencyRelation.Dep;
            destination[i] = new TokenSyntax(head, (PartOfSpeech)model.Tags[best], relation, model.Details[best]);
        }
    }

    private void Embed(WordFeatures word, Span<short> target)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(model.Embeddings);
        var table = (nuint)(model.WordRow(word.Hash) * Width);
        var prefix = (nuint)((model.PrefixStart + word.Prefix) * Width);
        var shortSuffix = (nuint)((model.ShortSuffixStart + word.ShortSuffix) * Width);
        var suffix = (nuint)((model.SuffixStart + word.Suffix) * Width);
        var shape = (nuint)((model.ShapeStart + word.Shape) * Width);
        ref var destination = ref MemoryMarshal.GetReference(target);
        for (nuint k = 0; k < Width; k += 16)
        {
            (Vector256.LoadUnsafe(ref rows, table + k)
                + Vector256.LoadUnsafe(ref rows, prefix + k)
                + Vector256.LoadUnsafe(ref rows, shortSuffix + k)
                + Vector256.LoadUnsafe(ref rows, suffix + k)
                + Vector256.LoadUnsafe(ref rows, shape + k)).StoreUnsafe(ref destination, k);
        }
    }

    /// <summary>Index of the highest score; of the first when there are several.</summary>
    internal static int Best(ReadOnlySpan<short> scores)
    {
        var highest = short.MinValue;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        return scores.IndexOf(highest);
    }
}
