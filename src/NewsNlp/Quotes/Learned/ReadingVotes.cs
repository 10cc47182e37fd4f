namespace NewsNlp.Quotes.Learned;

/// <summary>Chances, by the labels, of the readings of a cue with which one reading agrees.</summary>
/// <param name="Content">Those that share half of the content.</param>
/// <param name="Source">Those with a common word of the source, or none too.</param>
/// <param name="Both">Those of both.</param>
/// <param name="Share">The mean share of the content in common, none where the sources differ.</param>
internal readonly record struct ReadingVotes(float Content, float Source, float Both, float Share);
