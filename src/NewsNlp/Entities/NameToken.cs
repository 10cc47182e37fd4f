namespace NewsNlp.Entities;

/// <summary>What the features of the recogniser need of one token.</summary>
internal struct NameToken
{
    /// <summary>Hash of the folded word.</summary>
    public uint Word;

    /// <summary>Hash of the shape, runs shortened: <c>Xx</c>, <c>X.X.</c>, <c>d-d</c>.</summary>
    public uint Shape;

    /// <summary>Hashes of the first two and three folded letters.</summary>
    public uint Prefix2, Prefix3;

    /// <summary>Hashes of the last two to four folded letters.</summary>
    public uint Suffix2, Suffix3, Suffix4;

    /// <summary>Gazetteer categories that cover the token: two bits a category, begins and continues.</summary>
    public uint Gazetteer;

    /// <summary>How usual the word is as first name and as family name: two bits each.</summary>
    public byte NameParts;

    /// <summary>The case of the word, a <see cref="NameCase"/>.</summary>
    public NameCase Case;

    /// <summary>Part of speech and one, or 0 when the text was not tagged.</summary>
    public byte Tag;

    /// <summary>Whether the word is the first of its sentence, but for marks and numbers.</summary>
    public bool Initial;

    /// <summary>Whether the document has the word in lower case too.</summary>
    public bool LowerSeen;

    /// <summary>Whether most words of the sentence are in capitals.</summary>
    public bool ShoutedLine;

    /// <summary>First and last word of the run of capitalised words that the token stands in; 0 outside runs.</summary>
    public uint RunFirst, RunLast;

    /// <summary>Words before and behind the run.</summary>
    public uint RunBefore, RunAfter;

    /// <summary>Place in the run: 0 none, 1 alone, 2 first, 3 middle, 4 last.</summary>
    public byte RunPlace;

    /// <summary>The type that the noun tells which says what the run is (<c>Jumia is a retailer</c>), and above it how: copula, apposition or owner; 0 for none.</summary>
    public byte NounKind;

    /// <summary>Types that the common nouns right before and behind the run tell.</summary>
    public byte NounTypes;
}
