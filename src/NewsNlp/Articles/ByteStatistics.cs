namespace NewsNlp.Articles;

/// <summary>Guesses an old encoding from the bytes outside ASCII: which ranges they lie in and how they follow each other.</summary>
internal static class ByteStatistics
{
    /// <summary>Name of the likeliest encoding, or null when nothing speaks against a Western one.</summary>
    public static string? Guess(ReadOnlySpan<byte> bytes)
    {
        int high = 0, pairs = 0, lower = 0, upper = 0, koiLower = 0, odd = 0, central = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b < 0x80)
            {
                continue;
            }

            high++;
            pairs += i + 1 < bytes.Length && bytes[i + 1] >= 0x80 ? 1 : 0;
            lower += b >= 0xE0 ? 1 : 0;
            upper += b is >= 0xC0 and < 0xE0 ? 1 : 0;
            koiLower += b is >= 0xC0 and < 0xE0 ? 1 : 0;
            odd += b < 0xC0 ? 1 : 0;
            // š ť ž ľ ş ś in windows-1250, where windows-1252 has signs that pages seldom hold.
            central += b is 0x9A or 0x9D or 0x9E or 0xBE or 0xBA or 0x9C or 0xB9 or 0xB3 or 0xBF or 0xEC or 0xF8 or 0xE8 or 0xEF or 0xF9 ? 1 : 0;
        }

        if (high == 0)
        {
            return null;
        }

        if (pairs * 10 > high * 6)
        {
            return odd * 10 < high ? lower >= koiLower ? "windows-1251" : "koi8-r" : EastAsian(bytes);
        }

        return central * 2 > high ? "windows-1250" : null;
    }

    /// <summary>The two-byte encoding that reads the bytes with the fewest breaks.</summary>
    private static string? EastAsian(ReadOnlySpan<byte> bytes)
    {
        int shift = 0, euc = 0, big = 0, gb = 0, kana = 0, hangul = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            var (a, b) = (bytes[i], bytes[i + 1]);
            if (a < 0x80)
            {
                continue;
            }

            shift += (a is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC)) && b is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFC) ? 0 : 1;
            euc += a >= 0xA1 && b >= 0xA1 ? 0 : 1;
            gb += a is >= 0x81 and <= 0xFE && (b is >= 0x40 and <= 0xFE) && b != 0x7F ? 0 : 1;
            big += a is >= 0xA1 and <= 0xF9 && b is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE) ? 0 : 1;
            kana += a is 0xA4 or 0xA5 or 0x82 or 0x83 ? 1 : 0;
            hangul += a is >= 0xB0 and <= 0xC8 ? 1 : 0;
            i++;
        }

        if (shift <= euc && kana * 5 > bytes.Length / 20 && shift < gb + 8 && euc > 0)
        {
            return "shift_jis";
        }

        return euc > 0 ? big < gb ? "big5" : "gb18030" : kana * 4 > hangul ? "euc-jp" : hangul * 4 > bytes.Length / 3 ? "ks_c_5601-1987" : "gb18030";
    }
}
