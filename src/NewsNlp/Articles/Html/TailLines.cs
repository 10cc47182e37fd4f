using NewsNlp.Text;

namespace NewsNlp.Articles.Html;

/// <summary>Takes lines about the paper itself off the end of the text: how to reach its writers, what it earns by its links, what to subscribe to.</summary>
internal static class TailLines
{
    private const int MostLines = 5, LongestLine = 450;

    private static readonly (string[] Always, string[] BeforeAddresses) Phrases = Load();

    public static void Name(TextBlock[] blocks, BlockVerdict[] verdicts, BodyRange body)
    {
        var lines = 0;
        for (var i = body.Last; i > body.First && lines < MostLines; i--)
        {
            if (!verdicts[i].IsBody)
            {
                continue;
            }

            lines++;
            if (blocks[i].Text.Length <= LongestLine && Says(blocks[i].Text.Span))
            {
                verdicts[i] = new BlockVerdict(BlockRole.Promotion, 0.7f);
            }
        }
    }

    private static bool Says(ReadOnlySpan<char> text) => HasAny(text, Phrases.Always) || (text.Contains('@') && HasAny(text, Phrases.BeforeAddresses));

    private static bool HasAny(ReadOnlySpan<char> text, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static (string[] Always, string[] BeforeAddresses) Load()
    {
        using var reader = new StreamReader(EmbeddedResource.Open("tail-lines.txt"));
        var rows = reader.ReadToEnd().Split('\n').Select(l => l.TrimEnd('\r').Split('|')).Where(r => r.Length > 1).ToArray();
        return ([.. rows.Where(r => r[0] != "address").SelectMany(r => r[1..])], [.. rows.Where(r => r[0] == "address").SelectMany(r => r[1..])]);
    }
}
