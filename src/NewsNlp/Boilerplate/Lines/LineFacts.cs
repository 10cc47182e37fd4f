namespace NewsNlp.Boilerplate;

/// <summary>What one pass over a line's characters tells of it.</summary>
internal struct LineFacts
{
    /// <summary>Characters of the line, also those beyond the part that is read.</summary>
    public int Length;

    /// <summary>Blank lines before it.</summary>
    public int Gap;

    /// <summary>What it tells by its own form: 1 a date, 2 a byline, 3 a caption or credit, else 0.</summary>
    public byte Hint;

    /// <summary>Where its words start in the list of words, and how many are there.</summary>
    public int FirstWord;
    public ushort StoredWords;

    /// <summary>The same for the list of words of content.</summary>
    public ushort StoredContent;
    public int FirstContent;

    public ushort Words;
    public ushort CapitalWords;
    public ushort ShoutedWords;
    public ushort FunctionWords;
    public ushort Letters;
    public ushort Digits;
    public ushort Commas;
    public ushort SentenceEnds;
    public ushort Quotes;
    public ushort Separators;
    public ushort GluedWords;
    public ushort DenseLetters;
    public bool HasYear;
    public bool HasClock;
    public bool HasAt;
    public bool HasCopyright;
    public bool HasColon;

    /// <summary>Whether all its words are names of sections.</summary>
    public bool IsMenu;

    public CharKind First;
    public CharKind Last;
    public char LastChar;
    public char FirstChar;

    /// <summary>What a phrase in it names, and what the rules say of it.</summary>
    public LineCue Cue;
    public LineRule Rule;

    /// <summary>Hash of the whole line, letters and digits alone.</summary>
    public uint Hash;

    /// <summary>How often a line of this hash stands on the page, and the distance to the one before.</summary>
    public int Repeats;

    /// <summary>Share of its content words that stand in the next and in the last three long lines, in six steps; 6 when it has none.</summary>
    public byte NextOverlap;
    public byte LastOverlap;

    /// <summary>Share of its content words that stand in the two lines behind it, in sixths; 7 where it is no line of a title's form.</summary>
    public byte LeadOverlap;

    /// <summary>How deep the valley of word chains is in which the line stands (0 to 7, 8 unknown), how many cross it beside the page's mean (0 to 5, 6 unknown).</summary>
    public byte Valley;
    public byte Crossing;

    /// <summary>Share of the content words of the long line here or next that the page did not hold before (0 to 4, 5 when none follows).</summary>
    public byte Fresh;

    /// <summary>Its length in steps (<see cref="LineFeatures.Log"/>), and how it ends (<see cref="LineFeatures.EndClass"/>).</summary>
    public byte LengthStep;
    public byte EndKind;

    /// <summary>2 for a line long enough for running text, 1 for one above thirty characters, else 0.</summary>
    public byte Size;

    /// <summary>Numbers of <see cref="Cue"/>: of its role, and of role, place and weight.</summary>
    public byte CueKind;
    public byte CueCode;

    /// <summary>Lines to the next date and byline, up to five; 0 where none follows.</summary>
    public byte DateAhead;
    public byte BylineAhead;

    /// <summary>One more than the step of <see cref="LastOverlap"/> of the next long line, where one of the next four lines is long, else 0.</summary>
    public byte TextAhead;

    /// <summary>Whether it is long enough for running text.</summary>
    public readonly bool IsLong => Length >= 100 || (DenseLetters >= 24 && Length >= 32);

    /// <summary>Whether it is long and ends as a sentence does.</summary>
    public readonly bool IsSentence => Length > 80 && Last is CharKind.End or CharKind.Quote;
}
