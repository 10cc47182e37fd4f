using Catalyst;
using Mosaik.Core;

namespace NewsNlp.Catalyst;

/// <summary>A Catalyst pipeline as the function that our adapters take.</summary>
/// <remarks>
/// <c>ProcessSingle</c> does not look at cancellation, and skips documents without text. Models are found through Catalyst's global storage, which the
/// caller sets up (<c>Storage.Current</c>) before the pipeline is made.
/// </remarks>
/// <param name="pipeline">The pipeline.</param>
/// <param name="language">Language of the texts.</param>
public sealed class CatalystPipeline(Pipeline pipeline, Language language)
{
    /// <summary>Processes one text.</summary>
    public ForeignDocument Process(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ForeignDocument.Empty;
        }

        var document = pipeline.ProcessSingle(new Document(text, language));
        var sentences = document.Select(span => (IReadOnlyList<ForeignToken>)
            [.. span.Select(token => new ForeignToken(token.Begin, token.End, token.POS.ToString()))]).ToList();
        var entities = document.SelectMany(span => span.GetEntities())
            .Select(entity => new ForeignEntity(entity.Begin, entity.End, entity.EntityType.Type)).ToList();
        return new ForeignDocument(document.Value, sentences, entities);
    }
}
