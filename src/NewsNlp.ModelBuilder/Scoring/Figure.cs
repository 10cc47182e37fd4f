namespace NewsNlp.ModelBuilder.Scoring;

/// <summary>One figure of quality.</summary>
/// <param name="Data">The data set: <c>polnear.dev</c>.</param>
/// <param name="Name">The measure: <c>direct e2e F1</c>.</param>
/// <param name="Value">Its value, 0 to 1.</param>
internal sealed record Figure(string Data, string Name, double Value);
