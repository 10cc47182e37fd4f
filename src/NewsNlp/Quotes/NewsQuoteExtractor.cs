using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsNlp.Quotes;
using NewsNlp.Quotes.Languages;

namespace NewsNlp;

/// <summary>
/// Finds direct, indirect and mixed quotations with cue and speaker: quotation marks are paired and mended first, attributions are read around
/// them, and the speaker is tied to the document's entities.
/// </summary>
/// <remarks>Immutable and safe from many threads at once. Never throws for what a text holds; time is linear in the text and its marks.</remarks>
public sealed class NewsQuoteExtractor : IQuoteExtractor
{
    private readonly FrozenDictionary<string, LanguageTable> _tables;
    private readonly ConcurrentBag<QuoteText> _scratch = [];

    /// <summary>Loads the built-in tables and models.</summary>
    /// <exception cref="InvalidDataException">A built-in resource is missing or broken.</exception>
    public NewsQuoteExtractor() => _tables = LanguageTable.LoadAll();

    /// <summary>An extractor with the built-in tables and models.</summary>
    public static NewsQuoteExtractor CreateDefault() => new();

    /// <inheritdoc/>
    public ImmutableArray<Quote> Extract(AnnotatedText text, ImmutableArray<LinkedEntity> entities)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Tokens.IsEmpty)
        {
            return [];
        }

        var scratch = _scratch.TryTake(out var pooled) ? pooled : new QuoteText();
        try
        {
            scratch.Read(text);
            return Extract(scratch, entities);
        }
        finally
        {
            scratch.Release();
            _scratch.Add(scratch);
        }
    }

    private ImmutableArray<Quote> Extract(QuoteText text, ImmutableArray<LinkedEntity> entities)
    {
        var attributor = new RegionAttributor(LanguageGuess.TableFor(text, _tables));
        var drafts = new List<DraftQuote>();
        var byRegion = new DraftQuote?[text.Regions.Count];
        for (var i = 0; i < byRegion.Length; i++)
        {
            if (attributor.Attribute(text, i) is { } draft)
            {
                byRegion[i] = draft;
                drafts.Add(draft);
            }
        }

        QuoteContinuations.Apply(text, byRegion, drafts);
        return drafts.Count == 0 ? [] : new QuoteAssembler(text, new SpeakerResolver(text, entities)).Assemble(drafts);
    }
}
