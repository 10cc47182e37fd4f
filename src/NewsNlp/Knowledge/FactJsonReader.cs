using System.Text.Json;

namespace NewsNlp.Knowledge;

/// <summary>Reads one JSON object a line.</summary>
internal static class FactJsonReader
{
    public static KnowledgeImportReport Read(TextReader lines, KnowledgeBaseBuilder builder)
    {
        long number = 0, read = 0, added = 0, filtered = 0, broken = 0, length = 0;
        var brokenLines = new List<long>();
        while (lines.ReadLine() is { } line)
        {
            number++;
            length += line.Length + 1;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            read++;
            try
            {
                if (ReadFact(line) is { } fact)
                {
                    builder.Add(fact);
                    added++;
                }
                else
                {
                    filtered++;
                }
            }
            catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or OverflowException)
            {
                broken++;
                if (brokenLines.Count < 20)
                {
                    brokenLines.Add(number);
                }
            }
        }

        return new KnowledgeImportReport { Read = read, Added = added, Filtered = filtered, Broken = broken, BrokenLines = [.. brokenLines], Length = length };
    }

    private static KnowledgeFact? ReadFact(string line)
    {
        using var json = JsonDocument.Parse(line);
        var fields = new FactFields();
        foreach (var property in json.RootElement.EnumerateObject())
        {
            if (FactFields.Canonical(property.Name) is not { } field || property.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (property.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var value in property.Value.EnumerateArray())
                {
                    fields.Set(field, value.GetString() ?? "");
                }
            }
            else
            {
                fields.Set(field, property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText());
            }
        }

        return fields.ToFact();
    }
}
