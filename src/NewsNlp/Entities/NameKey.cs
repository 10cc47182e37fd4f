namespace NewsNlp.Entities;

/// <summary>The words of a name as clusters compare them: folded hashes without marks, possessives and a leading article.</summary>
internal static class NameKey
{
    private static readonly uint[] Skipped = [NameHash.Word("'s"), NameHash.Word("'"), NameHash.Word("."), NameHash.Word(","), NameHash.Word("-"), NameHash.Word("\""), NameHash.Word("“"), NameHash.Word("”")];
    private static readonly uint The = NameHash.Word("the");

    /// <summary>The words of the name that <paramref name="name"/> spans.</summary>
    public static uint[] WordsOf(AnnotatedText text, NameMention name)
    {
        var words = new uint[name.TokenCount];
        var count = 0;
        for (var i = name.FirstToken; i < name.EndToken; i++)
        {
            var word = NameHash.Word(text.TokenText(i));
            if (!Skipped.AsSpan().Contains(word) && !(count == 0 && word == The && name.TokenCount > 1))
            {
                words[count++] = word;
            }
        }

        return count == words.Length ? words : words[..count];
    }

    /// <summary>Hash of all words of a phrase, as the gazetteer has it.</summary>
    public static uint PhraseOf(AnnotatedText text, int first, int end)
    {
        uint phrase = 0;
        for (var i = first; i < end; i++)
        {
            phrase = NameHash.Append(phrase, NameHash.Word(text.TokenText(i)));
        }

        return phrase;
    }

    /// <summary>Hash of a whole name.</summary>
    public static uint Of(ReadOnlySpan<uint> words)
    {
        uint key = 0;
        foreach (var word in words)
        {
            key = NameHash.Append(key, word);
        }

        return key;
    }
}
