using System.CommandLine;

namespace NewsNlp.Tool.Analyze;

/// <summary><c>newsnlp analyze</c>: its options, and from them an <see cref="AnalyzeRun"/>.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders (walked), or - for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.Validators.Add(result =>
        {
            // A mistyped option would else be taken for a file that does not exist.
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-' && !File.Exists(token.Value))
                {
                    result.AddError($"Unrecognized option '{token.Value}'.");
                }
            }
        });
        var from = new Option<string>("--from") { Description = "What the inputs are.", DefaultValueFactory = _ => "auto" };
        from.AcceptOnlyFromAmong(InputFormats.Names);
        var to = new Option<string?>("--to") { Description = "How results are written: pretty on a terminal, jsonl when piped." };
        to.AcceptOnlyFromAmong(OutputFormats.Names);
        var parts = new Option<string?>("--parts")
        {
            Description = "Comma-separated: article, removed, sentences, tokens, tags, quotes, entities. Default: article,quotes,entities.",
        };
        parts.Validators.Add(result =>
        {
            if (PartList.Parse(result.GetValueOrDefault<string?>()) is null)
            {
                result.AddError($"--parts takes a comma-separated list of: {string.Join(", ", PartList.Names)}.");
            }
        });
        var jobs = new Option<int>("--jobs") { Description = "Articles analysed in parallel.", DefaultValueFactory = _ => Environment.ProcessorCount };
        jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--jobs takes a whole number from 1 on.");
            }
        });
        var kb = new Option<string[]>("--kb") { Description = "A knowledge-base file instead of the built-in one; may be given more than once (later files overlay).", DefaultValueFactory = _ => [] };
        var output = new Option<string?>("--output", "-o") { Description = "Output file, written whole or not at all." };
        var resume = new Option<bool>("--resume") { Description = "Go on where a run with the same inputs and output file was interrupted (JSON Lines with -o)." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress and no summary on standard error." };

        var command = new Command("analyze", "Analyses web pages, page text or clean text.") { paths, from, to, parts, kb, jobs, output, resume, quiet };
        command.Validators.Add(result =>
        {
            // The words as they were given: an option without its value is an error of its own, said elsewhere.
            var format = OutputFormats.Parse(result.GetResult(to)?.Tokens is [var name, ..] ? name.Value : null);
            var toFile = result.GetResult(output) is { Implicit: false };
            if (format == OutputFormat.Brat && !toFile)
            {
                result.AddError("--to brat writes two files an article: name a folder with -o.");
            }

            if (result.GetResult(resume) is { Implicit: false } && (!toFile || format is not (null or OutputFormat.JsonLines)))
            {
                result.AddError("--resume needs JSON Lines in a file: -o FILE, and no other --to.");
            }
        });
        command.SetAction((call, cancellationToken) =>
        {
            var run = new AnalyzeRun
            {
                Paths = call.GetValue(paths) is { Length: > 0 } given ? given : ["-"],
                From = InputFormats.Parse(call.GetValue(from)!),
                To = OutputFormats.Parse(call.GetValue(to)),
                Parts = PartList.Parse(call.GetValue(parts)) ?? OutputParts.Default,
                KnowledgeBases = call.GetValue(kb) ?? [],
                Jobs = call.GetValue(jobs),
                OutputPath = call.GetValue(output),
                Quiet = call.GetValue(quiet),
                Resume = call.GetValue(resume),
            };
            return run.ExecuteAsync(cancellationToken);
        });
        return command;
    }
}
