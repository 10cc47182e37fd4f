using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>Where, and by which agency, a report was filed.</summary>
/// <param name="Text">The dateline's own words: <c>BELGRADE, Serbia (AP)</c>.</param>
/// <param name="Places">The places in usual case: <c>Belgrade, Serbia</c>.</param>
/// <param name="Agency">The agency, or null.</param>
/// <param name="Source">Place in the source.</param>
public sealed record Dateline(string Text, ImmutableArray<string> Places, string? Agency, TextSpan Source);
