using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck.Fluent;

namespace NewsNlp.Tests.Output;

/// <summary>Each format is read back as its standard says, and must give the spans and words that were written.</summary>
public sealed partial class FormatTests
{
    /// <summary>An emoji before everything: whoever counts code units where code points are meant is off by one.</summary>
    private const string Text = "😀 “We will stay,” Ann Lee of Acme told\nReuters. She said they would not leave.";

    private static readonly NewsAnalysis Page = MadeAnalyses.Page(Sample(), "a/1 b");

    [Fact]
    public void Web_annotations_select_the_words_by_quote_and_by_code_points()
    {
        using var json = JsonDocument.Parse(Page.ToWebAnnotations());
        var items = json.RootElement.GetProperty("first").GetProperty("items").EnumerateArray().ToList();

        Assert.Equal("http://www.w3.org/ns/anno.jsonld", json.RootElement.GetProperty("@context").GetString());
        Assert.Equal(json.RootElement.GetProperty("total").GetInt32(), items.Count);
        foreach (var target in items.SelectMany(item => item.GetProperty("target").EnumerateArray()))
        {
            Assert.Equal("urn:newsnlp:a%2F1%20b:0", target.GetProperty("source").GetString());
            var (quote, position) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
            var exact = quote.GetProperty("exact").GetString()!;
            Assert.Contains(quote.GetProperty("prefix").GetString() + exact + quote.GetProperty("suffix").GetString(), Text, StringComparison.Ordinal);
            Assert.Equal(exact, Points(Text, position.GetProperty("start").GetInt32(), position.GetProperty("end").GetInt32()));
        }

        Assert.Contains(items, item => item.GetProperty("body")[0].TryGetProperty("source", out var source) && source.GetString() == "http://www.wikidata.org/entity/Q7");
    }

    [Fact]
    public void A_page_of_the_web_is_the_source_of_its_annotations()
    {
        var article = Sample();
        article = article with { Article = article.Article with { Url = "https://example.org/a?b=1#part" } };

        Assert.Contains("\"source\":\"https://example.org/a?b=1\"", MadeAnalyses.Page(article).ToWebAnnotations(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nif_anchors_are_the_words_at_their_code_points() =>
        Prop.ForAll<string, int>((words, seed) =>
        {
            var text = MadeAnalyses.Text(words, seed);
            var nif = MadeAnalyses.Page(MadeAnalyses.Random(text, "N\"\\<", seed)).ToNif();
            var context = Unescape(IsString().Match(nif).Groups[1].Value);
            Assert.Equal(Clean(text), context);
            foreach (Match place in Anchor().Matches(nif))
            {
                Assert.Equal(Unescape(place.Groups[3].Value), Points(context, int.Parse(place.Groups[1].Value), int.Parse(place.Groups[2].Value)));
            }
        }).Holds();

    [Fact]
    public void Nif_names_the_entity_and_the_speaker()
    {
        var nif = Page.ToNif();

        Assert.Contains("<urn:newsnlp:a%2F1%20b:0#char=0,", nif, StringComparison.Ordinal);
        Assert.Contains("itsrdf:taIdentRef <http://www.wikidata.org/entity/Q7>", nif, StringComparison.Ordinal);
        Assert.Contains("schema:spokenByCharacter <http://www.wikidata.org/entity/Q7>", nif, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_org_holds_article_mentions_and_quotations()
    {
        var article = Sample();
        article = article with { Article = article.Article with { Title = "</script>", Published = "2026-11-26", Modified = "--11-26", Bylines = [new Byline("Bo Oz")] } };
        var text = MadeAnalyses.Page(article).ToSchemaOrg();
        using var json = JsonDocument.Parse(text);
        var news = json.RootElement.GetProperty("@graph")[0];

        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
        Assert.Equal(("NewsArticle", "</script>", Text), (news.GetProperty("@type").GetString(), news.GetProperty("headline").GetString(), news.GetProperty("articleBody").GetString()));
        Assert.Equal("2026-11-26", news.GetProperty("datePublished").GetString());
        Assert.False(news.TryGetProperty("dateModified", out _));
        Assert.Equal("https://www.wikidata.org/wiki/Q7", news.GetProperty("mentions")[0].GetProperty("sameAs").GetString());
        var quotation = news.GetProperty("hasPart")[0];
        Assert.Equal(("Quotation", "We will stay,"), (quotation.GetProperty("@type").GetString(), quotation.GetProperty("text").GetString()));
        Assert.Equal("Ann Lee", quotation.GetProperty("spokenByCharacter").GetProperty("name").GetString());
    }

    [Fact]
    public void Brat_finds_its_words_at_their_places() =>
        Prop.ForAll<string, int>((words, seed) =>
        {
            var brat = MadeAnalyses.Random(MadeAnalyses.Text(words, seed), "Ann", seed).ToBrat();
            foreach (var line in brat.Annotations.Split('\n').Where(line => line.StartsWith('T')))
            {
                var parts = line.Split('\t', 3);
                var places = parts[1][(parts[1].IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';').Select(place => place.Split(' ').Select(int.Parse).ToArray());
                Assert.Equal(parts[2], string.Join(' ', places.Select(place => Points(brat.Text, place[0], place[1]))));
            }
        }).Holds();

    [Fact]
    public void Brat_ties_quotation_cue_speaker_and_item_together()
    {
        var annotations = Sample().ToBrat().Annotations;

        Assert.Contains("T1\tPerson 18 25\tAnn Lee\n", annotations, StringComparison.Ordinal);
        Assert.Contains("N1\tReference T1 Wikidata:Q7\tAnn Lee\n", annotations, StringComparison.Ordinal);
        Assert.Contains("DirectQuote 3 16\tWe will stay,\n", annotations, StringComparison.Ordinal);
        Assert.Contains("\tSpokenBy Arg1:T3 Arg2:T1\n", annotations, StringComparison.Ordinal);
        Assert.Contains("*\tAlias T1 T2\n", annotations, StringComparison.Ordinal);
    }

    [Fact]
    public void Conllu_has_ten_columns_heads_inside_the_sentence_and_gives_the_text_back()
    {
        var analysis = NewsAnalyzer.CreateDefault().Analyze(ArticleSource.FromText(Text));
        var tokens = analysis.Articles[0].Text.Tokens;
        var at = 0;
        foreach (var block in analysis.ToConllu().Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var rows = block.Split('\n').Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
            for (var i = 0; i < rows.Count; i++, at++)
            {
                Assert.Equal(10, rows[i].Length);
                Assert.Equal((i + 1).ToString(), rows[i][0]);
                Assert.Equal(tokens[at].In(Text).ToString(), rows[i][1]);
                Assert.InRange(int.Parse(rows[i][6]), 0, rows.Count);
                var range = rows[i][9].Split('|').Single(fact => fact.StartsWith("TokenRange=", StringComparison.Ordinal))[11..].Split(':');
                Assert.Equal(rows[i][1], Points(Text, int.Parse(range[0]), int.Parse(range[1])));
            }

            Assert.Single(rows, row => row[6] == "0");
        }

        Assert.Equal(tokens.Length, at);
    }

    [Fact]
    public void Spacy_can_build_the_document_again()
    {
        var analysis = NewsAnalyzer.CreateDefault().Analyze(ArticleSource.FromText("  Two  blanks.\n\n" + Text + " "));
        using var json = JsonDocument.Parse(analysis.Articles[0].ToSpacyJson());
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!;

        // What spaCy does: words in order, one blank behind a word belongs to it, other white space is a word.
        var built = new StringBuilder();
        var bounds = new HashSet<int>();
        foreach (var token in root.GetProperty("tokens").EnumerateArray())
        {
            var (start, end) = (token.GetProperty("start").GetInt32(), token.GetProperty("end").GetInt32());
            var word = Points(text, start, end);
            built.Append(word);
            bounds.UnionWith([start, end]);
            if (word.Trim().Length > 0 && built.Length < text.Length && text[built.Length] == ' ')
            {
                built.Append(' ');
            }

            Assert.InRange(token.GetProperty("head").GetInt32(), 0, root.GetProperty("tokens").GetArrayLength() - 1);
        }

        Assert.Equal(text, built.ToString());
        var spans = new[] { root.GetProperty("ents"), root.GetProperty("sents"), root.GetProperty("spans").GetProperty("quotes"), root.GetProperty("spans").GetProperty("mentions") };
        Assert.All(spans.SelectMany(list => list.EnumerateArray()), span =>
        {
            Assert.Contains(span.GetProperty("start").GetInt32(), bounds);
            Assert.Contains(span.GetProperty("end").GetInt32(), bounds);
        });
    }

    [Fact]
    public void No_writer_throws_for_any_text_and_spans()
    {
        var analyzer = NewsAnalyzer.CreateBuilder().WithOptions(NewsAnalyzerOptions.Default with { Parts = AnalysisParts.Tokens }).Build();
        Prop.ForAll<string, int>((words, seed) =>
        {
            var text = MadeAnalyses.Text(words, seed);
            var tokens = analyzer.Analyze(ArticleSource.FromText(text)).Articles[0].Text;
            var article = MadeAnalyses.Random(text, MadeAnalyses.Text("", seed), seed) with { Text = tokens };
            var page = MadeAnalyses.Page(article, text);
            using var annotations = JsonDocument.Parse(page.ToWebAnnotations());
            using var linked = JsonDocument.Parse(page.ToSchemaOrg());
            using var spacy = JsonDocument.Parse(article.ToSpacyJson());
            Assert.All(page.ToConllu().Split('\n').Where(line => line.Length > 0 && line[0] != '#'), line => Assert.Equal(9, line.Count(c => c == '\t')));
            Assert.DoesNotContain('\uD800', page.ToNif());
        }).Holds();
    }

    private static ArticleAnalysis Sample()
    {
        var lee = Span("Ann Lee");
        return new ArticleAnalysis
        {
            Article = new Article { Text = Text, SourceMap = SourceMap.Identity(Text.Length) },
            Text = new AnnotatedText(Text, [], []),
            Entities = [new LinkedEntity { Id = 0, Type = EntityType.Person, Name = "Ann Lee", EntityId = new EntityId(7), Mentions = [new EntityMention(lee, EntityType.Person, MentionForm.Name, 0, 1), new EntityMention(Span("She"), EntityType.Person, MentionForm.Pronoun, 0, 1)] }],
            Quotes = [new Quote { Kind = QuoteKind.Direct, Content = [Span("We will stay,")], Cue = [Span("told")], Speaker = new Attribution { Name = "Ann Lee", Mention = lee, Entities = [0], Resolution = SpeakerResolution.Explicit } }],
        };
    }

    private static TextSpan Span(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);

    /// <summary>The words between two positions counted in code points.</summary>
    private static string Points(string text, int start, int end)
    {
        var units = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            units.Add(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? text.Substring(i++, 2) : text[i].ToString());
        }

        return string.Concat(units.Skip(start).Take(end - start));
    }

    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static string Unescape(string literal) =>
        Escape().Replace(literal, match => match.Value[1] switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'u' => ((char)Convert.ToInt32(match.Value[2..], 16)).ToString(),
            var other => other.ToString(),
        });

    [GeneratedRegex("nif:isString \"((?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.Singleline)]
    private static partial Regex IsString();

    [GeneratedRegex("beginIndex \"([0-9]+)\"[^;]*;\\n  nif:endIndex \"([0-9]+)\"(?:(?!\\n\\n)[\\s\\S])*?nif:anchorOf \"((?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.Singleline)]
    private static partial Regex Anchor();

    [GeneratedRegex("\\\\(?:u[0-9A-F]{4}|.)")]
    private static partial Regex Escape();
}
