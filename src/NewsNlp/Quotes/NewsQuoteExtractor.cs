using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsNlp.Quotes;
using NewsNlp.Quotes.Languages;
using NewsNlp.Quotes.Learned;
using NewsNlp.Text;

namespace NewsNlp;

/// <summary>
/// Finds direct, indirect and mixed quotations with cue and speaker: quotation marks are paired and mended first, attributions are read around
/// them, and the speaker is tied to the document's entities.
/// </summary>
/// <remarks>Immutable and safe from many threads at once. Never throws for what a text holds; time is linear in the text and its marks.</remarks>
public sealed class NewsQuoteExtractor : IQuoteExtractor
{
    /// <summary>Buffers of a text with more tokens are let go, so that one huge text does not stay in memory.</summary>
    private const int LargestKept = 1 << 18;

    private readonly FrozenDictionary<string, LanguageTable> _tables = LanguageTable.LoadAll();
    private readonly QuoteModel? _model;
    private readonly ConcurrentBag<Workspace> _pool = [];

    /// <summary>Loads the built-in tables and models.</summary>
    /// <exception cref="InvalidDataException">A built-in resource is missing or broken.</exception>
    public NewsQuoteExtractor()
        : this(EmbeddedResource.Exists(QuoteModel.ResourceName) ? QuoteModel.Load() : null)
    {
    }

    internal NewsQuoteExtractor(QuoteModel? model) => _model = model;

    /// <summary>An extractor with the built-in tables and models.</summary>
    public static NewsQuoteExtractor CreateDefault() => new();

    /// <inheritdoc/>
    public ImmutableArray<Quote> Extract(AnnotatedText text, ImmutableArray<LinkedEntity> entities) => Extract(text, entities, CancellationToken.None);

    /// <summary>Like <see cref="Extract(AnnotatedText, ImmutableArray{LinkedEntity})"/>, and ends early when it is cancelled.</summary>
    internal ImmutableArray<Quote> Extract(AnnotatedText text, ImmutableArray<LinkedEntity> entities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Tokens.IsEmpty)
        {
            return [];
        }

        var workspace = _pool.TryTake(out var pooled) ? pooled : new Workspace(_model);
        try
        {
            workspace.Text.Read(text);
            return Extract(workspace, entities, cancellationToken);
        }
        finally
        {
            workspace.Text.Release();
            workspace.Learned?.Release();
            if (text.Tokens.Length <= LargestKept)
            {
                _pool.Add(workspace);
            }
        }
    }

    private ImmutableArray<Quote> Extract(Workspace workspace, ImmutableArray<LinkedEntity> entities, CancellationToken cancellationToken)
    {
        var text = workspace.Text;
        var table = TableOf(text.Source);
        var drafts = new List<DraftQuote>();
        var byRegion = new DraftQuote?[text.Regions.Count];
        if (workspace.Learned is { } learned && text.Source.HasSyntax && table.Language == "en")
        {
            learned.AddDrafts(text, byRegion, drafts, cancellationToken);
        }

        DialogueTurns.Apply(text, byRegion, drafts);
        ReadByTables(text, table, byRegion, drafts, cancellationToken);
        foreach (var draft in drafts)
        {
            SpeakerWords.Mend(text, draft, byRegion);
        }

        QuoteContinuations.Apply(text, byRegion, drafts);
        DialogueLines.Apply(text, table, drafts);
        foreach (var draft in table.Language == "en" ? drafts : [])
        {
            Addressees.Find(text, draft);
        }

        return drafts.Count == 0 ? [] : new QuoteAssembler(text, new SpeakerResolver(text, entities)).Assemble(drafts, cancellationToken);
    }

    /// <summary>Reads what is in marks and still open by the tables; words in marks without a speaker get the one that the tables find.</summary>
    private static void ReadByTables(QuoteText text, LanguageTable table, DraftQuote?[] byRegion, List<DraftQuote> drafts, CancellationToken cancellationToken)
    {
        var attributor = new RegionAttributor(table);
        for (var i = 0; i < byRegion.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (byRegion[i] is null)
            {
                if (!attributor.IsTitle(text, text.Regions[i]) && (attributor.Attribute(text, i) ?? attributor.Reported(text, i, i > 0 ? byRegion[i - 1] : null)) is { } draft)
                {
                    draft.Speaker = draft.Speaker.IsEmpty && i > 0 ? QuoteContinuations.SpeakerOfSentence(text, byRegion[i - 1], draft) : draft.Speaker;
                    drafts.Add(draft);
                    for (var held = i; held == i || held < byRegion.Length && text.Regions[held].Marks.Start < draft.End; held++)
                    {
                        byRegion[held] ??= draft;
                    }
                }
            }
            else if (byRegion[i]!.Speaker.IsEmpty && attributor.Attribute(text, i) is { } other)
            {
                byRegion[i]!.Speaker = other.Speaker;
            }
        }
    }

    /// <summary>The table of the text's language, which is told by its words when nobody named it; English for languages without one.</summary>
    private LanguageTable TableOf(AnnotatedText text)
    {
        var language = text.Language ?? LanguageDetector.Detect(text.Text);
        return language is { Length: >= 2 } && _tables.TryGetValue(language[..2].ToLowerInvariant(), out var table) ? table : _tables["en"];
    }

    /// <summary>The buffers of one call.</summary>
    private sealed class Workspace(QuoteModel? model)
    {
        public QuoteText Text { get; } = new();

        public LearnedAttributor? Learned { get; } = model is null ? null : new LearnedAttributor(model);
    }
}
