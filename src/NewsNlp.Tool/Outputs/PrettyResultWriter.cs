using System.Text;
using Spectre.Console;

namespace NewsNlp.Tool;

/// <summary>Writes for people: the article, who said what, the entities.</summary>
internal sealed class PrettyResultWriter : IResultWriter
{
    private const int PlainWidth = 100;
    private static readonly string[] SpeakerColours = ["deepskyblue1", "orange1", "springgreen2", "violet", "gold1", "turquoise2", "salmon1", "plum2"];

    private readonly Stream _stream;
    private readonly StringBuilder _buffer = new();
    private readonly IAnsiConsole _console;
    private readonly OutputParts _parts;

    public PrettyResultWriter(Stream stream, OutputParts parts, bool onTerminal)
    {
        _parts = parts;
        _stream = stream;
        var colour = onTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(new StringWriter(_buffer)),
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        _console.Profile.Width = onTerminal && !Console.IsOutputRedirected ? Math.Clamp(Console.WindowWidth, 40, 140) : PlainWidth;
    }

    public async ValueTask WriteAsync(NewsAnalysis analysis, CancellationToken cancellationToken)
    {
        foreach (var article in analysis.Articles)
        {
            var colours = ColoursOf(article);
            if (_parts.HasFlag(OutputParts.Article))
            {
                WriteArticle(article, colours);
            }

            if (_parts.HasFlag(OutputParts.Quotes) && article.Quotes.Length > 0)
            {
                WriteQuotes(article, colours);
            }

            if (_parts.HasFlag(OutputParts.Entities) && article.Entities.Length > 0)
            {
                WriteEntities(article);
            }
        }

        foreach (var issue in analysis.Issues)
        {
            _console.MarkupLineInterpolated($"[grey]({issue.Code}) {issue.Message}[/]");
        }

        await _stream.WriteAsync(Encoding.UTF8.GetBytes(_buffer.ToString()), cancellationToken).ConfigureAwait(false);
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        _buffer.Clear();
    }

    public ValueTask WriteErrorAsync(string? id, AnalysisIssue error, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask CompleteAsync(CancellationToken cancellationToken) => await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>A colour a speaker, in order of the first quotation.</summary>
    private static Dictionary<string, string> ColoursOf(ArticleAnalysis article) =>
        QuoteView.BySpeaker(article).Select((view, i) => (view.Speaker, Colour: view.Speaker.Length == 0 ? "grey" : SpeakerColours[i % SpeakerColours.Length]))
            .DistinctBy(pair => pair.Speaker).ToDictionary(pair => pair.Speaker, pair => pair.Colour, StringComparer.Ordinal);

    private void WriteArticle(ArticleAnalysis analysis, Dictionary<string, string> colours)
    {
        var article = analysis.Article;
        _console.WriteLine();
        _console.Write(new Rule($"[bold]{Markup.Escape(article.Title ?? "Untitled")}[/]") { Justification = Justify.Left });
        var facts = ArticleFacts.Of(article);
        if (facts.Length > 0)
        {
            _console.MarkupLineInterpolated($"[grey]{facts}[/]");
        }

        _console.WriteLine();
        foreach (var block in article.Blocks)
        {
            if (block.Span is { } span)
            {
                var lead = block.Kind switch { BlockKind.Heading => "[bold]", BlockKind.ListItem => "• [default]", BlockKind.Blockquote => "│ [italic]", _ => "[default]" };
                _console.MarkupLine(lead + Highlight(analysis, span, colours) + "[/]");
                _console.WriteLine();
            }
        }
    }

    /// <summary>The words of a block, quotations in the colour of their speaker.</summary>
    private static string Highlight(ArticleAnalysis analysis, TextSpan block, Dictionary<string, string> colours)
    {
        var text = analysis.Article.Text;
        var result = new StringBuilder();
        var at = block.Start;
        var segments = analysis.Quotes.Where(quote => quote.Kind != QuoteKind.Indirect)
            .SelectMany(quote => quote.Content.Select(span => (span, colour: colours[quote.Speaker?.Name ?? ""])))
            .Where(segment => block.Contains(segment.span)).OrderBy(segment => segment.span.Start);
        foreach (var (span, colour) in segments)
        {
            if (span.Start < at)
            {
                continue;
            }

            result.Append(Markup.Escape(text[at..span.Start]));
            result.Append('[').Append(colour).Append(']').Append(Markup.Escape(text[span.Start..span.End])).Append("[/]");
            at = span.End;
        }

        return result.Append(Markup.Escape(text[at..block.End])).ToString();
    }

    private void WriteQuotes(ArticleAnalysis article, Dictionary<string, string> colours)
    {
        _console.Write(new Rule("[bold]Who said what[/]") { Justification = Justify.Left });
        foreach (var view in QuoteView.BySpeaker(article))
        {
            var colour = colours[view.Speaker];
            var id = view.Entity is { } index && !article.Entities[index].EntityId.IsNone ? $" [grey]{article.Entities[index].EntityId}[/]" : "";
            _console.MarkupLine($"[bold {colour}]{Markup.Escape(view.Speaker.Length == 0 ? "no speaker" : view.Speaker)}[/]{id}");
            foreach (var quote in view.Quotes)
            {
                var words = Markup.Escape(article.TextOf(quote));
                var shown = quote.Kind == QuoteKind.Direct ? $"“{words}”" : $"[italic]{words}[/]";
                var to = quote.Addressee is { } addressee ? $" [grey](to {Markup.Escape(addressee.In(article.Article.Text).ToString())})[/]" : "";
                _console.Write(new Padder(new Markup(shown + to), new Padding(3, 0, 0, 0)));
            }
        }

        _console.WriteLine();
    }

    private void WriteEntities(ArticleAnalysis article)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Entity", "Type", "Wikidata", "Mentions", "Description");
        foreach (var entity in article.Entities)
        {
            table.AddRow(
                Markup.Escape(entity.Name),
                entity.Type.ToString().ToLowerInvariant(),
                entity.EntityId.IsNone ? "[grey]–[/]" : $"[link=https://www.wikidata.org/wiki/{entity.EntityId}]{entity.EntityId}[/]",
                entity.Mentions.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Markup.Escape(entity.Description));
        }

        _console.Write(table);
    }
}
