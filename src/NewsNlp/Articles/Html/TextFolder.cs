namespace NewsNlp.Articles.Html;

/// <summary>Copies text of the source: references resolved, white space folded to single spaces.</summary>
internal ref struct TextFolder(ReadOnlySpan<char> source, Span<char> destination)
{
    private readonly ReadOnlySpan<char> _source = source;
    private readonly Span<char> _destination = destination;
    private bool _space;
    private int _spaceAt;

    /// <summary>Characters written; a space that waits for the next word does not count.</summary>
    public int Length { get; private set; }

    /// <summary>Where the next character that is not white space will stand, unless white space comes before it.</summary>
    public readonly int NextLength => _space ? Length + 1 : Length;

    /// <summary>Source position of the first character written.</summary>
    public int SourceStart { get; private set; }

    /// <summary>Source position behind the last character written.</summary>
    public int SourceEnd { get; private set; }

    /// <summary>Where the copied runs are noted, or null.</summary>
    public List<SourceMap.Run>? Runs { get; init; }

    /// <summary>A border between two pieces of text that the reader sees as a space.</summary>
    public void Space(int at)
    {
        if (Length > 0 && !_space)
        {
            _space = true;
            _spaceAt = at;
        }
    }

    /// <summary>Copies the source from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void Append(int start, int end)
    {
        Span<char> buffer = stackalloc char[8];
        for (var i = start; i < end;)
        {
            var c = _source[i];
            if (c > ' ' && c < '\u0080' && c != '&')
            {
                Write(c, i++, 1);
                continue;
            }

            var taken = 0;
            var written = 0;
            if (c == '&')
            {
                taken = CharacterReferences.Read(_source[i..end], buffer, inAttribute: false, out written);
            }

            if (taken > 0)
            {
                for (var k = 0; k < written; k++)
                {
                    Take(buffer[k], i, taken);
                }

                i += taken;
            }
            else
            {
                Take(c, i++, 1);
            }
        }
    }

    /// <summary>Whether a character is white space on a page or draws nothing.</summary>
    public static bool IsBlank(char c) => c <= ' ' || (c >= '\u0080' && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF'));

    private void Take(char c, int at, int taken)
    {
        if (char.IsWhiteSpace(c))
        {
            Space(at);
        }
        else if (c >= ' ' && c is not ('\u200B' or '\uFEFF' or '\u00AD' or '\u2060'))
        {
            Write(c, at, taken);
        }
    }

    private void Write(char c, int at, int taken)
    {
        if (_space)
        {
            _space = false;
            Put(' ', _spaceAt, 1);
        }

        Put(c, at, taken);
    }

    private void Put(char c, int at, int taken)
    {
        _destination[Length] = c;
        if (Runs is { } runs)
        {
            var last = runs.Count - 1;
            if (last >= 0 && taken == 1 && runs[last].SourceLength == 0 && runs[last].Source + runs[last].Length == at && runs[last].Text + runs[last].Length == Length)
            {
                runs[last] = runs[last] with { Length = runs[last].Length + 1 };
            }
            else
            {
                runs.Add(new SourceMap.Run(Length, at, 1, taken > 1 ? taken : 0));
            }
        }

        SourceStart = Length == 0 ? at : SourceStart;
        Length++;
        SourceEnd = at + taken;
    }
}
