using System.Collections.Immutable;
using System.Diagnostics;

namespace NewsNlp.Tests.Analysis;

/// <summary>Real-looking pages, broken: a few seconds here, hours in <c>tests/NewsNlp.Fuzz</c>; and what the hours found.</summary>
public class MutatedPageTests
{
    /// <summary>Seconds to go on, for a longer run than the default.</summary>
    private const string BudgetVariable = "NEWSNLP_FUZZ_SECONDS";

    private const int FewestPages = 48;

    [Fact]
    public void Broken_pages_keep_the_laws()
    {
        var budget = double.TryParse(Environment.GetEnvironmentVariable(BudgetVariable), out var seconds) ? seconds : 2;
        var mutator = new PageMutator(PageMutator.OwnPages());
        var started = Stopwatch.GetTimestamp();
        for (var number = 0; number < FewestPages || Stopwatch.GetElapsedTime(started).TotalSeconds < budget; number++)
        {
            var analysis = SharedAnalyzer.Instance.Analyze(mutator.Page(seed: 0, number));
            AnalysisLaws.Check(analysis);
            if (number % 8 == 0)
            {
                AnalysisLaws.CheckFormats(analysis);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void What_the_fuzz_runner_found_stays_mended(string what, ArticleSource source)
    {
        Assert.NotEmpty(what);
        AnalysisLaws.CheckFormats(SharedAnalyzer.Instance.Analyze(source));
        AnalysisLaws.Check(SharedAnalyzer.Instance.Analyze(source));
    }

    [Fact]
    public void A_name_of_marks_alone_keeps_its_marks()
    {
        var analyzer = NewsAnalyzer.CreateBuilder().UseEntityRecognizer(new MarkRecognizer()).Build();

        Assert.Equal("@", Assert.Single(analyzer.Analyze(ArticleSource.FromText("@ is here.")).Articles[0].Entities).Name);
    }

    public static TheoryData<string, ArticleSource> Found() => new()
    {
        {
            "signs alone were taken for a name",
            ArticleSource.FromText("“ccr-u@ aTye.")
        },
        {
            "a reading of whose words none was left made a quotation without words",
            ArticleSource.FromText("L A ACCORDING O LK “AY N.”")
        },
        {
            "the second half of a quotation was put behind segments that follow it",
            ArticleSource.FromPageText("y d gone<meta =\"<texta>ype=\"application/ld+json\" said >{\"@type\":\"NewsArticle\",\"headline\":[[[[h.”\nT sa")
        },
    };

    private sealed class MarkRecognizer : IEntityRecognizer
    {
        public ImmutableArray<EntityMention> Recognize(AnnotatedText text) => [new EntityMention(text.Tokens[0].Span, EntityType.Person, MentionForm.Name, 0, 1)];
    }
}
