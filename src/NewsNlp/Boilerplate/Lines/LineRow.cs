namespace NewsNlp.Boilerplate;

/// <summary>What the trees over lines are told of a line by itself, and of a line as another's neighbour.</summary>
internal static class LineRow
{
    /// <summary>Values of a line by itself, and the most that a neighbour has.</summary>
    public const int Own = 23, Neighbour = 5;

    public static void WriteOwn(in LineFacts line, float odds, ReadOnlySpan<float> scores, Span<float> row)
    {
        var words = (float)Math.Max(1, (int)line.Words);
        row[0] = MathF.Log((odds + 1e-5f) / (1.00001f - odds));
        row[1] = scores[(int)LineClass.Heading] - scores[(int)LineClass.Title];
        row[2] = scores[(int)LineClass.Other] - scores[(int)LineClass.Title];
        row[3] = scores[(int)LineClass.Body] - scores[(int)LineClass.Title];
        row[4] = line.Length;
        row[5] = line.Words;
        row[6] = LineFeatures.EndClass(in line);
        row[7] = line.CapitalWords / words;
        row[8] = line.FunctionWords / words;
        row[9] = line.ShoutedWords / words;
        row[10] = (float)line.First;
        row[11] = line.HasColon ? 1 : 0;
        row[12] = line.Digits;
        row[13] = line.Quotes;
        row[14] = line.Commas;
        row[15] = line.SentenceEnds;
        row[16] = line.Valley;
        row[17] = line.Crossing;
        row[18] = line.Fresh;
        row[19] = line.LeadOverlap;
        row[20] = line.Gap;
        row[21] = line.Repeats;
        row[22] = line.Hint;
    }

    /// <summary>A neighbour: its length, how it ends, then as many of its odds of text and of a title and its class as there is room for.</summary>
    public static void WriteNeighbour(ReadOnlySpan<LineFacts> facts, int index, ReadOnlySpan<LineClass> classes, ReadOnlySpan<float> odds, ReadOnlySpan<float> scores, Span<float> row)
    {
        if (index < 0 || index >= facts.Length)
        {
            row.Fill(-1);
            return;
        }

        ref readonly var line = ref facts[index];
        row[0] = line.Length;
        row[1] = LineFeatures.EndClass(in line);
        if (row.Length > 2)
        {
            row[2] = scores[(index * LineNetwork.Outputs) + (int)LineClass.Body] - scores[(index * LineNetwork.Outputs) + (int)LineClass.Other];
            row[3] = odds[index];
        }

        if (row.Length > 4)
        {
            row[4] = ((int)classes[index] * 8) + (line.Hint * 2) + (line.Repeats > 1 ? 1 : 0);
        }
    }
}
