using NewsNlp.ModelBuilder.Knowledge;
using NewsNlp.ModelBuilder.Names;
using NewsNlp.ModelBuilder.Quotes;
using NewsNlp.ModelBuilder.Syntax;
using NewsNlp.ModelBuilder.Tokenization;

namespace NewsNlp.ModelBuilder;

/// <summary>Trains the models and compiles the tables that the package ships: one command each, the same bytes every time.</summary>
internal static class Program
{
    /// <summary>Commands by name. Each takes the data folder, the output folder and its further arguments.</summary>
    private static readonly Dictionary<string, Action<BuildContext>> Commands = new(StringComparer.Ordinal)
    {
        ["sentences"] = SentenceModelTrainer.Run,
        ["syntax"] = TrainSyntax.Run,
        ["pages"] = Html.PagesCommand.Run,
        ["gazetteer"] = NamesCommand.BuildGazetteer,
        ["names"] = NamesCommand.Train,
        ["name-kinds"] = NameKindsCommand.Train,
        ["names-folds"] = NameFolds.Run,
        ["coreference"] = NamesCommand.TrainCoreference,
        ["knowledge"] = KnowledgeCommand.Run,
        ["generate-dump"] = DumpGenerator.Run,
        ["quotes"] = QuotesCommand.Train,
        ["pagetext"] = PageText.PageTextCommand.Run,
    };

    private static int Main(string[] args)
    {
        if (args.Length == 0 || !Commands.TryGetValue(args[0], out var command))
        {
            Console.Error.WriteLine("usage: modelbuilder COMMAND [--data DIR] [--output DIR] [arguments]");
            Console.Error.WriteLine("commands: " + string.Join(", ", Commands.Keys));
            Console.Error.WriteLine("The data folder is --data, else the environment variable NEWSNLP_DATA.");
            return 2;
        }

        command(BuildContext.Parse(args.AsSpan(1)));
        return 0;
    }
}
