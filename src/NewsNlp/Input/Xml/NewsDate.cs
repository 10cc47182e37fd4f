using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsNlp.Input;

/// <summary>Dates of feeds and news formats as ISO 8601.</summary>
internal static partial class NewsDate
{
    /// <summary>The date of RFC 822, RFC 3339 or the basic form of ISO 8601 (<c>20261126T101500Z</c>); null when it is none.</summary>
    public static string? Iso(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 64)
        {
            return null;
        }

        value = Zones().Replace(value.Trim(), zone => ZoneOf(zone.Value));
        var basic = Basic().Match(value);
        if (basic.Success)
        {
            var zone = basic.Groups[7].Value switch { "" => "", "Z" => "Z", var offset => $"{offset[..3]}:{offset[3..]}" };
            return basic.Groups[4].Success
                ? $"{basic.Groups[1]}-{basic.Groups[2]}-{basic.Groups[3]}T{basic.Groups[4]}:{basic.Groups[5]}:{basic.Groups[6]}{zone}"
                : $"{basic.Groups[1]}-{basic.Groups[2]}-{basic.Groups[3]}";
        }

        if (value.Length == 10 && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return value;
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date.ToString(date.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The zones of RFC 822 that .NET does not know.</summary>
    private static string ZoneOf(string name) => name switch
    {
        "UT" or "UTC" => "GMT",
        "EST" or "CDT" => "-05:00",
        "EDT" => "-04:00",
        "CST" or "MDT" => "-06:00",
        "MST" or "PDT" => "-07:00",
        _ => "-08:00",
    };

    [GeneratedRegex("\\b(?:UTC?|[ECMP][SD]T)$")]
    private static partial Regex Zones();

    [GeneratedRegex("^([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})(Z|[+-][0-9]{4})?)?$")]
    private static partial Regex Basic();
}
