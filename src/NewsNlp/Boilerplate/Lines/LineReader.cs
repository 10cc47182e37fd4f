namespace NewsNlp.Boilerplate;

/// <summary>Reads the facts of one line after the other; words go into one list of hashes.</summary>
/// <remarks>Of a long line only head and tail are read: a paragraph shows in its first few hundred characters what it is.</remarks>
internal sealed class LineReader
{
    private const int Head = 320, Tail = 48;

    /// <summary>Words of a line that are kept.</summary>
    private const int MostWords = 64;

    /// <summary>Words of a line that is taken for a menu when all are names of sections.</summary>
    private const int ShortestMenu = 3;

    public const uint ContentBit = 1u;

    private static readonly WordTable FunctionWords = new("line-function-words.txt"), SectionWords = new("section-words.txt");

    private uint[] _words = new uint[4096];
    private uint[] _content = new uint[4096];
    private int _wordCount;
    private int _contentCount;

    public ReadOnlySpan<uint> Words => _words.AsSpan(0, _wordCount);

    /// <summary>Those of content alone, told by <see cref="ContentBit"/>.</summary>
    public ReadOnlySpan<uint> Content => _content.AsSpan(0, _contentCount);

    public void Clear() => (_wordCount, _contentCount) = (0, 0);

    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 0u;
        foreach (var c in word)
        {
            hash = Step(hash, c);
        }

        return Finish(hash);
    }

    public void Read(ReadOnlySpan<char> line, ref LineFacts facts)
    {
        facts.Length = line.Length;
        (facts.FirstWord, facts.FirstContent) = (_wordCount, _contentCount);
        if (_words.Length < _wordCount + MostWords + 8)
        {
            Array.Resize(ref _words, _words.Length * 2);
            Array.Resize(ref _content, _words.Length);
        }

        if (!line.IsEmpty)
        {
            ReadCharacters(line, ref facts);
        }

        facts.LengthStep = (byte)LineFeatures.Log(line.Length, 17);
        facts.EndKind = (byte)LineFeatures.EndClass(in facts);
        facts.Size = (byte)(facts.IsLong ? 2 : line.Length > 30 ? 1 : 0);
    }

    private void ReadCharacters(ReadOnlySpan<char> line, ref LineFacts facts)
    {
        facts.FirstChar = line[0];
        facts.LastChar = line[^1];
        facts.First = CharKinds.Of(line[0]);
        facts.Last = CharKinds.Of(line[^1]);
        var head = line.Length > Head + Tail ? line[..Head] : line;
        Scan(head, ref facts);
        if (head.Length < line.Length)
        {
            Scan(line[^Tail..], ref facts);
            facts.Hash ^= (uint)line.Length * 0x9E3779B1u;
        }

        facts.IsMenu = head.Length == line.Length && IsMenu(facts.FirstWord);
        facts.StoredWords = (ushort)(_wordCount - facts.FirstWord);
        facts.StoredContent = (ushort)(_contentCount - facts.FirstContent);
    }

    private static uint Step(uint hash, char c) => (hash ^ (uint)(c | 0x20)) * 0x9E3779B1u;

    private static uint Finish(uint hash) => (hash ^ (hash >> 15)) * 0x85EBCA6Bu | 2u;

    // A row of names of sections is a menu: a title says more.
    private bool IsMenu(int first)
    {
        foreach (var word in _words.AsSpan(first, _wordCount - first))
        {
            if (!SectionWords.Holds(word))
            {
                return false;
            }
        }

        return _wordCount - first >= ShortestMenu;
    }

    private void Scan(ReadOnlySpan<char> line, ref LineFacts facts)
    {
        var kinds = CharKinds.All;
        uint hash = 0, lineHash = facts.Hash;
        int length = 0, uppers = 0, digits = 0, letters = 0, limit = facts.FirstWord + MostWords;
        int words = 0, capitals = 0, shouted = 0, functions = 0, digitsAll = 0, glued = 0, dense = 0, lettersAll = 0, number = 0;
        int commas = 0, ends = 0, quotes = 0, separators = 0;
        var startsUpper = false;
        var before = CharKind.Space;
        for (var i = 0; i <= line.Length; i++)
        {
            var c = i < line.Length ? line[i] : ' ';
            var kind = kinds[c];
            if (kind is CharKind.Lower or CharKind.Upper or CharKind.Uncased)
            {
                if (length == 0)
                {
                    startsUpper = kind == CharKind.Upper;
                }
                else if (kind == CharKind.Upper && before == CharKind.Lower)
                {
                    glued++;
                }

                uppers += kind == CharKind.Upper ? 1 : 0;
                letters++;
                length++;
                hash = Step(hash, c);
                before = kind;
                // Most letters are small ones behind a letter: nothing but the hash and the count changes.
                var small = i + 1;
                for (; small < line.Length && char.IsAsciiLetterLower(line[small]); small++)
                {
                    hash = Step(hash, line[small]);
                }

                small -= i + 1;
                before = small > 0 ? CharKind.Lower : before;
                letters += small;
                length += small;
                i += small;
                continue;
            }

            if (kind == CharKind.Digit)
            {
                number = (number * 10) + (c - '0');
                digits++;
                length++;
                hash = Step(hash, '0');
                before = kind;
                continue;
            }

            if (kind == CharKind.Dense)
            {
                // Without spaces the pairs of letters are the words.
                dense++;
                lettersAll++;
                if (before == CharKind.Dense && _wordCount < limit)
                {
                    _content[_contentCount++] = _words[_wordCount++] = Finish(Step(Step(0, line[i - 1]), c)) | ContentBit;
                }

                lineHash = Step(lineHash, c);
                before = kind;
                continue;
            }

            if (length > 0)
            {
                var finished = Finish(hash) & ~ContentBit;
                words++;
                lineHash = (lineHash ^ finished) * 0x9E3779B1u;
                capitals += startsUpper ? 1 : 0;
                shouted += uppers == length && length > 1 ? 1 : 0;
                lettersAll += letters;
                if (letters > 0 && FunctionWords.Holds(finished))
                {
                    functions++;
                }
                else if (letters > 0 && (length > 5 || (startsUpper && length > 2)))
                {
                    finished |= ContentBit;
                }

                if (digits > 0)
                {
                    digitsAll += digits;
                    facts.HasYear |= digits == 4 && letters == 0 && number is >= 1990 and <= 2040;
                    facts.HasClock |= kind == CharKind.Colon && digits is 1 or 2 && i + 1 < line.Length && kinds[line[i + 1]] == CharKind.Digit;
                }

                if (_wordCount < limit)
                {
                    // What is no content is written over by the next word.
                    _content[_contentCount] = _words[_wordCount++] = finished;
                    _contentCount += (int)(finished & ContentBit);
                }

                (hash, length, uppers, digits, letters, number) = (0, 0, 0, 0, 0, 0);
            }

            before = kind;
            switch (kind)
            {
                case CharKind.Space: break;
                case CharKind.End: ends++; break;
                case CharKind.Comma: commas++; break;
                case CharKind.Quote: quotes++; break;
                case CharKind.Separator: separators++; break;
                case CharKind.Colon: facts.HasColon = true; break;
                default: facts.HasAt |= c == '@'; facts.HasCopyright |= c == '©'; break;
            }
        }

        facts.Hash = lineHash;
        facts.Words += (ushort)(words + (dense / 2));
        facts.CapitalWords += (ushort)capitals;
        facts.ShoutedWords += (ushort)shouted;
        facts.FunctionWords += (ushort)functions;
        facts.Letters += (ushort)lettersAll;
        facts.Digits += (ushort)digitsAll;
        facts.Commas += (ushort)commas;
        facts.SentenceEnds += (ushort)ends;
        facts.Quotes += (ushort)quotes;
        facts.Separators += (ushort)separators;
        facts.GluedWords += (ushort)glued;
        facts.DenseLetters += (ushort)dense;
    }
}
