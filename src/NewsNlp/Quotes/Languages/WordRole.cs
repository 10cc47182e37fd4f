namespace NewsNlp.Quotes.Languages;

/// <summary>What a word can be in the neighbourhood of a quotation.</summary>
[Flags]
internal enum WordRole : ushort
{
    None = 0,
    Cue = 1,
    Auxiliary = 2,
    According = 4,
    Pronoun = 8,
    Article = 16,
    Link = 32,
    Stop = 64,

    /// <summary>A word that judges or names: its object in marks is speech even when it is a single word.</summary>
    Judges = 128,

    /// <summary>Opens a reported clause: dass, que.</summary>
    Opener = 256,

    /// <summary>A verb form that by itself marks a clause as reported: sei, habe.</summary>
    Reported = 512,

    /// <summary>A noun that names words as someone's when it follows a word of the kind of "according": nach Angaben.</summary>
    Statement = 1024,

    /// <summary>A word of the kind of "according" that stands behind its source: dem Bericht zufolge.</summary>
    Follows = 2048,

    /// <summary>A noun whose name stands in marks behind it: die Zeitung „…“.</summary>
    Names = 4096,

    /// <summary>A word that only leads to a name: so genannte „…“, kurz „…“.</summary>
    LeadsToName = 8192,

    /// <summary>What papers and agencies do: schreibt die „…“.</summary>
    Publishes = 16384,

    /// <summary>A verb of naming that makes a name of what stands in marks when it turns on its subject: nennt sich „…“.</summary>
    NamesItself = 32768,
}
