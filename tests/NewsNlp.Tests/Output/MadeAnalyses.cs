using System.Collections.Immutable;

namespace NewsNlp.Tests.Output;

/// <summary>Analyses put together from chosen or random spans: writers must hold for any, not only for what our stages find.</summary>
internal static class MadeAnalyses
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"onmouseover=\"x()", "' style='x", "</p></div>", "<!--", "-->", "]]>", "<![CDATA[", "&lt;b&gt;", "&#60;", "\0", "\r\n", "\n\n",
        "\uD83D\uDE00", "\uD83D", "\uDE00", "\u202E", "\u2028", "</style><img src=x onerror=x()>", "javascript:x()", "\t", "“", "<a href=x>", "#\"\\\"\"\"", "<>", "\u0085", "|", "_",
    ];

    /// <summary>A text made of <paramref name="words"/> and hostile pieces.</summary>
    public static string Text(string? words, int seed)
    {
        var random = new Random(seed);
        var text = new System.Text.StringBuilder(words);
        for (var i = random.Next(12); i > 0; i--)
        {
            text.Insert(random.Next(text.Length + 1), Hostile[random.Next(Hostile.Length)]);
        }

        return text.ToString();
    }

    /// <summary>Quotations and entities at random places of <paramref name="text"/>, crossing one another as they like; blocks cover the text.</summary>
    public static ArticleAnalysis Random(string text, string name, int seed)
    {
        var random = new Random(seed);
        var entities = Enumerable.Range(0, random.Next(4)).Select(i => new LinkedEntity
        {
            Id = i,
            Type = (EntityType)random.Next(10),
            Name = name,
            Description = name,
            EntityId = new EntityId((uint)random.Next(3)),
            Mentions = [.. Spans(text, random).Select(span => new EntityMention(span, EntityType.Person, (MentionForm)random.Next(3), i, 1))],
        }).ToImmutableArray();
        var quotes = Enumerable.Range(0, random.Next(5)).Select(_ => new Quote
        {
            Kind = (QuoteKind)random.Next(3),
            Content = [.. Spans(text, random)],
            Cue = [.. Spans(text, random).Take(1)],
            Addressee = Spans(text, random) is [var addressee, ..] ? addressee : null,
            Speaker = random.Next(3) == 0
                ? null
                : new Attribution { Name = name, Resolution = SpeakerResolution.Explicit, Entities = entities.IsEmpty ? [] : [random.Next(entities.Length)] },
        }).Where(quote => quote.Content.Length > 0).ToImmutableArray();
        var cut = random.Next(text.Length + 1);
        var article = new Article
        {
            Text = text,
            Title = name,
            Subtitle = name,
            Url = random.Next(2) == 0 ? name : "https://example.org/" + name,
            Bylines = [new Byline(name)],
            Section = name,
            Language = name,
            Blocks =
            [
                .. new[] { TextSpan.FromBounds(0, cut), TextSpan.FromBounds(cut, text.Length) }.Where(span => !span.IsEmpty)
                    .Select(span => new ArticleBlock((BlockKind)random.Next(6), span) { Span = span }),
            ],
        };
        return new ArticleAnalysis { Article = article, Text = new AnnotatedText(text, [], []), Entities = entities, Quotes = quotes };
    }

    /// <summary>A whole page with one article.</summary>
    public static NewsAnalysis Page(ArticleAnalysis article, string? id = null) => new()
    {
        Source = ArticleSource.FromText(article.Article.Text, id: id),
        Articles = [article],
    };

    private static TextSpan[] Spans(string text, Random random) =>
        text.Length == 0
            ? []
            : [.. Enumerable.Range(0, random.Next(4)).Select(_ =>
            {
                // No stage cuts a surrogate pair, so neither do these.
                var start = Whole(text, random.Next(text.Length));
                var end = random.Next(start, text.Length) + 1;
                return TextSpan.FromBounds(start, end < text.Length && Whole(text, end) < end ? end + 1 : end);
            }).OrderBy(span => span)];

    /// <summary>The position, or the one before it when it lies inside a surrogate pair.</summary>
    private static int Whole(string text, int position) =>
        position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]) ? position - 1 : position;
}
