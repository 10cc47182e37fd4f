namespace NewsNlp;

/// <summary>How an abbreviation behaves before the next word; decides where its stop may also end a sentence.</summary>
public enum AbbreviationKind : byte
{
    /// <summary>Stands before a name and does not end a sentence: <c>Mr.</c>, <c>Gen.</c>, <c>St.</c></summary>
    Title,

    /// <summary>An abbreviation only before a number, otherwise a word with a full stop: <c>No.</c>, <c>p.</c>, <c>Fig.</c></summary>
    BeforeNumber,

    /// <summary>Needs what follows and does not end a sentence: <c>e.g.</c>, <c>vs.</c>, <c>approx.</c></summary>
    Connecting,

    /// <summary>May end a sentence too: <c>Inc.</c>, <c>Jr.</c>, <c>a.m.</c>, <c>U.S.</c>, <c>Calif.</c></summary>
    Ending,
}
