using System.Diagnostics;

namespace NewsNlp.Tool.Analyze;

/// <summary>
/// Gives the memory of a stage back before the next when a document is huge: its buffers live in the heap of large objects, which is collected
/// late. Documents of common size never come near the bound.
/// </summary>
internal sealed class HugeDocuments : IDisposable
{
    /// <summary>Bytes of the heap below which nothing is done.</summary>
    private const long Large = 80L << 20;

    private readonly ActivityListener _listener;
    private long _kept;

    private HugeDocuments()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "NewsNlp",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = _ => AfterStage(),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Watches the stages of all documents until it is disposed.</summary>
    public static HugeDocuments Watch() => new();

    public void Dispose() => _listener.Dispose();

    private void AfterStage()
    {
        var held = GC.GetTotalMemory(forceFullCollection: false);
        var kept = Interlocked.Read(ref _kept);
        if (held > Large && held > kept + (kept >> 2) && Interlocked.CompareExchange(ref _kept, held, kept) == kept)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            Interlocked.Exchange(ref _kept, GC.GetTotalMemory(forceFullCollection: false));
        }
    }
}
