using System.Runtime.CompilerServices;

namespace NewsNlp.Tokenization;

/// <summary>Where tokens start and end in 64 characters, as far as that follows from the characters next to each other, and which chunks need the rules.</summary>
/// <remarks>
/// One bit a character. Plain words, plain numbers and marks in plain places are decided here by algebra on the bits; everything else sets a bit of
/// <see cref="Trigger"/> in its chunk. The rule layer gives the same tokens for a chunk without a trigger (held by tests that run it on every chunk).
/// </remarks>
internal struct BlockMasks
{
    /// <summary>ASCII white space and control characters.</summary>
    public ulong Space;

    /// <summary>First characters of chunks.</summary>
    public ulong ChunkStarts;

    /// <summary>First characters of tokens.</summary>
    public ulong Starts;

    /// <summary>Last characters of tokens.</summary>
    public ulong Ends;

    /// <summary>Characters that send their chunk to the rules.</summary>
    public ulong Trigger;

    /// <summary>
    /// Places that a look at their word decides: stops behind a letter (an abbreviation?), hyphens between letters (a prefix?), letters behind a digit
    /// (an ordinal?), letters of words that may be two run together.
    /// </summary>
    public ulong Doubts;

    /// <summary>First characters of runs of letters and digits.</summary>
    public ulong WordStarts;

    /// <summary>ASCII letters, digits and the separators of numbers.</summary>
    public ulong Words;

    /// <summary>ASCII letters.</summary>
    public ulong Letters;

    /// <summary>Upper-case ASCII letters.</summary>
    public ulong Upper;

    /// <summary>Upper-case letters behind a letter: their word is in capitals or in mixed case.</summary>
    public ulong InnerUpper;

    /// <summary>The first letters of <c>n't</c>.</summary>
    public ulong Negations;

    /// <summary>First letters of abbreviations whose stop was joined to them.</summary>
    public ulong Shortened;

    /// <summary>Line breaks.</summary>
    public ulong Breaks;

    /// <summary>Fills the masks from the 64 characters at <paramref name="source"/>, where a chunk or white space starts.</summary>
    public void Fill<TVector>(ref readonly char source)
        where TVector : struct, IBlockVector<TVector>
    {
        var block = TVector.Load(in source, 0);
        var letter = block.BetweenWith(0x20, (byte)'a', (byte)'z');
        var upper = block.Between((byte)'A', (byte)'Z');
        var digit = block.Between((byte)'0', (byte)'9');
        var space = block.Between(0, (byte)' ');
        var stop = block.Is((byte)'.');
        var comma = block.Is((byte)',');
        var shout = block.Is((byte)'!') | block.Is((byte)'?');
        var quote = block.Is((byte)'"');
        var apostrophe = block.Is((byte)'\'');
        var colon = block.IsWith(1, (byte)';');
        var separator = (stop | comma | block.Is((byte)':') | block.Is((byte)'/')) & (digit << 1) & (digit >> 1);
        var bracket = block.IsWith(1, (byte)')') | block.IsWith(0x20, (byte)'{') | block.IsWith(0x20, (byte)'}') | block.Is((byte)'%');
        var hyphen = block.Is((byte)'-');
        var dollar = block.Is((byte)'$');
        var ampersand = block.Is((byte)'&');
        var word = letter | digit | separator;
        var starts = word & ~(word << 1);
        var ends = word & ~(word >> 1);
        var first = (space << 1) | 1;
        var last = (space >> 1) | (1UL << 63);
        ulong dash = 0, trigger = 0, high = block.High();
        if (high != 0)
        {
            // General punctuation, of which typeset news is full: curly marks, dashes, the ellipsis.
            var marks = TVector.Load(in source, 0x2000);
            var curly = marks.Is(0x19);
            var left = marks.Is(0x1C);
            var right = marks.Is(0x1D);
            dash = marks.Between(0x13, 0x14) | marks.Is(0x26);
            trigger = (high & ~(curly | left | right | dash)) | (dash & (dash << 1)) | (left & ~first) | (right & first);
            apostrophe |= curly;
            quote |= left | right;
        }

        // Contractions whose second part starts at the apostrophe are split here, and so is "n't"; every other apostrophe needs the rules.
        var ender = (stop | shout) & ~separator;
        var joint = apostrophe & (letter << 1);
        Negations = 0;
        if (apostrophe != 0)
        {
            var tail = (block.Is((byte)'s') | block.Is((byte)'m') | block.Is((byte)'d')) & ~(word >> 1);
            var e = block.Is((byte)'e') >> 1;
            var pair = ((block.Is((byte)'l') & (block.Is((byte)'l') >> 1)) | ((block.Is((byte)'r') | block.Is((byte)'v')) & e)) & ~(word >> 2);
            var negation = joint & (block.Is((byte)'n') << 1) & (letter << 2) & ((block.Is((byte)'t') & ~(word >> 1)) >> 1);
            joint &= (tail | pair) >> 1;
            Negations = negation >> 1;
            trigger |= apostrophe & ~(joint | negation);
        }

        // A quotation mark opens at the start of a chunk before a word; behind a word or stop, with nothing or a mark of the sentence behind it, it closes.
        var opens = quote & first & (word >> 1);
        var closes = quote & ((word | ender | comma) << 1) & (last | ((ender | comma | colon) >> 1));

        // A run of stops is one token, and so is a pair of hyphens that stands alone.
        var mark = (stop | comma | shout | quote | colon | bracket | hyphen | dollar | ampersand | dash) & ~separator;
        var between = hyphen & (letter << 1) & (letter >> 1);
        var twins = hyphen & first & ((hyphen & last) >> 1);
        var slash = block.Is((byte)'/') & (letter << 1) & (letter >> 1) & ~(starts << 1);
        mark |= slash;
        var other = ~(word | space | mark | apostrophe | high);
        if ((other & first & last) is var alone && alone != 0)
        {
            // Any other mark that stands alone, but for the grave accent (a quotation mark) and U+007F (white space).
            alone &= ~(block.Is((byte)'`') | block.Is(0x7F));
            mark |= alone;
            other &= ~alone;
        }

        trigger |= other
            | (quote & ~(opens | closes))
            | (ender & (word >> 1))
            | (colon & ~(last | separator))
            | (hyphen & ~(between | (first & last) | twins | (twins << 1)))
            | (dollar & (letter << 1))
            | (ampersand & (letter << 1) & (letter >> 1))
            | (digit & (letter << 1));

        Breaks = block.Between((byte)'\n', (byte)'\r');
        Space = space;
        ChunkStarts = ~space & first;
        Words = word;
        Letters = letter;
        Upper = upper;
        InnerUpper = upper & (letter << 1);
        Shortened = 0;
        WordStarts = starts;
        Starts = (starts & ~(apostrophe << 1)) | (mark & ~((ender & (ender << 1)) | (twins << 1))) | joint | Negations;
        Ends = (ends & ~Negations) | (Negations >> 1) | (mark & ~((ender & (ender >> 1)) | twins));
        Doubts = (stop & (letter << 1) & ~(stop >> 1)) | between | (letter & (digit << 1)) | Fused(block, starts, ends);
        Trigger = trigger;
    }

    /// <summary>A letter of each word that looks like <c>cannot</c>, <c>gonna</c>, <c>gotta</c>, <c>lemme</c>, <c>dont</c> or <c>didnt</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fused<TVector>(TVector block, ulong starts, ulong ends)
        where TVector : struct, IBlockVector<TVector>
    {
        var n = block.IsWith(0x20, (byte)'n');
        var t = block.IsWith(0x20, (byte)'t');
        var m = block.IsWith(0x20, (byte)'m');
        var o = block.IsWith(0x20, (byte)'o');
        var fourth = starts << 3;
        var doubled = (n & (n << 1) & ((ends >> 1) | (ends >> 2))) | (((t & (t << 1)) | (m & (m << 1))) & (ends >> 1));
        var negated = t & ends & (n << 1) & (((o << 2) & fourth) | (block.IsWith(0x20, (byte)'d') << 2) | (block.IsWith(0x20, (byte)'s') << 2));
        return (doubled & fourth) | negated;
    }
}
