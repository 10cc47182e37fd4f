namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>A reading of a training text by models that did not learn from that text.</summary>
/// <param name="Features">Hashed features of its words.</param>
/// <param name="Row">Numbers that the trees judge by.</param>
/// <param name="Quality">Share of words in common with a gold quotation of the same speaker; 0 when it is wrong.</param>
/// <param name="Text">Number of its text.</param>
/// <param name="Cue">Number of its cue in all texts: of the readings of one cue only one is taken.</param>
internal sealed record RankExample(uint[] Features, float[] Row, float Quality, int Text, int Cue);
