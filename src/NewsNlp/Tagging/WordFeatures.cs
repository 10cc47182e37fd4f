namespace NewsNlp.Tagging;

/// <summary>
/// What the network knows of one word form by itself: hashes of the normalised form and of its ends, and its shape. The trainer and the annotator
/// both use this, so that a model never meets other features than it was trained on.
/// </summary>
internal readonly record struct WordFeatures(uint Hash, int Prefix, int ShortSuffix, int Suffix, int Shape)
{
    public const int PrefixRows = 2048;
    public const int ShortSuffixRows = 1024;
    public const int SuffixRows = 4096;
    public const int ShapeRows = 256;

    private const int Upper = 1, Lower = 2, Digit = 4, Hyphen = 8, Stop = 16, Sign = 32, UpperInside = 64;

    private static readonly ushort[] Normal = NormalForms();
    private static readonly byte[] Classes = CharacterClasses();

    /// <summary>Features of <paramref name="form"/>, which is not empty.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="first">Whether the word is the first of its sentence.</param>
    public static WordFeatures Of(ReadOnlySpan<char> form, bool first)
    {
        var hash = 0x811C9DC5u;
        var seen = 0;
        uint previous = 0, beforePrevious = 0, last = 0, prefix = 0;
        for (var i = 0; i < form.Length; i++)
        {
            var character = form[i];
            uint normal;
            if (character < 128)
            {
                normal = Normal[character];
                var kind = Classes[character];
                seen |= kind == Upper && i > 0 ? UpperInside : kind;
            }
            else
            {
                normal = Normalize(character);
                seen |= char.IsUpper(character) ? i > 0 ? UpperInside : Upper : char.IsLetter(character) ? Lower : Sign;
            }

            hash = (hash ^ normal) * 0x01000193u;
            beforePrevious = previous;
            previous = last;
            last = normal;
            if (i < 3)
            {
                prefix = (prefix * 0x9E3779B1u) + normal + 1;
            }
        }

        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        hash ^= hash >> 12;
        var shortSuffix = (last * 0x9E3779B1u) + (previous * 0x85EBCA77u);
        var suffix = shortSuffix + (beforePrevious * 0xC2B2AE3Du);
        return new WordFeatures(
            hash == 0 ? 1 : hash,
            Bucket(prefix, PrefixRows),
            Bucket(shortSuffix, ShortSuffixRows),
            Bucket(suffix, SuffixRows),
            ShapeOf(seen, form.Length, first));
    }

    private static int Bucket(uint value, int rows) => (int)(((ulong)(value * 0x7FEB352Du) * (ulong)rows) >> 32);

    private static int ShapeOf(int seen, int length, bool first)
    {
        var letters = (seen & Upper) != 0
            ? (seen & Lower) != 0 ? (seen & UpperInside) != 0 ? 3 : 1 : 2
            : (seen & UpperInside) != 0 ? 3 : 0;
        var digits = (seen & Digit) == 0 ? 0 : (seen & (Upper | Lower | UpperInside)) != 0 ? 1 : (seen & (Stop | Hyphen | Sign)) != 0 ? 2 : 3;
        var signs = (seen & Sign) != 0 ? 3 : (seen & Hyphen) != 0 ? 2 : (seen & Stop) != 0 ? 1 : 0;
        return letters | (digits << 2) | (signs << 4) | (length == 1 ? 64 : 0) | (first ? 128 : 0);
    }

    private static uint Normalize(char character) => character switch
    {
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2013' or '\u2014' => '-',
        _ => char.ToLowerInvariant(character),
    };

    private static ushort[] NormalForms()
    {
        var table = new ushort[128];
        for (var c = 0; c < 128; c++)
        {
            table[c] = char.IsAsciiDigit((char)c) ? '0' : char.ToLowerInvariant((char)c);
        }

        return table;
    }

    private static byte[] CharacterClasses()
    {
        var table = new byte[128];
        for (var c = 0; c < 128; c++)
        {
            table[c] = (byte)((char)c switch
            {
                >= 'A' and <= 'Z' => Upper,
                >= 'a' and <= 'z' => Lower,
                >= '0' and <= '9' => Digit,
                '-' => Hyphen,
                '.' or ',' or ':' or '\'' => Stop,
                _ => Sign,
            });
        }

        return table;
    }
}
