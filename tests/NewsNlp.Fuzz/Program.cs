using NewsNlp.Fuzz;
using NewsNlp.TestKit;

if (FuzzOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine("usage: fuzz [--seconds N] [--seed N] [--first N] [--count N] [--pages FOLDER] [--found FOLDER]");
    return 2;
}

var pages = PageMutator.OwnPages().ToList();
if (options.Folder is { } folder)
{
    pages.AddRange(Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Where(path => Path.GetExtension(path) is ".html" or ".txt").Select(path => (File.ReadAllText(path), Path.GetExtension(path) == ".html")));
}

return new FuzzRun(options, new PageMutator(pages)).Execute() ? 0 : 1;
