namespace NewsNlp.Articles.Html;

/// <summary>Takes lines about the paper itself off the end of the text: how to reach its writers, what it earns by its links, what to subscribe to.</summary>
internal static class TailLines
{
    private const int MostLines = 5, LongestLine = 450;

    private static readonly string[] Phrases =
    [
        "we may receive compensation", "we may earn commission", "may earn a commission", "affiliate commission", "may earn an affiliate", 
        "follow him on", "follow her on", "follow them on", "follow me on", "follow us on", "like us on facebook", "sign up for our", "sign up to our", "sign up here", "subscribe today", "subscribe to our", "subscribe now",
        "needs your support", "all rights reserved", "may not be published, broadcast", "send tips to", "send a tip", "contact the author", "email the author", "download our app", "join our whatsapp", "join our telegram",
        "unseren newsletter", "folgen sie uns", "folgt uns", "alle rechte vorbehalten", "tous droits réservés", "suivez-nous", "abonnez-vous", "síguenos", "suscríbete", "todos los derechos reservados", "seguici su", "iscriviti alla",
        "siga-nos", "inscreva-se", "følg oss", "följ oss", "подписывайтесь",
    ];

    /// <summary>These stand before the address of a writer; before a number they may be the news.</summary>
    private static readonly string[] BeforeAddresses = ["can be reached at", "may be reached at", "reach him at", "reach her at", "reach them at", "email him at", "email her at"];

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

    private static bool Says(ReadOnlySpan<char> text) => HasAny(text, Phrases) || (text.Contains('@') && HasAny(text, BeforeAddresses));

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
}
