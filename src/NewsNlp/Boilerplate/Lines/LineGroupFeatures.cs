namespace NewsNlp.Boilerplate;

/// <summary>The features that follow from what a line's facts are, group by group of <see cref="LineGroups"/>.</summary>
internal static class LineGroupFeatures
{
    // First features of words shared with neighbours, of chains of words, of what a title's words share, of hints and of phrases.
    private const int Sharing = LineFeatures.FirstSharing, Chain = LineFeatures.FirstChain, Lead = LineFeatures.FirstLead, Hint = LineFeatures.FirstHint, Cue = LineFeatures.FirstCue;

    /// <summary>Features of a combination: <paramref name="k"/> holds the facts in the order of the group's sizes.</summary>
    public static List<int> Of(int group, ReadOnlySpan<int> k) => group switch
    {
        // Length, end, share of function words.
        0 => [k[0], 34 + k[1], 46 + (k[0] * 12) + k[1], 335 + (k[2] * 18) + k[0], 445 + (k[2] * 12) + k[1]],

        // Words, and the shares of those with capitals.
        1 => [18 + k[0], 278 + (k[1] * 5) + Math.Min(k[0] / 3, 4), 303 + k[2]],

        // First character, digits, commas.
        2 => [262 + k[0], 306 + k[1], 311 + k[2]],

        // Ends of sentences, quotation marks, separators, glued words.
        3 => [316 + k[0], 322 + k[1], 326 + k[2], 331 + k[3]],

        // Year, clock and shortness; sign and colon; copyright.
        4 => [425 + k[0], 433 + k[1], Cue + 196 + (k[2] * 3) + k[3]],
        5 => [Cue + 176 + (k[0] * 3) + k[1], 437 + k[2]],
        6 => [Cue + (k[0] * 3) + k[1], Hint + k[2]],

        // Place: blank lines, lines before and behind, part of the page, lines of the page, its share of long lines, repeats.
        7 => [505 + k[0], 509 + k[1]],
        8 => [514 + k[0], 530 + k[1]],
        9 => [546 + k[0]],
        10 => [558 + k[0]],
        11 => [1470 + (k[0] * 3) + k[1]],
        12 => [578 + (k[0] * 18) + k[1]],
        13 => [668 + (k[0] * 18) + k[1], 992 + k[2]],
        14 => [994 + (k[0] * 18) + k[1]],
        _ => OfNeighbours(group, k),
    };

    private static List<int> OfNeighbours(int group, ReadOnlySpan<int> k) => group switch
    {
        // Words shared with the long lines behind and before.
        15 => [Sharing + (k[0] * 3) + k[2], 1339 + (k[1] * 3) + k[2], 1360 + (k[0] * 7) + k[1]],

        // Valley, crossing chains, fresh words.
        16 => [Chain + (k[0] * 3) + k[3], Chain + 27 + (k[1] * 3) + k[3], Chain + 48 + (k[2] * 3) + k[3], Chain + 66 + (((k[0] * 7) + k[1]) * 6) + k[2]],
        17 => [Lead + (k[0] * 6) + (k[1] * 2) + k[2]],

        // Lines to the next date and byline; hints and copyright before and behind; phrases and rules beside.
        18 => [Hint + 52 + (k[0] * 3) + k[2], Hint + 70 + (k[1] * 3) + k[2]],
        19 => [Hint + 4 + (k[0] * 12) + (k[1] * 3) + k[4], Cue + 430 + (k[2] * 6) + (k[3] * 3) + k[4]],
        20 => [Cue + 206 + (k[0] * 24) + (k[1] * 3) + k[2]],
        21 => [Cue + 400 + (k[0] * 5) + k[1]],

        // How the running text behind a line goes on with that before it: a new article shares little.
        _ => [1410 + (k[0] * 7) + k[1]],
    };
}
