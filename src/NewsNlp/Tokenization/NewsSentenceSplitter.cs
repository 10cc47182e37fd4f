using System.Buffers;
using NewsNlp.Tokenization;

namespace NewsNlp;

/// <summary>Groups the tokens of news text into sentences.</summary>
/// <remarks>
/// Ends sentences at full stops, question and exclamation marks and ellipses with the closing marks behind them, at blank lines, and at line
/// breaks that do not run on; not at abbreviations, initials, datelines or inside numbers. Time is linear; nothing is allocated. Safe from many
/// threads at once. Expects the tokens of <see cref="NewsTokenizer"/>.
/// </remarks>
public sealed class NewsSentenceSplitter : ISentenceSplitter
{
    private readonly AbbreviationTable _abbreviations;
    private readonly SentenceModel _model;

    /// <summary>A splitter with <paramref name="options"/>, or the default options when null.</summary>
    /// <exception cref="ArgumentException">The options have no abbreviation list.</exception>
    public NewsSentenceSplitter(NewsSentenceSplitterOptions? options = null)
        : this(options, SentenceModel.Default)
    {
    }

    /// <summary>A splitter with a model of the caller's, for training.</summary>
    internal NewsSentenceSplitter(NewsSentenceSplitterOptions? options, SentenceModel model)
    {
        _model = model;
        Options = options ?? NewsSentenceSplitterOptions.Default;
        _abbreviations = new AbbreviationTable(
            Options.Abbreviations ?? throw new ArgumentException("The list of abbreviations must not be null.", nameof(options)));
    }

    /// <summary>The options that it was made with.</summary>
    public NewsSentenceSplitterOptions Options { get; }

    /// <inheritdoc/>
    public void Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, IBufferWriter<Sentence> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (tokens.IsEmpty) return;
        var rules = new BoundaryRules(text, tokens, _abbreviations, _model);
        var candidates = new BoundaryCandidates(text, tokens, rules, stackalloc char[BoundaryCandidates.Room]);
        var features = new BoundaryFeatures(text, tokens, _model);
        Span<int> slots = stackalloc int[BoundaryFeatures.Count];
        var sink = new SentenceSink(destination);
        var first = 0;
        var inList = rules.StartsList(0);
        var candidate = 0;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (i > candidate) candidate = candidates.Next(i);
            i = inList ? rules.NextMarker(i, candidate) : candidate;
            if (i == tokens.Length) break;
            var isPlain = i == candidate && candidates.IsPlain(i) && i - first > BoundaryRules.LongestMarker;
            var verdict = isPlain ? Verdict.Yes : rules.Judge(first, i);
            if (verdict == Verdict.Open)
            {
                features.Fill(first, i, rules, slots);
                if (!_model.Accepts(slots)) continue;
            }
            else if (verdict == Verdict.No)
            {
                continue;
            }

            sink.Add(tokens, first, i);
            first = i;
            inList = rules.StartsList(i);
        }

        sink.Add(tokens, first, tokens.Length);
        sink.Flush();
    }
}
