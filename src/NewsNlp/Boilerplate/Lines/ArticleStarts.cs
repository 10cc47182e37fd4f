namespace NewsNlp.Boilerplate;

/// <summary>Leaves one title an article: the one in front of its text.</summary>
internal static class ArticleStarts
{
    /// <summary>Lines that may stand between a title and its text.</summary>
    private const int Reach = 40;

    private const float Least = 0.0005f;

    public static void Settle(LineStates states, LinePage page, Span<LineClass> classes)
    {
        var title = -1;
        var hasText = false;
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == LineClass.Title)
            {
                // Of titles without text between them the likelier stays; the later one when they are equal (a repeat).
                if (title >= 0 && !hasText)
                {
                    var keepFirst = page.Facts[title].Hash != page.Facts[i].Hash && LineDecoder.TitleOdds(states, title) > LineDecoder.TitleOdds(states, i) * 1.5f;
                    classes[keepFirst ? i : title] = LineClass.Other;
                    title = keepFirst ? title : i;
                    continue;
                }

                (title, hasText) = (i, false);
            }
            else if (classes[i] is LineClass.Body)
            {
                hasText = true;
            }
        }

        if (title >= 0 && !hasText)
        {
            // No text follows: a link to another article, unless it is all that the page has.
            classes[title] = LineClass.Other;
        }

        FindMissing(states, classes);
    }

    // The first text has no title: the likeliest line before it, if any is likely at all.
    private static void FindMissing(LineStates states, Span<LineClass> classes)
    {
        var body = 0;
        while (body < classes.Length && classes[body] != LineClass.Body)
        {
            if (classes[body++] == LineClass.Title)
            {
                return;
            }
        }

        if (body == classes.Length)
        {
            return;
        }

        var best = -1;
        var most = Least;
        for (var i = Math.Max(0, body - Reach); i < body; i++)
        {
            var odds = LineDecoder.TitleOdds(states, i);
            (best, most) = odds > most ? (i, odds) : (best, most);
        }

        if (best >= 0)
        {
            classes[best] = LineClass.Title;
        }
    }
}
