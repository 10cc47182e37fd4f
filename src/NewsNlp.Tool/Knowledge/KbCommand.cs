using System.CommandLine;

namespace NewsNlp.Tool.Knowledge;

/// <summary><c>newsnlp kb</c>: compile and inspect knowledge bases.</summary>
internal static class KbCommand
{
    public static Command Create() => new("kb", "Compiles and inspects knowledge bases.") { CreateBuild(), CreateInfo(), CreateLookup() };

    private static Command CreateBuild()
    {
        var sources = new Argument<string[]>("SOURCE")
        {
            Description = "Wikidata JSON dumps (.json, .json.gz, .json.bz2, or - for one piped in), tables (.csv, .tsv), JSON Lines (.jsonl); later sources replace entities of earlier ones.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output", "-o") { Description = "The knowledge-base file; written whole or not at all.", Required = true };
        var language = new Option<string>("--language") { Description = "Language of names in a dump.", DefaultValueFactory = _ => "en" };
        var links = new Option<int>("--min-sitelinks") { Description = "Least number of Wikipedias with an article, for items of a dump.", DefaultValueFactory = _ => 1 };
        var types = new Option<string?>("--types") { Description = "Comma-separated types to take from a dump: person, organization, gpe, location, event, product, work, other." };
        types.Validators.Add(result =>
        {
            if (KbBuild.ParseTypes(result.GetValueOrDefault<string?>()) is null)
            {
                result.AddError("--types takes a comma-separated list of person, organization, gpe, location, event, product, work, other.");
            }
        });
        var about = new Option<string>("--about") { Description = "Lines 'key: value' kept in the file: title, origin, licence.", DefaultValueFactory = _ => "" };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress and no summary on standard error." };
        var command = new Command("build", "Compiles a knowledge base from a Wikidata dump, SPARQL results or a table of one's own.")
        {
            sources, output, language, links, types, about, quiet,
        };
        command.SetAction((call, token) => Task.Run(
            () => new KbBuild
            {
                Sources = call.GetValue(sources)!,
                Output = call.GetValue(output)!,
                Options = new WikidataDumpOptions
                {
                    Language = call.GetValue(language)!,
                    MinimumSiteLinks = call.GetValue(links),
                    Types = KbBuild.ParseTypes(call.GetValue(types))!,
                },
                About = call.GetValue(about)!,
                Quiet = call.GetValue(quiet),
            }.Execute(token),
            token));
        return command;
    }

    private static Command CreateInfo()
    {
        var file = FileArgument();
        var verify = new Option<bool>("--verify") { Description = "Check every block against its checksum." };
        var command = new Command("info", "Says what a knowledge base holds.") { file, verify };
        command.SetAction(call =>
        {
            using var knowledge = Open(call.GetValue(file));
            if (call.GetValue(verify))
            {
                knowledge.Verify();
            }

            var info = knowledge.Info;
            Console.WriteLine($"source: {info.Source}");
            Console.WriteLine($"format: {info.FormatVersion}");
            Console.WriteLine($"bytes: {info.Length}");
            Console.WriteLine($"entities: {info.EntityCount}");
            Console.WriteLine($"names: {info.NameCount}");
            Console.WriteLine(call.GetValue(verify) ? "checksums: all match" : "checksums: header matches (--verify checks all)");
            Console.Write(info.About.Length == 0 || info.About.EndsWith('\n') ? info.About : info.About + "\n");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command CreateLookup()
    {
        var name = new Argument<string>("NAME") { Description = "A name as it stands in a text, or an identifier such as Q58217." };
        var file = new Option<string?>("--kb") { Description = "A knowledge-base file; the built-in one when not given." };
        var count = new Option<int>("--count", "-n") { Description = "Most candidates shown.", DefaultValueFactory = _ => 10 };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > KnowledgeBase.MaxCandidates)
            {
                result.AddError($"--count takes a number from 1 to {KnowledgeBase.MaxCandidates}.");
            }
        });
        var command = new Command("lookup", "Shows what a name may mean, with scores.") { name, file, count };
        command.SetAction(call =>
        {
            using var knowledge = Open(call.GetValue(file));
            return KbLookup.Execute(knowledge, call.GetValue(name)!, call.GetValue(count));
        });
        return command;
    }

    private static Argument<string?> FileArgument() => new("FILE")
    {
        Description = "A knowledge-base file; the built-in one when not given.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static KnowledgeBase Open(string? path) => path is null ? KnowledgeBase.Starter : KnowledgeBase.Open(path);
}
