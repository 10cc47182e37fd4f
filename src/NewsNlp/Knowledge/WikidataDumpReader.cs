using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace NewsNlp.Knowledge;

/// <summary>Reads a dump: one thread cuts it into blocks, each worker reads every n-th block into a builder of its own.</summary>
internal sealed class WikidataDumpReader(WikidataDumpOptions options, KnowledgeBaseBuilder builder)
{
    /// <summary>Blocks that may wait for a worker.</summary>
    private const int Waiting = 3;

    private readonly WikidataDumpOptions _options = options;
    private readonly KnowledgeBaseBuilder _builder = builder;

    public KnowledgeImportReport Read(Stream json, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var blocks = new LineBlockReader(json);
        using var failure = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var workers = Enumerable.Range(0, Math.Max(1, _options.Workers)).Select(_ => new Worker(_options)).ToArray();
        var tasks = Array.ConvertAll(workers, w => Task.Factory.StartNew(
            () => w.Run(blocks, failure), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        try
        {
            while (blocks.Read() is { } block)
            {
                workers[block.Number % workers.Length].Queue.Add(block, failure.Token);
                progress?.Report(blocks.Length);
            }
        }
        finally
        {
            Array.ForEach(workers, w => w.Queue.CompleteAdding());
            Task.WaitAll(tasks, CancellationToken.None);
            Array.ForEach(workers, w => w.Queue.Dispose());
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Join(workers, blocks.Length);
    }

    private KnowledgeImportReport Join(Worker[] workers, long length)
    {
        // Line numbers are known only when all blocks have been counted.
        var firstLines = new Dictionary<long, long>();
        long line = 1;
        foreach (var (block, lines) in workers.SelectMany(w => w.Lines).OrderBy(b => b.Block))
        {
            firstLines[block] = line;
            line += lines;
        }

        var classes = new ClassTypes();
        foreach (var worker in workers)
        {
            classes.Add(worker.Items.Classes);
            _builder.Absorb(worker.Builder);
        }

        classes.Assign(_builder.Rows);
        var removed = _options.Types.Count == 0 ? 0 : _builder.RemoveRows(r => !_options.Types.Contains((EntityType)r.Type));
        var broken = workers.SelectMany(w => w.BrokenLines).Select(b => firstLines[b.Block] + b.Line).Order().ToList();
        return new KnowledgeImportReport
        {
            Read = workers.Sum(w => w.Read),
            Added = workers.Sum(w => w.Added) - removed,
            Filtered = workers.Sum(w => w.Filtered) + removed,
            Broken = workers.Sum(w => w.Broken),
            BrokenLines = [.. broken.Take(20)],
            Length = length,
        };
    }

    private sealed class Worker(WikidataDumpOptions options)
    {
        private readonly WikidataDumpOptions _options = options;

        public BlockingCollection<LineBlock> Queue { get; } = new(Waiting);

        public KnowledgeBaseBuilder Builder { get; } = new();

        public WikidataItemReader Items { get; } = new(options.Language);

        public List<(long Block, int Lines)> Lines { get; } = [];

        public List<(long Block, int Line)> BrokenLines { get; } = [];

        public long Read { get; private set; }

        public long Added { get; private set; }

        public long Filtered { get; private set; }

        public long Broken { get; private set; }

        public void Run(LineBlockReader blocks, CancellationTokenSource failure)
        {
            try
            {
                foreach (var block in Queue.GetConsumingEnumerable(failure.Token))
                {
                    ReadBlock(block);
                    blocks.Return(block);
                }
            }
            catch (OperationCanceledException)
            {
                // The reading thread tells.
            }
            catch
            {
                failure.Cancel();
                throw;
            }
        }

        private void ReadBlock(LineBlock block)
        {
            var rest = block.Bytes.AsSpan(0, block.Length);
            var line = 0;
            while (!rest.IsEmpty)
            {
                var end = rest.IndexOf((byte)'\n');
                var bytes = end < 0 ? rest : rest[..end];
                rest = end < 0 ? default : rest[(end + 1)..];
                ReadLine(bytes.Trim(" \t\r,"u8), block.Number, line++);
            }

            Lines.Add((block.Number, line));
        }

        private void ReadLine(ReadOnlySpan<byte> json, long block, int line)
        {
            if (json.Length < 2 && (json.IsEmpty || json[0] is (byte)'[' or (byte)']'))
            {
                return;
            }

            Read++;
            try
            {
                if (!Items.TryRead(json) || Items.SiteLinks < _options.MinimumSiteLinks)
                {
                    Filtered++;
                    return;
                }

                Builder.Add(Items.ToFact(), (block << 24) + line, Items.FirstClass, Items.SecondClass);
                Added++;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
            {
                // InvalidOperationException: a value of another kind than the format has, or an escape that is no text.
                Broken++;
                if (BrokenLines.Count < 20)
                {
                    BrokenLines.Add((block, line));
                }
            }
        }
    }
}
