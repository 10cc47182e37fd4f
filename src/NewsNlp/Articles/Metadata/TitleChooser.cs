using NewsNlp.Articles.Html;

namespace NewsNlp.Articles.Metadata;

/// <summary>
/// Chooses the headline: what readers see as heading where the declared titles agree with it, else what is declared, without the site's name.
/// </summary>
internal static class TitleChooser
{
    private const float Agrees = 0.5f;

    /// <summary>What is longer is no title.</summary>
    private const int LongestTitle = 1000;

    /// <summary>Headings that are compared with the declared titles.</summary>
    private const int MostHeadings = 300;

    public static MetadataValue? Choose(PageFacts facts, int bodyStart)
    {
        var heading = FindHeading(facts, bodyStart);
        var declared = Declared(facts, heading);
        if (heading is null)
        {
            return declared;
        }

        if (declared is null)
        {
            return heading.ToValue(0.6f);
        }

        if (TitleText.Similarity(heading.Text, declared.Text) < Agrees)
        {
            // A page has one headline for readers and may declare another for search engines: readers' one counts.
            return heading.Level == 1 ? heading.ToValue(0.7f) : declared;
        }

        var shorter = IsHeadingWithMore(heading.Text, declared.Text) ? declared
            : facts.Tags["og:title"] is { } open && IsHeadingWithMore(heading.Text, open) ? new MetadataValue(open, "meta:og:title", 0.85f)
            : null;
        return shorter is null ? heading.ToValue(0.95f) : shorter with { Block = heading.Block };
    }

    /// <summary>Whether a heading is the declared title with a topic line before it or a note behind it.</summary>
    private static bool IsHeadingWithMore(string heading, string declared)
    {
        var (h, d) = (TitleText.Fold(heading), TitleText.Fold(declared));
        return h.Length > d.Length && d.Length * 2 > h.Length
            && (h.EndsWith(" " + d, StringComparison.Ordinal) || h.StartsWith(d + " ", StringComparison.Ordinal));
    }

    private static MetadataValue? Declared(PageFacts facts, Heading? heading)
    {
        (string? Text, string Origin, float Confidence)[] sources =
        [
            (facts.Article?.Headline, "json-ld:headline", 0.85f),
            (facts.Tags["og:title"], "meta:og:title", 0.85f),
            (facts.Tags["twitter:title"], "meta:twitter:title", 0.8f),
            (facts.Tags.First("dc.title", "dcterms.title", "parsely-title", "sailthru.title", "headline", "title", "itemprop:headline")?.Value, "meta:title", 0.8f),
            (facts.HeadTitle, "element:title", 0.7f),
        ];
        foreach (var (text, origin, confidence) in sources)
        {
            if (text is { Length: > 1 and < LongestTitle } && !IsSiteName(facts, text))
            {
                return new MetadataValue(CutSite(facts, text, heading), origin, confidence);
            }
        }

        return null;
    }

    private static bool IsSiteName(PageFacts facts, string text)
    {
        var folded = TitleText.Fold(text);
        return folded.Length == 0 || folded == TitleText.Fold(facts.SiteName) || folded.Replace(" ", "", StringComparison.Ordinal) == HostName(facts)
            || folded is "home" or "homepage" or "untitled";
    }

    /// <summary>The title without the site's name at its end or start.</summary>
    private static string CutSite(PageFacts facts, string title, Heading? heading)
    {
        var site = TitleText.Fold(facts.SiteName);
        var host = HostName(facts);
        var head = TitleText.Fold(heading?.Text);
        foreach (var (rest, cut) in TitleText.Cuts(title))
        {
            var folded = TitleText.Fold(cut);
            var joined = folded.Replace(" ", "", StringComparison.Ordinal);
            if ((site.Length > 0 && (folded == site || (folded.Length > 4 && site.Contains(folded, StringComparison.Ordinal))
                    || (site.Length > 4 && folded.Contains(site, StringComparison.Ordinal) && folded.Length < site.Length * 2)))
                || (joined.Length > 2 && host.Length > 0 && (joined == host || (joined.Length > 4 && (host.Contains(joined, StringComparison.Ordinal) || (joined.Length < host.Length * 2 && joined.Contains(host, StringComparison.Ordinal))))))
                || (head.Length > 0 && TitleText.Fold(rest) == head))
            {
                return rest;
            }
        }

        return title;
    }

    private static string HostName(PageFacts facts)
    {
        var parts = facts.Host.Split('.');
        return parts.Length < 2 ? facts.Host : parts.OrderByDescending(p => p.Length).First().Replace("-", "", StringComparison.Ordinal);
    }

    /// <summary>The heading that the declared titles agree with most; without any, the only top heading.</summary>
    private static Heading? FindHeading(PageFacts facts, int bodyStart)
    {
        var tree = facts.Tree;
        string?[] declared = [facts.Article?.Headline, facts.Tags["og:title"], facts.HeadTitle, facts.Tags["twitter:title"]];
        var titles = declared.OfType<string>().Where(t => t.Length < LongestTitle).Distinct().Select(TitleText.Words).ToArray();
        Heading? best = null;
        float most = 0;
        var firsts = 0;
        Heading? first = null;
        var seen = 0;
        for (var i = 0; i < tree.Blocks.Count && i < bodyStart + 200 && seen < MostHeadings; i++)
        {
            var level = LevelOf(tree, tree.Blocks[i].Element);
            if (level is 0 or > 3 || tree.Blocks[i].TextLength is < 3 or > 400)
            {
                continue;
            }

            seen++;
            var heading = new Heading(tree.TextOf(tree.Blocks[i]).ToString(), level, i);
            if (level == 1 && !IsSiteName(facts, heading.Text))
            {
                firsts++;
                first ??= heading;
            }

            var words = TitleText.Words(heading.Text);
            var score = titles.Select(t => TitleText.Similarity(t, words)).DefaultIfEmpty(0).Max() - (0.1f * (level - 1)) - (i > bodyStart ? 0.1f : 0);
            if (score > most)
            {
                (best, most) = (heading, score);
            }
        }

        return most >= Agrees - 0.1f && (best!.Level == 1 || firsts != 1) ? best : firsts == 1 ? first : best;
    }

    private static int LevelOf(PageTree tree, int element)
    {
        for (var step = 0; element >= 0 && step < 4; step++, element = tree.Elements[element].Parent)
        {
            if (tree.Elements[element].Tag is >= HtmlTag.H1 and <= HtmlTag.H6 and var tag)
            {
                return tag - HtmlTag.H1 + 1;
            }
        }

        return 0;
    }

    private sealed record Heading(string Text, int Level, int Block)
    {
        public MetadataValue ToValue(float confidence) => new(Text, "element:h" + Level, confidence) { Block = Block };
    }
}
