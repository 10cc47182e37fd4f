using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsNlp.Analysis;

/// <summary>The activity source and meter, both named NewsNlp. They cost next to nothing when nobody listens.</summary>
internal static class Telemetry
{
    public static readonly ActivitySource Source = new("NewsNlp");

    private static readonly Meter Meter = new("NewsNlp");

    /// <summary>Articles analysed.</summary>
    public static readonly Counter<long> Articles = Meter.CreateCounter<long>("newsnlp.articles", "{article}", "Articles analysed.");

    /// <summary>Issues raised, by code.</summary>
    public static readonly Counter<long> Issues = Meter.CreateCounter<long>("newsnlp.issues", "{issue}", "Issues raised.");

    /// <summary>Time one document took.</summary>
    public static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("newsnlp.analysis.duration", "s", "Time to analyse one document.");
}
