using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace NewsNlp.Knowledge;

/// <summary>Reads a dump: one thread cuts it into blocks, workers take the next and read it into a builder each has for itself.</summary>
internal sealed class WikidataDumpReader(WikidataDumpOptions options, KnowledgeBaseBuilder builder)
{
    /// <summary>Blocks that may wait, for each worker.</summary>
    private const int Waiting = 2;

    private readonly WikidataDumpOptions _options = options;
    private readonly KnowledgeBaseBuilder _builder = builder;

    public KnowledgeImportReport Read(Stream json, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var blocks = new LineBlockReader(json);
        using var failure = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var workers = Enumerable.Range(0, Math.Max(1, _options.Workers)).Select(_ => new Worker(_options)).ToArray();
        using var queue = new BlockingCollection<LineBlock>(Waiting * workers.Length);
        var tasks = Array.ConvertAll(workers, w => Task.Factory.StartNew(
            () => w.Run(queue, blocks, failure), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        try
        {
            while (blocks.Read() is { } block)
            {
                queue.Add(block, failure.Token);
                progress?.Report(blocks.Length);
            }
        }
        finally
        {
            queue.CompleteAdding();
            Task.WaitAll(tasks, CancellationToken.None);
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
        classes.Add(workers.SelectMany(w => w.Items.Classes).OrderBy(c => c.Sequence));
        Array.ForEach(workers, w => _builder.Absorb(w.Builder));

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

        public KnowledgeBaseBuilder Builder { get; } = new();

        public WikidataItemReader Items { get; } = new(options.Language);

        public List<(long Block, int Lines)> Lines { get; } = [];

        public List<(long Block, int Line)> BrokenLines { get; } = [];

        public long Read { get; private set; }

        public long Added { get; private set; }

        public long Filtered { get; private set; }

        public long Broken { get; private set; }

        public void Run(BlockingCollection<LineBlock> queue, LineBlockReader blocks, CancellationTokenSource failure)
        {
            try
            {
                foreach (var block in queue.GetConsumingEnumerable(failure.Token))
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
                var sequence = (block << 24) + line;
                if (Items.TryRead(json, sequence) && Items.SiteLinks >= _options.MinimumSiteLinks && Items.ToFact(json) is { } fact)
                {
                    Builder.Add(fact, sequence, Items.FirstClass, Items.SecondClass);
                    Added++;
                }
                else
                {
                    Filtered++;
                }
            }
            catch (JsonException)
            {
                Broken++;
                if (BrokenLines.Count < 20)
                {
                    BrokenLines.Add((block, line));
                }
            }
        }
    }
}
