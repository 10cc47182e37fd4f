namespace NewsNlp.Evaluation;

/// <summary>How well the confidence of given identifiers tells how often they are right: the expected calibration error over ten equal steps of confidence.</summary>
internal sealed class LinkCalibration
{
    /// <summary>Links of gold mentions whose identifier is in the tables.</summary>
    public Bins Known { get; } = new();

    /// <summary>Links of all gold mentions, those of unknown or no identifier among them.</summary>
    public Bins All { get; } = new();

    /// <summary>Links the gold mentions of a set and counts.</summary>
    public void Add(NewsEntityLinker linker, string path, IReadOnlySet<EntityId> known)
    {
        foreach (var document in LinkDocument.Read(path, null))
        {
            var gold = document.Mentions.Where(m => !m.Coreference && !m.Optional).ToLookup(m => (m.Start, m.End), m => m.Id);
            foreach (var entity in LinkEvaluation.Entities(linker, document).Where(e => !e.EntityId.IsNone))
            {
                foreach (var ids in entity.Mentions.Select(m => gold[(m.Span.Start, m.Span.End)]).Where(g => g.Any()))
                {
                    All.Add(entity.Confidence, ids.Contains(entity.EntityId));
                    if (ids.Any(known.Contains))
                    {
                        Known.Add(entity.Confidence, ids.Contains(entity.EntityId));
                    }
                }
            }
        }
    }

    /// <summary>Links by their confidence.</summary>
    internal sealed class Bins
    {
        private const int Steps = 10;

        private readonly (int Links, int Right, double Confidence)[] _bins = new (int, int, double)[Steps];

        public int Count => _bins.Sum(b => b.Links);

        public void Add(float confidence, bool right)
        {
            ref var bin = ref _bins[Math.Min((int)(confidence * Steps), Steps - 1)];
            bin = (bin.Links + 1, bin.Right + (right ? 1 : 0), bin.Confidence + confidence);
        }

        public double Error() => _bins.Sum(b => Math.Abs(b.Confidence - b.Right)) / Math.Max(1, Count);
    }
}
