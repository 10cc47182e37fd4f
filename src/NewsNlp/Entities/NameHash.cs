using System.Runtime.CompilerServices;

namespace NewsNlp.Entities;

/// <summary>Hashes of words, whatever their case and diacritics: the keys of features and of the gazetteer.</summary>
internal static class NameHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Base letters of U+00E0 to U+017F, lower case; a letter without one stands for itself.</summary>
    private const string Bases =
        "aaaaaaaceeeeiiii" + "dnooooo÷ouuuuyþy" +
        "aaaaaacccccccc" + "ddddeeeeeeeeee" + "gggggggghhhh" + "iiiiiiiiii" + "ijjjkkk" + "llllllllll" + "nnnnnnnnn" + "oooooooo" + "rrrrrr" +
        "ssssssss" + "tttttt" + "uuuuuuuuuuuu" + "wwyyy" + "zzzzzzs";

    /// <summary>The character in lower case and without its diacritic.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c)
    {
        if (c < 0x80)
        {
            return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
        }

        return FoldRare(c);
    }

    /// <summary>Hash of a word.</summary>
    public static uint Word(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
        {
            hash = (hash ^ Fold(c)) * Prime;
        }

        return Finish(hash);
    }

    /// <summary>Hash of a phrase and one more word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Append(uint phrase, uint word) => Finish((phrase * 0x9E3779B1u) ^ word);

    /// <summary>Hash of a value under a template, so that equal values of two templates differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Feature(uint template, uint value) => Finish(value + (template * 0x9E3779B1u));

    /// <summary>Hash of two values under a template.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Feature(uint template, uint first, uint second) =>
        Finish(((first * 0x85EBCA6Bu) ^ (second + (first >> 15))) + (template * 0x9E3779B1u));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352Du;
        hash ^= hash >> 15;
        return hash;
    }

    private static char FoldRare(char c)
    {
        c = char.ToLowerInvariant(c);
        if ((uint)(c - 0xE0) < (uint)Bases.Length)
        {
            return Bases[c - 0xE0];
        }

        return c switch
        {
            '\u2019' or '\u02BC' or '\u02BB' or '\u2018' => '\'',
            >= '\u1EA0' and <= '\u1EB7' => 'a',
            >= '\u1EB8' and <= '\u1EC7' => 'e',
            >= '\u1EC8' and <= '\u1ECB' => 'i',
            >= '\u1ECC' and <= '\u1EE3' => 'o',
            >= '\u1EE4' and <= '\u1EF1' => 'u',
            >= '\u1EF2' and <= '\u1EF9' => 'y',
            '\u0219' => 's',
            '\u021B' => 't',
            '\u01A1' => 'o',
            '\u01B0' => 'u',
            '\u0259' => 'a',
            _ => c,
        };
    }
}
