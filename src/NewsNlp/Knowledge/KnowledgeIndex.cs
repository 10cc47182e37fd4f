using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using static NewsNlp.Knowledge.KnowledgeFileLayout;

namespace NewsNlp.Knowledge;

/// <summary>Reads names, facts and entries out of the mapped bytes.</summary>
internal sealed class KnowledgeIndex(MappedKnowledge file)
{
    /// <summary>How much less a name counts that only its skeleton meets, alone and beside others that are met as written.</summary>
    private const float TransliterationFactor = 0.5f, BesideDirectFactor = 0.1f;

    private const int LatelyBits = 11;

    private readonly MappedKnowledge _file = file;
    private readonly int _shift = 64 - file.BucketBits;

    // Entities asked for lately, each its number in the upper half and its index and one in the lower: one article asks for the same ones again and again.
    private readonly ulong[] _lately = new ulong[1 << LatelyBits];

    public MappedKnowledge File => _file;

    /// <summary>The postings of a name; empty when it is unknown.</summary>
    public ReadOnlySpan<byte> FindPostings(NameKey key)
    {
        if (key.IsEmpty || _file.NameCount == 0)
        {
            return default;
        }

        var bucket = (long)(key.Skeleton >> _shift);
        var range = _file.Read(Section.Buckets, bucket * 4, 8);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(range);
        var end = BinaryPrimitives.ReadUInt32LittleEndian(range[4..]);
        var groups = _file.Read(Section.Names, start, (int)(end - start));
        var fingerprint = FingerprintOf(key.Skeleton);
        for (var at = 0; at < groups.Length;)
        {
            // A group is never shorter than four bytes: three of the fingerprint and at least one of the length.
            var found = BinaryPrimitives.ReadUInt32LittleEndian(groups[at..]) & 0xFFFFFF;
            at += FingerprintSize;
            var length = (int)VariableInteger.Read(groups, ref at);
            if (found == fingerprint)
            {
                return groups.Slice(at, length);
            }

            at += length;
        }

        return default;
    }

    /// <summary>Candidates of a surface form by falling prior.</summary>
    public int FindNames(ReadOnlySpan<char> surface, Span<NameCandidate> destination)
    {
        var key = NameKey.Of(surface);
        var found = FindPostings(key);
        var postings = new PostingReader(found);
        var count = 0;
        var skipped = false;
        while (postings.TryRead(out var posting))
        {
            var match = MatchOf(posting, key);
            if (match == AliasMatch.Transliterated)
            {
                skipped = true;
            }
            else
            {
                count = Insert(destination, count, posting, match, posting.Share);
            }
        }

        return skipped && key.IsTransliterable ? AddTransliterated(found, key, destination, count) : count;
    }

    /// <summary>Adds those that only the skeleton meets: behind direct ones they are far less likely, and the same entity counts as met directly.</summary>
    private int AddTransliterated(ReadOnlySpan<byte> found, NameKey key, Span<NameCandidate> destination, int direct)
    {
        var factor = direct > 0 ? BesideDirectFactor : TransliterationFactor;
        var postings = new PostingReader(found);
        var count = direct;
        while (postings.TryRead(out var posting))
        {
            if (posting.Folded != key.Folded && !Contains(destination[..count], IdAt((int)posting.Entity)))
            {
                count = Insert(destination, count, posting, AliasMatch.Transliterated, posting.Share * factor);
            }
        }

        return count;
    }

    private static bool Contains(ReadOnlySpan<NameCandidate> candidates, EntityId id)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Id == id && candidate.Match != AliasMatch.Transliterated)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The types of a surface form; transliterations are not asked.</summary>
    public NameEvidence FindEvidence(ReadOnlySpan<char> surface)
    {
        var key = NameKey.Of(surface);
        var postings = new PostingReader(FindPostings(key));
        int types = 0, parts = 0;
        byte best = 0;
        var likeliest = EntityType.Other;
        var exact = false;
        while (postings.TryRead(out var posting))
        {
            if (posting.Folded != key.Folded)
            {
                continue;
            }

            if (posting.IsPart)
            {
                parts |= 1 << (int)posting.Type;
            }
            else
            {
                types |= 1 << (int)posting.Type;
                exact |= posting.Exact == key.Exact;
            }

            if (posting.Prior > best)
            {
                best = posting.Prior;
                likeliest = posting.Type;
            }
        }

        return new NameEvidence((ushort)types, (ushort)parts, likeliest, best, exact);
    }

    public bool TryGetFacts(EntityId id, out EntityFacts facts)
    {
        var details = Details(IndexOf(id));
        facts = default;
        if (details.IsEmpty)
        {
            return false;
        }

        var at = 0;
        facts = ReadFacts(details, ref at);
        return true;
    }

    public KnowledgeEntry? GetEntry(EntityId id)
    {
        var details = Details(IndexOf(id));
        if (details.IsEmpty)
        {
            return null;
        }

        var at = 0;
        var facts = ReadFacts(details, ref at);
        var description = Description(VariableInteger.Read(details, ref at));
        return new KnowledgeEntry
        {
            Id = id,
            Type = facts.Type,
            Label = ReadText(details, ref at),
            Aliases = ReadTexts(details, ref at),
            Demonyms = ReadTexts(details, ref at),
            Neighbours = ReadIds(details, ref at),
            Description = Encoding.UTF8.GetString(description),
            Country = facts.Country,
            Popularity = facts.Popularity,
        };
    }

    /// <summary>Writes the description of an entity.</summary>
    public int ReadDescription(EntityId id, Span<char> destination)
    {
        var details = Details(IndexOf(id));
        if (details.IsEmpty)
        {
            return 0;
        }

        var at = 0;
        ReadFacts(details, ref at);
        return Encoding.UTF8.TryGetChars(Description(VariableInteger.Read(details, ref at)), destination, out var written) ? written : 0;
    }

    private EntityId IdAt(int index) => new(BinaryPrimitives.ReadUInt32LittleEndian(_file.Read(Section.Entities, index * 4L, 4)));

    private ReadOnlySpan<byte> Details(int index)
    {
        if (index < 0)
        {
            return default;
        }

        var column = _file.EntityCount * 4L;
        var start = BinaryPrimitives.ReadUInt32LittleEndian(_file.Read(Section.Entities, column + (index * 4L), 4));
        var end = index + 1 < _file.EntityCount
            ? BinaryPrimitives.ReadUInt32LittleEndian(_file.Read(Section.Entities, column + ((index + 1) * 4L), 4))
            : (uint)_file.SizeOf(Section.Details);
        return _file.Read(Section.Details, start, (int)(end - start));
    }

    private static EntityFacts ReadFacts(ReadOnlySpan<byte> details, ref int at)
    {
        at = 3;
        return new EntityFacts
        {
            Type = (EntityType)details[0],
            Domain = (EntityDomain)details[1],
            Popularity = details[2] * (1f / byte.MaxValue),
            Country = new EntityId(VariableInteger.Read(details, ref at)),
        };
    }

    private static AliasMatch MatchOf(NamePosting posting, NameKey key) =>
        posting.Folded != key.Folded ? AliasMatch.Transliterated
        : posting.Kind == NameKind.Demonym ? AliasMatch.Demonym
        : posting.Exact == key.Exact ? AliasMatch.Exact
        : AliasMatch.Folded;

    private int Insert(Span<NameCandidate> destination, int count, NamePosting posting, AliasMatch match, float prior)
    {
        if (count == destination.Length && (count == 0 || destination[count - 1].Prior >= prior))
        {
            return count;
        }

        var id = IdAt((int)posting.Entity);
        var place = count;
        for (var i = 0; i < count; i++)
        {
            if (destination[i].Id == id)
            {
                if (destination[i].Prior >= prior)
                {
                    return count;
                }

                place = i;
                break;
            }
        }

        if (place == count)
        {
            count = Math.Min(count + 1, destination.Length);
            place = count - 1;
        }

        for (; place > 0 && destination[place - 1].Prior < prior; place--)
        {
            destination[place] = destination[place - 1];
        }

        destination[place] = new NameCandidate(id, posting.Type, posting.Kind, match, prior);
        return count;
    }

    private int IndexOf(EntityId id)
    {
        ref var lately = ref _lately[(id.Number * 0x9E3779B1u) >> (32 - LatelyBits)];
        var known = Volatile.Read(ref lately);
        if (known >> 32 == id.Number && known != 0)
        {
            return (int)(uint)known - 1;
        }

        var index = Search(id);
        if (index >= 0)
        {
            Volatile.Write(ref lately, ((ulong)id.Number << 32) | ((uint)index + 1));
        }

        return index;
    }

    private int Search(EntityId id)
    {
        int low = 0, high = _file.EntityCount - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = IdAt(middle).Number;
            if (found == id.Number)
            {
                return middle;
            }

            if (found < id.Number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    private ReadOnlySpan<byte> Description(uint offset)
    {
        var at = 0;
        var bytes = _file.ReadUpTo(Section.Descriptions, offset, KnowledgeBaseBuilder.MaxTextBytes + VariableInteger.MaxSize);
        var length = (int)VariableInteger.Read(bytes, ref at);
        return bytes.Slice(at, length);
    }

    private static string ReadText(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = (int)VariableInteger.Read(bytes, ref at);
        var text = Encoding.UTF8.GetString(bytes.Slice(at, length));
        at += length;
        return text;
    }

    private static ImmutableArray<string> ReadTexts(ReadOnlySpan<byte> bytes, ref int at)
    {
        var texts = new string[(int)VariableInteger.Read(bytes, ref at)];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = ReadText(bytes, ref at);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    private static ImmutableArray<EntityId> ReadIds(ReadOnlySpan<byte> bytes, ref int at)
    {
        var ids = new EntityId[(int)VariableInteger.Read(bytes, ref at)];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = new EntityId(VariableInteger.Read(bytes, ref at));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(ids);
    }
}
