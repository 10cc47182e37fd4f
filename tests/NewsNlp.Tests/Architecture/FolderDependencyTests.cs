using System.Text.RegularExpressions;

namespace NewsNlp.Tests.Architecture;

/// <summary>Feature folders of the library depend downwards only (docs/architecture.md).</summary>
public partial class FolderDependencyTests
{
    /// <summary>What each folder may know beside itself.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Text"] = [],
        ["Tokenization"] = ["Text"],
        ["Tagging"] = ["Text", "Tokenization"],
        ["Knowledge"] = ["Text"],
        ["Boilerplate"] = ["Text"],
        ["Articles"] = ["Text", "Boilerplate"],
        ["Entities"] = ["Text", "Tokenization", "Tagging", "Knowledge"],
        ["Linking"] = ["Text", "Tokenization", "Tagging", "Knowledge", "Entities"],
        ["Quotes"] = ["Text", "Tokenization", "Tagging", "Knowledge", "Entities"],
    };

    [Fact]
    public void A_folder_knows_only_the_folders_below_it()
    {
        var root = Repository.PathOf("src", "NewsNlp");
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(root, path), Text: File.ReadAllText(path)))
            .Where(file => file.Path.Contains(Path.DirectorySeparatorChar) && !file.Path.StartsWith("obj", StringComparison.Ordinal) && !file.Path.StartsWith("bin", StringComparison.Ordinal))
            .ToList();

        // Interactive only hangs attributes on types that stand elsewhere.
        var declaring = files.Where(file => FolderOf(file.Path) != "Interactive");

        // Names that two folders declare, or that are members of an enum as well, would be taken for each other: those are left out.
        var members = files.SelectMany(file => EnumMembers().Matches(file.Text).Select(match => match.Groups[1].Value)).ToHashSet();
        var owners = declaring.SelectMany(file => Declarations().Matches(file.Text).Select(match => (Name: match.Groups[1].Value, Folder: FolderOf(file.Path))))
            .Where(pair => !members.Contains(pair.Name)).GroupBy(pair => pair.Name).Where(group => group.Select(pair => pair.Folder).Distinct().Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().Folder);

        // A folder's own members may share a word with a type elsewhere.
        var own = files.GroupBy(file => FolderOf(file.Path)).ToDictionary(
            group => group.Key, group => group.SelectMany(file => Members().Matches(file.Text).Select(match => match.Groups[1].Value)).ToHashSet());

        var violations = from file in files
                         let folder = FolderOf(file.Path)
                         where Allowed.ContainsKey(folder)
                         from word in Words().Matches(Comments().Replace(file.Text, "")).Select(match => match.Value).Distinct()
                         where !own[folder].Contains(word) && owners.TryGetValue(word, out var owner) && owner != folder && !Allowed[folder].Contains(owner)
                         select $"{file.Path}: {word} ({owners[word]})";
        Assert.Empty(violations);
    }

    private static string FolderOf(string path) => path.Split(Path.DirectorySeparatorChar)[0];

    [GeneratedRegex(@"^(?:public|internal)\s[^;{(=]*?\b(?:class|struct|interface|enum|record struct|record)\s+([A-Z]\w+)", RegexOptions.Multiline)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"^ +([A-Z]\w+)(?: = [^;]*)?,\s*$", RegexOptions.Multiline)]
    private static partial Regex EnumMembers();

    [GeneratedRegex(@"\b(?:void|u?int|bool|string|s?byte|char|float|u?long|double|u?short|[A-Z]\w*)[>\]?]* ([A-Z]\w+)\b")]
    private static partial Regex Members();

    // A type's name stands behind neither a dot nor a string's quote: members and resource names share words with types.
    [GeneratedRegex(@"(?<![\w.""])[A-Z]\w+(?!\w*\s*(?:=>|\{ get|=[^=]))")]
    private static partial Regex Words();

    [GeneratedRegex(@"//.*$|""[^""\n]*""", RegexOptions.Multiline)]
    private static partial Regex Comments();
}
