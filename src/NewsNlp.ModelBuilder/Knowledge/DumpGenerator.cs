using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsNlp.ModelBuilder.Knowledge;

/// <summary>
/// Writes a made-up dump in Wikidata's format to standard output, never stored: <c>generate-dump COUNT [LINE_BYTES] [pitfalls]</c>. Items have about one
/// kilobyte, or lines are filled up to the given size with labels of other languages, as in real dumps. With <c>pitfalls</c>, properties, empty maps, unknown
/// values, deprecated statements, cyclic classes, broken lines and odd aliases are among them.
/// </summary>
internal static class DumpGenerator
{
    /// <summary>Organisation, and a circle of classes beneath it.</summary>
    private const int Organization = 43229, FirstClass = 900_000_001;

    private static readonly string[] Given = ["Anna", "Boris", "Carla", "Daniel", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Karim", "Laura"];
    private static readonly string[] Syllables = ["ba", "den", "kor", "li", "mar", "no", "pel", "ri", "sto", "tan", "ul", "ver", "wick", "zan"];

    public static void Run(BuildContext context)
    {
        var count = int.Parse(context.Arguments[0], CultureInfo.InvariantCulture);
        var lineBytes = context.Arguments.Count > 1 && int.TryParse(context.Arguments[1], out var size) ? size : 0;
        var pitfalls = context.Arguments.Contains("pitfalls");
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 20);
        var text = new StringBuilder(4096);
        Write(output, text.Append("[\n"));
        for (var i = 1; i <= count; i++)
        {
            text.Clear();
            if (pitfalls && i % 97 == 0)
            {
                AppendPitfall(text, i);
            }
            else
            {
                AppendItem(text, i, lineBytes, pitfalls);
            }

            Write(output, text.Append(i < count ? ",\n" : "\n"));
        }

        Write(output, text.Clear().Append("]\n"));
    }

    private static void AppendItem(StringBuilder text, int number, int lineBytes, bool pitfalls)
    {
        var isPerson = number % 3 != 0;
        var name = Name(number);
        var label = isPerson ? Given[number % Given.Length] + " " + name : name + " Works";
        text.Append("{\"type\":\"item\",\"id\":\"Q").Append(1000 + number).Append("\",\"labels\":{");
        foreach (var language in new[] { "de", "fr", "es", "it", "pt" })
        {
            AppendTerm(text, language, label).Append(',');
        }

        AppendTerm(text, "en", label).Append("},\"descriptions\":{");
        AppendTerm(text, "en", isPerson ? "politician from " + Name(number % 200) : "company").Append("},\"aliases\":{\"en\":[");
        text.Append("{\"language\":\"en\",\"value\":\"").Append(name).Append(" the Great\"}").Append(pitfalls ? ",{\"language\":\"en\",\"value\":\"\\ud83d\\ude00\"}" : "");
        text.Append("]},\"claims\":{");
        AppendClaim(text, 31, isPerson ? 5 : FirstClass + (number % 3)).Append(',');
        AppendClaim(text, isPerson ? 27 : 17, 1001 + (number % 200)).Append(',');
        AppendClaim(text, 106, 1300 + (number % 50)).Append("},\"sitelinks\":{");
        for (var link = 0; link <= number % 4; link++)
        {
            text.Append(link == 0 ? "" : ",").Append('"').Append("enfrdees".AsSpan(link * 2, 2)).Append("wiki\":{\"site\":\"x\",\"title\":\"").Append(label).Append("\",\"badges\":[]}");
        }

        text.Append('}');
        for (var filler = 0; text.Length < lineBytes - 40; filler++)
        {
            text.Append(filler == 0 ? ",\"filler\":{" : ",");
            AppendTerm(text, "x" + filler.ToString(CultureInfo.InvariantCulture), label);
            if (text.Length >= lineBytes - 40)
            {
                text.Append('}');
            }
        }

        text.Append(",\"lastrevid\":").Append(number).Append('}');
    }

    private static void AppendPitfall(StringBuilder text, int number)
    {
        var id = 1000 + number;
        text.Append((number / 97 % 6) switch
        {
            0 => $"{{\"type\":\"property\",\"id\":\"P{id}\",\"labels\":{{}},\"claims\":{{}}}}",
            1 => $"{{\"type\":\"item\",\"id\":\"Q{id}\",\"labels\":[],\"descriptions\":[],\"aliases\":[],\"claims\":[],\"sitelinks\":[]}}",
            2 => $"{{\"type\":\"item\",\"id\":\"Q{id}\",\"labels\":{{\"en\":{{\"language\":\"en\",\"value\":\"Broken",
            3 => $"{{\"type\":\"item\",\"id\":\"Q{id}\",\"labels\":{{\"en\":{{\"language\":\"en\",\"value\":\"Nobody {number}\"}}}},\"claims\":{{\"P31\":[{{\"mainsnak\":{{\"snaktype\":\"somevalue\",\"property\":\"P31\"}},\"rank\":\"normal\"}}]}},\"sitelinks\":{{\"enwiki\":{{\"title\":\"N\"}},\"commonswiki\":{{\"title\":\"N\"}}}}}}",
            4 => $"{{\"type\":\"item\",\"id\":\"Q{id}\",\"labels\":{{\"en\":{{\"language\":\"en\",\"value\":\"Old\\u0007 name {number}\"}}}},\"claims\":{{\"P31\":[{{\"mainsnak\":{{\"snaktype\":\"value\",\"datavalue\":{{\"value\":{{\"id\":\"Q5\",\"numeric-id\":5}}}}}},\"rank\":\"deprecated\"}}]}},\"sitelinks\":{{\"enwiki\":{{\"title\":\"N\"}}}}}}",
            _ => $"{{\"type\":\"item\",\"id\":\"Q{FirstClass + (number / 97 % 3)}\",\"labels\":{{\"en\":{{\"language\":\"en\",\"value\":\"class {number}\"}}}},\"claims\":{{\"P279\":[{Statement(279, FirstClass + ((number + 1) % 3))},{Statement(279, Organization)}]}},\"sitelinks\":{{}}}}",
        });
    }

    private static StringBuilder AppendTerm(StringBuilder text, string language, string value) =>
        text.Append('"').Append(language).Append("\":{\"language\":\"").Append(language).Append("\",\"value\":\"").Append(value).Append("\"}");

    private static StringBuilder AppendClaim(StringBuilder text, int property, int value) =>
        text.Append("\"P").Append(property).Append("\":[").Append(Statement(property, value)).Append(']');

    private static string Statement(int property, int value) =>
        $"{{\"mainsnak\":{{\"snaktype\":\"value\",\"property\":\"P{property}\",\"datavalue\":{{\"value\":{{\"entity-type\":\"item\",\"numeric-id\":{value},\"id\":\"Q{value}\"}},\"type\":\"wikibase-entityid\"}}}},\"type\":\"statement\",\"rank\":\"normal\"}}";

    private static string Name(int number)
    {
        var name = "";
        for (var rest = (uint)number * 2654435761u; name.Length < 9; rest /= 13)
        {
            name += Syllables[rest % (uint)Syllables.Length];
        }

        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static void Write(Stream output, StringBuilder text)
    {
        foreach (var chunk in text.GetChunks())
        {
            var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(chunk.Length));
            output.Write(bytes, 0, Encoding.UTF8.GetBytes(chunk.Span, bytes));
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
