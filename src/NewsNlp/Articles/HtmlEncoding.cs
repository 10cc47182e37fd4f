using System.Buffers;
using System.Text;

namespace NewsNlp.Articles;

/// <summary>
/// Finds the encoding of a page's bytes as browsers do: byte order mark, the transport's word, the page's own declaration, then its bytes.
/// </summary>
internal static class HtmlEncoding
{
    /// <summary>Declarations further down do not count (the standard says 1024; many pages are later).</summary>
    private const int DeclarationReach = 4096;

    /// <summary>Bytes that are looked at when nothing is declared.</summary>
    private const int DetectionReach = 256 * 1024;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \"';>/?");

    /// <summary>Decodes a page; says whether bytes had to be replaced.</summary>
    public static (string Text, string Encoding, bool Replaced) Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        var (encoding, skip) = Choose(bytes, charset);
        var text = encoding.GetString(bytes[skip..]);
        // A replacement character that the page itself holds is rare enough to be counted with the others.
        return (text, encoding.WebName, text.Contains('\uFFFD'));
    }

    /// <summary>The encoding that a label names, or null; labels as the Encoding Standard lists them.</summary>
    public static Encoding? OfLabel(string? label)
    {
        var name = label?.Trim().Trim('"', '\'').ToLowerInvariant();
        return name switch
        {
            null or "" => null,
            "utf-8" or "utf8" or "unicode-1-1-utf-8" => Encoding.UTF8,
            "utf-16" or "utf-16le" or "unicode" or "ucs-2" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "l1" or "ascii" or "us-ascii" or "cp1252" or "x-cp1252" or "windows1252"
                => ByName("windows-1252"),
            "iso-8859-9" or "latin5" or "cp1254" => ByName("windows-1254"),
            "iso-8859-11" or "tis-620" or "dos-874" => ByName("windows-874"),
            "gb2312" or "gbk" or "gb_2312-80" or "chinese" or "x-gbk" or "gb18030" => ByName("gb18030"),
            "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "ms_kanji" or "windows-31j" => ByName("shift_jis"),
            "ks_c_5601-1987" or "ks_c_5601-1989" or "ksc5601" or "korean" or "euc-kr" or "windows-949" => ByName("ks_c_5601-1987"),
            "big5-hkscs" or "cn-big5" or "x-x-big5" => ByName("big5"),
            "cp1250" or "x-cp1250" => ByName("windows-1250"),
            "cp1251" or "x-cp1251" => ByName("windows-1251"),
            "koi8" or "koi" => ByName("koi8-r"),
            _ => ByName(name),
        };
    }

    private static Encoding? ByName(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? (name.Length < 40 ? Encoding.GetEncoding(name) : null);
        }
        catch (ArgumentException)
        {
            // An unknown label counts as no label.
            return null;
        }
    }

    private static (Encoding Encoding, int Skip) Choose(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return (Encoding.UTF8, 3);
        }

        if (bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)))
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, 2);
        }

        return (OfLabel(charset) ?? Declared(bytes) ?? Detect(bytes), 0);
    }

    /// <summary>The encoding that a <c>meta</c> element or an XML declaration names.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && After(head, 0, "encoding=") is { } xml && OfLabel(xml) is { } declared)
        {
            return declared;
        }

        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0; at += 5)
        {
            var end = head.IndexOf('>', at);
            var tag = head[at..(end < 0 ? head.Length : end)];
            if (After(tag, 0, "charset") is { } label && OfLabel(label) is { } encoding)
            {
                // A page whose declaration can be read byte by byte is not in two-byte units, whatever it says.
                return encoding is UnicodeEncoding ? Encoding.UTF8 : encoding;
            }
        }

        return null;
    }

    private static string? After(string text, int from, string key)
    {
        var at = text.IndexOf(key, from, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = text.AsSpan(at + key.Length).TrimStart(" =\t\r\n\"'");
        var end = value.IndexOfAny(LabelEnds);
        return (end < 0 ? value : value[..end]).ToString();
    }

    private static Encoding Detect(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, DetectionReach)];
        if (System.Text.Unicode.Utf8.IsValid(sample[..Utf8Border(sample)]))
        {
            return Encoding.UTF8;
        }

        if (sample.Length > 8 && sample.Count((byte)0) * 3 > sample.Length)
        {
            return sample[1] == 0 ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        return ByteStatistics.Guess(sample) is { } name && ByName(name) is { } encoding ? encoding : ByName("windows-1252")!;
    }

    /// <summary>Where the last whole character of a sample ends, so that a cut one does not count as broken.</summary>
    private static int Utf8Border(ReadOnlySpan<byte> sample)
    {
        var end = sample.Length;
        for (var back = 1; back <= 3 && back <= sample.Length; back++)
        {
            var b = sample[^back];
            if ((b & 0xC0) == 0xC0)
            {
                var needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return back < needed ? end - back : end;
            }

            if (b < 0x80)
            {
                return end;
            }
        }

        return end;
    }
}
