namespace NewsNlp.Tagging;

/// <summary>The Penn Treebank tags as numbers: what <see cref="TokenSyntax.Detail"/> holds. Number 0 is "unknown".</summary>
internal static class PennTags
{
    private static readonly string[] Names =
    [
        "", "NN", "IN", "DT", "PRP", "NNP", "JJ", ".", "RB", "NNS", "VB", ",", "CC", "CD", "VBN", "VBD", "MD", "TO", "VBG", "PRP$", "VBZ", "VBP",
        "-RRB-", "-LRB-", "WDT", ":", "WRB", "``", "''", "WP", "RP", "UH", "POS", "HYPH", "NNPS", "JJR", "JJS", "EX", "RBR", "$", "ADD", "NFP",
        "GW", "SYM", "PDT", "LS", "RBS", "FW", "AFX", "WP$",
    ];

    /// <summary>Number of tags, 0 included.</summary>
    public static int Count => Names.Length;

    /// <summary>The name of tag <paramref name="number"/>; empty for 0 and for numbers out of range.</summary>
    public static string NameOf(byte number) => number < Names.Length ? Names[number] : "";

    /// <summary>The number of <paramref name="name"/>, 0 when there is no such tag.</summary>
    public static byte NumberOf(string name) => (byte)Math.Max(0, Array.IndexOf(Names, name));
}
