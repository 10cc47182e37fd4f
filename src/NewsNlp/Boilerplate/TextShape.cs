namespace NewsNlp.Boilerplate;

/// <summary>The outer form of a text, in numbers.</summary>
/// <param name="Words">Number of words.</param>
/// <param name="MeanWord">Mean length of a word.</param>
/// <param name="UpperShare">Share of the letters that are upper case.</param>
/// <param name="DigitShare">Share of the characters that are digits.</param>
/// <param name="Commas">Commas for each hundred characters.</param>
/// <param name="Sentences">Sentence ends inside the text and at its end.</param>
/// <param name="EndsSentence">2 when it ends as a sentence does, 1 with a colon, 3 with an ellipsis, else 0.</param>
/// <param name="Start">1 upper case, 2 lower case, 3 digit, 4 quotation mark, 0 anything else.</param>
/// <param name="CapitalShare">Share of the words that start with a capital.</param>
internal readonly record struct TextShape(
    float Words, float MeanWord, float UpperShare, float DigitShare, float Commas, float Sentences, float EndsSentence, float Start, float CapitalShare)
{
    /// <summary>Enough to know a long text; what follows changes little.</summary>
    private const int Scanned = 600;

    public static TextShape Of(ReadOnlySpan<char> text)
    {
        int words = 0, letters = 0, upper = 0, digits = 0, commas = 0, ends = 0, capitals = 0;
        var inWord = false;
        var scanned = Math.Min(text.Length, Scanned);
        for (var i = 0; i < scanned; i++)
        {
            var c = text[i];
            if (char.IsLetter(c))
            {
                letters++;
                var isUpper = char.IsUpper(c);
                upper += isUpper ? 1 : 0;
                capitals += isUpper && !inWord ? 1 : 0;
                words += inWord ? 0 : 1;
                inWord = true;
                continue;
            }

            if (char.IsDigit(c))
            {
                digits++;
                words += inWord ? 0 : 1;
                inWord = true;
                continue;
            }

            inWord = inWord && c is '\'' or '’' or '-';
            commas += c is ',' or '،' or '、' or '，' ? 1 : 0;
            ends += IsEnd(c) && (i + 1 == text.Length || text[i + 1] is ' ' or '"' or '”' || c > '\u2000') ? 1 : 0;
        }

        var scale = scanned == 0 ? 1f : (float)text.Length / scanned;
        return new TextShape(
            words * scale,
            letters / (float)Math.Max(1, words),
            upper / (float)Math.Max(1, letters),
            digits / (float)Math.Max(1, scanned),
            100f * commas / Math.Max(1, scanned),
            ends * scale,
            EndOf(text),
            StartOf(text),
            capitals / (float)Math.Max(1, words));
    }

    private static bool IsEnd(char c) => c is '.' or '!' or '?' or '。' or '！' or '？' or '।' or '؟';

    private static float EndOf(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd(" \"'”’»)]“");
        return trimmed.IsEmpty ? 0 : trimmed.EndsWith("...") || trimmed[^1] == '…' ? 3 : IsEnd(trimmed[^1]) ? 2 : trimmed[^1] == ':' ? 1 : 0;
    }

    private static float StartOf(ReadOnlySpan<char> text) => text.IsEmpty ? 0
        : char.IsUpper(text[0]) ? 1 : char.IsLower(text[0]) ? 2 : char.IsDigit(text[0]) ? 3 : text[0] is '"' or '“' or '„' or '«' or '‘' or '\'' ? 4 : 0;
}
