using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace NewsNlp.Knowledge;

/// <summary>The name index: groups of postings by the hash of a skeleton, found through buckets.</summary>
internal sealed class NameGroups
{
    /// <summary>Most entities under one name: those by whole names, and those of whose name it is a part.</summary>
    private const int MaxWhole = 40, MaxParts = 48;

    private readonly ArrayBufferWriter<byte> _group = new(1024);
    private readonly List<(float Share, NameRow Row)> _postings = [];
    private readonly Dictionary<byte, float> _sums = [];

    private readonly byte[] _types;

    private NameGroups(int bucketBits, byte[] types)
    {
        _types = types;
        BucketBits = bucketBits;
        Buckets = new uint[(1 << bucketBits) + 1];
    }

    public int BucketBits { get; }

    public uint[] Buckets { get; }

    public ChunkedBytes Bytes { get; } = new();

    public int GroupCount { get; private set; }

    /// <summary>Sorts the names and writes their groups.</summary>
    /// <param name="names">Names with row numbers as entities.</param>
    /// <param name="indexOfRow">Entity index of each row, or -1.</param>
    /// <param name="types">Type of each entity.</param>
    public static NameGroups Build(ChunkedList<NameRow> names, int[] indexOfRow, byte[] types)
    {
        var rows = Renumber(names, indexOfRow);
        rows.Sort();
        var different = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            different += i == 0 || rows[i].Skeleton != rows[i - 1].Skeleton ? 1 : 0;
        }

        // About six groups a bucket: scanning them costs less than the pages that more buckets would take.
        var groups = new NameGroups(Math.Clamp(BitOperations.Log2((uint)Math.Max(different, 2)) - 2, 1, 28), types);
        var shift = 64 - groups.BucketBits;
        var bucket = 0;
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && rows[end].Skeleton == rows[start].Skeleton)
            {
                end++;
            }

            var its = (int)(rows[start].Skeleton >> shift);
            while (bucket < its)
            {
                groups.Buckets[++bucket] = checked((uint)groups.Bytes.Length);
            }

            groups.WriteGroup(rows[start..end]);
            start = end;
        }

        while (bucket < groups.Buckets.Length - 1)
        {
            groups.Buckets[++bucket] = checked((uint)groups.Bytes.Length);
        }

        return groups;
    }

    /// <summary>Gives names the final entity numbers and drops those of replaced rows.</summary>
    private static Span<NameRow> Renumber(ChunkedList<NameRow> names, int[] indexOfRow)
    {
        var rows = GC.AllocateUninitializedArray<NameRow>(names.Count);
        var kept = 0;
        for (var i = 0; i < names.Count; i++)
        {
            ref var row = ref names[i];
            if (indexOfRow[row.Entity] is >= 0 and var index)
            {
                rows[kept] = row;
                rows[kept++].Entity = (uint)index;
            }
        }

        return rows.AsSpan(0, kept);
    }

    private void WriteGroup(ReadOnlySpan<NameRow> rows)
    {
        Collect(rows);
        _group.ResetWrittenCount();
        int whole = 0, parts = 0;
        var last = default(NameRow);
        foreach (var (share, row) in _postings)
        {
            var isPart = row.Kind is NameKind.Surname or NameKind.GivenName or NameKind.ShortName;
            if ((isPart ? parts++ : whole++) < (isPart ? MaxParts : MaxWhole))
            {
                var checks = _group.WrittenCount == 0 || row.Exact != last.Exact || row.Folded != last.Folded;
                VariableInteger.Write(_group, row.Entity);
                _group.Write([PostingReader.Head(_types[row.Entity], row.Kind, checks), PriorOf(share)]);
                if (checks)
                {
                    _group.Write([row.Exact, row.Folded]);
                    last = row;
                }
            }
        }

        var fingerprint = Bytes.GetSpan(4);
        BinaryPrimitives.WriteUInt32LittleEndian(fingerprint, KnowledgeFileLayout.FingerprintOf(rows[0].Skeleton));
        Bytes.Advance(KnowledgeFileLayout.FingerprintSize);
        VariableInteger.Write(Bytes, (uint)_group.WrittenCount);
        Bytes.Write(_group.WrittenSpan);
        GroupCount++;
    }

    private static bool HasKnownLabel(ReadOnlySpan<NameRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Kind == NameKind.Label && row.Weight >= NameWeights.KnownLabel)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The square root of a share in steps of four: finer steps cost space and tell nothing.</summary>
    private static byte PriorOf(float share) => (byte)Math.Clamp(MathF.Round(64 * MathF.Sqrt(share)) * 4, 1, 255);

    /// <summary>Gathers each entity's best name of each folded form with its share of that form.</summary>
    private void Collect(ReadOnlySpan<NameRow> rows)
    {
        _postings.Clear();
        _sums.Clear();
        var hasLabel = HasKnownLabel(rows);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (i > 0 && rows[i - 1].Entity == row.Entity && rows[i - 1].Folded == row.Folded)
            {
                continue;
            }

            var weight = hasLabel && row.Kind == NameKind.Alias ? row.Weight * NameWeights.BesideLabel : row.Weight;
            _sums[row.Folded] = _sums.GetValueOrDefault(row.Folded, NameWeights.Unknown) + weight;
            _postings.Add((weight, row));
        }

        for (var i = 0; i < _postings.Count; i++)
        {
            _postings[i] = (_postings[i].Share / _sums[_postings[i].Row.Folded], _postings[i].Row);
        }

        _postings.Sort(static (a, b) =>
        {
            var order = b.Share.CompareTo(a.Share);
            order = order != 0 ? order : a.Row.Entity.CompareTo(b.Row.Entity);
            return order != 0 ? order : a.Row.Folded.CompareTo(b.Row.Folded);
        });
    }
}
