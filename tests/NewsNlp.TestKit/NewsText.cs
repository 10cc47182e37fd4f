using System.Text;

namespace NewsNlp.TestKit;

/// <summary>Made-up news text, the same for the same seed: for laws, speed and hostile variants. Nothing in it is copied from anywhere.</summary>
public static class NewsText
{
    private static readonly string[] Names = ["Lena Ortiz", "Sgt. Pym", "J. K. Marlow", "D\u2019Angelo", "Mayor O'Brien", "Dr. Amadou Ba", "Zo\u00EB Hale", "NATO", "the U.S. Army", "Brandt & Sons Inc.", "AT&T", "the EU", "Ma\u0142gorzata Wr\u00F3bel"];
    private static readonly string[] Verbs = ["said", "told reporters", "warned", "didn't say", "won\u2019t confirm", "announced", "couldn't rule out", "asked"];
    private static readonly string[] Things = ["the well-known plan", "a 12-year-old boy", "$5.2 billion", "63.5% of voters", "an ex-minister", "the 1980s", "5-10 miles of road", "No. 10", "prices of \u20AC3m", "the co-operation", "1,234,567 homes", "a pro-EU party"];
    private static readonly string[] Places = ["in Oslo", "near Lagos", "at 7 a.m. on Thursday", "on Sept. 3", "in the north of the country", "outside the court", "in St. Helier"];
    private static readonly string[] Ends = [".", ".", ".", ".", ".", "?", "!", "...", "\u2026"];
    private static readonly string[] Odd = ["See https://news.example.org/a?b=1.", "Write to desk@paper.example.org.", "As @some_one99 wrote, #Budget2024 failed.", "(He had warned them.)", "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80!", "He said \u4F60\u597D\u3002", "They closed it.Then they left.", "cafe\u0301 govern\u00ADment 5\u00A0000\u202Fkr", "L'homme d'\u00C9tat \u00AB part \u00BB."];
    private const string Alphabet = "aeinorstAINST  0159.,!?\"'-:;()[]$%&/@#_*<>=\n\r\t\u2019\u2018\u201C\u201D\u2013\u2014\u2026\u00E9\u00A0\u200B\u2028\u0301\u4E2D\uD83D\uDE00\uD800\u0007";

    /// <summary>A text of about <paramref name="length"/> characters.</summary>
    public static string Generate(int seed, int length)
    {
        var random = new Random(seed);
        var text = new StringBuilder(length + 400);
        while (text.Length < length)
        {
            text.Append(random.Next(12) == 0 ? Pick(random, Odd) : Sentence(random));
            text.Append(random.Next(6) == 0 ? "\n\n" : random.Next(40) == 0 ? "\n" : " ");
        }

        return text.ToString();
    }

    /// <summary>Characters drawn from those that tokenizers have to judge.</summary>
    public static string Noise(int seed, int length)
    {
        var random = new Random(seed);
        return string.Create(length, random, static (span, r) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = Alphabet[r.Next(Alphabet.Length)];
        });
    }

    /// <summary>The text with about one character in twenty replaced, dropped, doubled or moved.</summary>
    public static string Mutate(int seed, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var random = new Random(seed);
        var mutated = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            switch (random.Next(80))
            {
                case 0:
                    break;
                case 1:
                    mutated.Append(c).Append(c);
                    break;
                case 2:
                    mutated.Append(Alphabet[random.Next(Alphabet.Length)]);
                    break;
                case 3:
                    mutated.Append(c).Append(Alphabet[random.Next(Alphabet.Length)]);
                    break;
                default:
                    mutated.Append(c);
                    break;
            }
        }

        return mutated.ToString();
    }

    private static string Sentence(Random random)
    {
        var core = $"{Pick(random, Names)} {Pick(random, Verbs)} that {Pick(random, Things)} and {Pick(random, Things)}, now {Pick(random, Places)}, would go on for years without any further change";
        var end = Pick(random, Ends);
        return random.Next(5) switch
        {
            0 => $"\u201CWe are done with {Pick(random, Things)},\u201D {Pick(random, Names)} {Pick(random, Verbs)} {Pick(random, Places)}{end}",
            1 => $"\"It's over. They've lost,\" she said of {Pick(random, Names)}{end}",
            2 => $"OSLO, Norway (AP) \u2014 {core}{end}",
            _ => char.ToUpperInvariant(core[0]) + core[1..] + end,
        };
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
