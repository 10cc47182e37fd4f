using System.Text;
using AngleSharp.Html.Parser;
using FsCheck.Fluent;

namespace NewsNlp.Tests.Output;

public sealed class HtmlViewTests
{
    private const string Said = "“We will stay,” Ann Lee told Reuters. She said they would not leave Oslo.";

    [Fact]
    public void No_input_can_add_markup() =>
        Prop.ForAll<string, int>((words, seed) =>
        {
            var text = MadeAnalyses.Text(words, seed);
            var name = MadeAnalyses.Text("", seed + 1);
            var hostile = MadeAnalyses.Page(MadeAnalyses.Random(text, name, seed)).ToHtmlPage();

            // The same spans over harmless letters must give the same elements with the same attributes: only the spans make markup.
            // Pairs stay, since a mark that would cut one is moved.
            var harmless = MadeAnalyses.Page(MadeAnalyses.Random(string.Concat(text.Select(c => char.IsSurrogate(c) ? c : 'x')), name.Length == 0 ? "" : "x", seed)).ToHtmlPage();
            Assert.Equal(Skeleton(harmless), Skeleton(hostile));
            foreach (var link in Parse(hostile).QuerySelectorAll("[href]"))
            {
                Assert.Matches("^https?://", link.GetAttribute("href"));
            }
        }).Holds();

    [Fact]
    public void The_marks_add_no_text_to_a_block() =>
        Prop.ForAll<string, int>((words, seed) =>
        {
            var text = MadeAnalyses.Text(words, seed).Replace('\0', ' ');
            var analysis = MadeAnalyses.Random(text, "Ann", seed);
            var html = Parse(analysis.ToHtml());
            var shown = html.QuerySelector(".nnlp-text")!.Children.Where(child => child.ClassName != "nnlp-legend").Select(child => child.TextContent);
            var blocks = analysis.Article.Blocks.OrderBy(block => block.Span!.Value.Start).Select(block => Shown(block.Span!.Value.In(text)));
            Assert.Equal(blocks, shown);
        }).Holds();

    [Fact]
    public void A_quotation_names_its_speaker_on_hover_and_an_entity_links_to_Wikidata()
    {
        var html = Parse(Sample().ToHtml());

        var quote = html.QuerySelector(".nnlp-text p:not(.nnlp-legend) .nnlp-q")!;
        Assert.Equal("We will stay,", quote.TextContent);
        Assert.Equal("Ann Lee to Reuters (direct quotation)", quote.GetAttribute("title"));
        var link = html.QuerySelector("a.nnlp-e")!;
        Assert.Equal("Ann Lee", link.TextContent);
        Assert.Equal("https://www.wikidata.org/wiki/Q7", link.GetAttribute("href"));
    }

    [Fact]
    public void Whom_a_quotation_was_said_to_stands_behind_it()
    {
        Assert.Equal("to Reuters", Parse(Sample().ToHtml()).QuerySelector(".nnlp-speaker li .nnlp-to")!.TextContent);
        Assert.Contains("* “We will stay,” (to Reuters)", MadeAnalyses.Page(Sample()).ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_that_cross_are_cut_at_the_crossing()
    {
        var text = "abcdefgh";
        var quote = new Quote { Kind = QuoteKind.Direct, Content = [new TextSpan(0, 5)], Speaker = new Attribution { Name = "N", Resolution = SpeakerResolution.Explicit } };
        var entity = new LinkedEntity { Id = 0, Type = EntityType.Person, Name = "E", Mentions = [new EntityMention(new TextSpan(3, 4), EntityType.Person, MentionForm.Name, 0, 1)] };
        var analysis = new ArticleAnalysis { Article = new Article { Text = text }, Text = new AnnotatedText(text, [], []), Quotes = [quote], Entities = [entity] };

        var html = Parse(analysis.ToHtml());

        var block = html.QuerySelector(".nnlp-text p:not(.nnlp-legend)")!;
        Assert.Equal(["de", "fg"], block.QuerySelectorAll(".nnlp-e").Select(element => element.TextContent));
        Assert.Equal("abcde", block.QuerySelector(".nnlp-q")!.TextContent);
        Assert.Equal(text, block.TextContent);
    }

    [Fact]
    public void The_page_has_no_script_and_may_fetch_nothing()
    {
        var page = Parse(MadeAnalyses.Page(Sample()).ToHtmlPage());

        Assert.Empty(page.QuerySelectorAll("script, img, link, iframe, object, form, input"));
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"));
        Assert.Contains("1 article, 1 quotations, 1 speakers", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_crossing_spans_cost_linear_time_and_room()
    {
        static int Length(int count)
        {
            var text = new string('a', count * 2);
            var content = Enumerable.Range(0, count).Select(i => new TextSpan(i, count)).ToArray();
            var quotes = content.Select(span => new Quote { Kind = QuoteKind.Direct, Content = [span] });
            return new ArticleAnalysis { Article = new Article { Text = text }, Text = new AnnotatedText(text, [], []), Quotes = [.. quotes] }.ToHtml(OutputParts.Article | OutputParts.Quotes).Length
                - count * count; // the list of quotations repeats the words of each, which overlap here
        }

        Assert.True(Length(4_00) < 3 * Length(2_00));
    }

    private static ArticleAnalysis Sample()
    {
        var speaker = Said.IndexOf("Ann Lee", StringComparison.Ordinal);
        return new ArticleAnalysis
        {
            Article = new Article { Text = Said, Title = "A <b>title</b>" },
            Text = new AnnotatedText(Said, [], []),
            Quotes = [new Quote { Kind = QuoteKind.Direct, Content = [new TextSpan(1, 13)], Addressee = new TextSpan(Said.IndexOf("Reuters", StringComparison.Ordinal), 7), Speaker = new Attribution { Name = "Ann Lee", Entities = [0], Resolution = SpeakerResolution.Explicit } }],
            Entities = [new LinkedEntity { Id = 0, Type = EntityType.Person, Name = "Ann Lee", EntityId = new EntityId(7), Mentions = [new EntityMention(new TextSpan(speaker, 7), EntityType.Person, MentionForm.Name, 0, 1)] }],
        };
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The elements with the names of their attributes, without any text. Links are left out: whether an address is one depends on it.</summary>
    private static string Skeleton(string html)
    {
        var skeleton = new StringBuilder();
        foreach (var element in Parse(html).All)
        {
            var attributes = element.Attributes.Select(attribute => attribute.Name).Where(name => name is not ("href" or "rel"));
            skeleton.Append(element.LocalName).Append('(').AppendJoin(',', attributes).Append(')');
        }

        return skeleton.ToString();
    }

    /// <summary>What a browser shows of a text: our replacement for what HTML cannot hold.</summary>
    private static string Shown(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder();
        for (var i = 0; i < raw.Length; i++)
        {
            var pair = i + 1 < raw.Length && char.IsSurrogatePair(raw[i], raw[i + 1]);
            var bad = (!pair && char.IsSurrogate(raw[i])) || (char.IsControl(raw[i]) && raw[i] is not ('\t' or '\n' or '\r'));
            text.Append(bad ? '\uFFFD' : raw[i]);
            if (pair)
            {
                text.Append(raw[++i]);
            }
        }

        return text.ToString();
    }
}
