namespace NewsNlp.Knowledge;

/// <summary>Folds case, marks, punctuation and a leading article of a name away.</summary>
internal static class NameFolding
{
    /// <summary>Marks of <see cref="Ascii"/>: a character that is dropped, and one that separates words.</summary>
    private const byte Dropped = 0, Break = 1;

    /// <summary>What each ASCII character folds to.</summary>
    private static readonly byte[] Ascii = [.. Enumerable.Range(0, 128).Select(c => (char)c is '.' or '\'' or '`' ? Dropped : Plain((char)c) is ' ' ? Break : (byte)Plain((char)c))];

    /// <summary>Writes the folded form of <paramref name="name"/>.</summary>
    /// <param name="name">A name as written.</param>
    /// <param name="folded">Room for twice the length of the name and eight more.</param>
    /// <returns>Number of characters written; 0 when the name holds no letter or digit.</returns>
    public static int Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        var length = 0;
        var space = false;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c < Ascii.Length)
            {
                var plainAscii = Ascii[c];
                if (plainAscii > Break)
                {
                    if (space && length > 0)
                    {
                        folded[length++] = ' ';
                    }

                    space = false;
                    folded[length++] = (char)plainAscii;
                    continue;
                }

                if (c != '&')
                {
                    space |= plainAscii == Break;
                    continue;
                }
            }

            if (c is '.' or '\'' or '’' or '‘' or '`' or 'ʼ' or '´' or '\u00AD' or (>= '\u0300' and <= '\u036F') or (>= '\u200B' and <= '\u200F'))
            {
                continue;
            }

            var plain = Plain(c);
            if (plain == ' ')
            {
                if (c == '&')
                {
                    length = Append(folded, length, ref space, 'a');
                    folded[length++] = 'n';
                    folded[length++] = 'd';
                }

                space = true;
                continue;
            }

            length = Append(folded, length, ref space, plain);
            if (c >= '\u00C0' && LatinLetters.Second(c) is var second and not '\0')
            {
                folded[length++] = second;
            }
        }

        return DropArticle(folded, length);
    }

    /// <summary>The folded form as a string, for use outside the hot path.</summary>
    public static string Fold(string name)
    {
        if (name.Length > NameKey.MaxLength)
        {
            return "";
        }

        Span<char> folded = stackalloc char[2 * NameKey.MaxLength + 8];
        return new string(folded[..Fold(name, folded)]);
    }

    private static int Append(Span<char> folded, int length, ref bool space, char c)
    {
        if (space && length > 0)
        {
            folded[length++] = ' ';
        }

        space = false;
        folded[length] = c;
        return length + 1;
    }

    /// <summary>The plain lower-case form of a letter or digit; a space for everything that separates words.</summary>
    private static char Plain(char c)
    {
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : c == '+' ? c : ' ';
        }

        var plain = LatinLetters.Plain(c);
        return plain != ' ' ? plain : char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? char.ToLowerInvariant(c) : ' ';
    }

    private static int DropArticle(Span<char> folded, int length)
    {
        if (length < 5 || !folded.StartsWith("the "))
        {
            return length;
        }

        folded[4..length].CopyTo(folded);
        return length - 4;
    }
}
