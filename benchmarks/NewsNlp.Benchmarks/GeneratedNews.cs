using System.Text;

namespace NewsNlp.Benchmarks;

/// <summary>News-like English of any length from a small grammar and a fixed seed: the same text on every machine.</summary>
internal static class GeneratedNews
{
    private static readonly string[] Subjects =
        ["The prime minister", "A spokesman for the ministry", "Police in the capital", "Analysts", "The central bank", "Anna Petrova, the mayor of Northport,", "Two officials", "She"];

    private static readonly string[] Verbs = ["said", "told reporters", "announced", "warned", "denied", "confirmed on Monday", "wrote in a statement"];

    private static readonly string[] Clauses =
    [
        "that talks with the opposition would resume next week", "that prices had risen by 4.5 percent since January", "the bridge wouldn't reopen before June",
        "that more than 1,200 people were moved to safety", "it was too early to judge the cost of the storm", "that both sides agreed to a cease-fire",
        "that the company's new chief executive will step down",
    ];

    private static readonly string[] Tails = [".", ", according to the Northport Times.", " after hours of debate.", ", citing security concerns.", " despite protests in three cities."];

    /// <summary>A text of at least <paramref name="characters"/> characters, in paragraphs.</summary>
    public static string Text(int characters, int seed = 7)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        string Pick(string[] choices) => choices[random.Next(choices.Length)];
        while (text.Length < characters)
        {
            text.Append(Pick(Subjects)).Append(' ').Append(Pick(Verbs)).Append(' ').Append(Pick(Clauses)).Append(Pick(Tails));
            text.Append(random.Next(4) == 0 ? "\n\n" : " ");
        }

        return text.ToString();
    }
}
