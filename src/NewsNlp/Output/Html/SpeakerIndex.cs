using System.Collections.Immutable;

namespace NewsNlp.Output;

/// <summary>Numbers the speakers of an article in order of their first quotation; the number is shown at each of their quotations.</summary>
internal sealed class SpeakerIndex
{
    /// <summary>Speakers with a colour of their own; the next one starts again, the number tells them apart.</summary>
    private const int Colours = 8;

    private readonly Dictionary<Quote, int> _views = new(ReferenceEqualityComparer.Instance);

    public SpeakerIndex(ArticleAnalysis analysis)
    {
        Views = QuoteView.BySpeaker(analysis);
        for (var i = 0; i < Views.Length; i++)
        {
            foreach (var quote in Views[i].Quotes)
            {
                _views[quote] = i;
            }
        }
    }

    public ImmutableArray<QuoteView> Views { get; }

    /// <summary>Index into <see cref="Views"/> of the speaker of <paramref name="quote"/>.</summary>
    public int Of(Quote quote) => _views[quote];

    /// <summary>The class that gives a speaker's colour.</summary>
    public string ClassOf(int view) => Views[view].Speaker.Length == 0 ? "nnlp-nobody" : ColourClass(view);

    public static string ColourClass(int number) => "nnlp-s" + (char)('0' + (number % Colours));
}
