using System.Buffers;
using System.Text;
using NewsNlp.Knowledge;

namespace NewsNlp;

/// <summary>Collects facts and writes them as a knowledge-base file.</summary>
/// <remarks>
/// The same facts in the same order give the same bytes. An entity that is added twice counts as it was added last. Not safe from several threads:
/// give each its own builder and join them with <see cref="Absorb"/>.
/// </remarks>
public sealed class KnowledgeBaseBuilder
{
    /// <summary>Longest label, alias or description in UTF-8 bytes; longer aliases are left out, longer descriptions cut.</summary>
    public const int MaxTextBytes = 400;

    /// <summary>Most aliases of one entity; further ones are left out.</summary>
    public const int MaxAliases = 40;

    private readonly Dictionary<string, int> _descriptions = new(StringComparer.Ordinal);
    private readonly List<string> _descriptionTexts = [];
    private readonly List<(string Name, NameKind Kind)> _scratch = [];
    private readonly ArrayBufferWriter<byte> _record = new(1024);

    internal ChunkedList<EntityRow> Rows { get; } = new();

    internal ChunkedList<NameRow> Names { get; } = new();

    internal List<ChunkedBytes> Details { get; } = [new()];

    internal IReadOnlyList<string> DescriptionTexts => _descriptionTexts;

    /// <summary>Number of entities added so far.</summary>
    public int Count => Rows.Count;

    /// <summary>Adds an entity.</summary>
    /// <exception cref="ArgumentException">The fact has no identifier or no label.</exception>
    public void Add(KnowledgeFact fact) => Add(fact, Rows.Count, 0, 0);

    /// <summary>Adds an entity whose type follows from its classes, from a known place of the source.</summary>
    internal void Add(KnowledgeFact fact, long sequence, uint firstClass, uint secondClass)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (fact.Id.IsNone || string.IsNullOrWhiteSpace(fact.Label))
        {
            throw new ArgumentException("A fact needs an identifier and a label.", nameof(fact));
        }

        WriteRecord(fact);
        var bytes = _record.WrittenSpan;
        var (chunk, offset) = Details[0].Append(bytes);
        AddNames(fact);
        Rows.Add(new EntityRow
        {
            Id = fact.Id.Number,
            Sequence = sequence,
            FirstClass = firstClass,
            SecondClass = secondClass,
            Country = fact.Country.Number,
            Store = 0,
            Chunk = chunk,
            Offset = offset,
            Length = bytes.Length,
            Description = DescriptionNumber(Cut(fact.Description)),
            Popularity = (byte)MathF.Round(Math.Clamp(fact.Popularity, 0f, 1f) * byte.MaxValue),
            Type = (byte)fact.Type,
            Domain = (byte)EntityDomains.Of(fact.Type, fact.Description),
        });
    }

    /// <summary>Takes over everything that <paramref name="other"/> holds, as if added after what is here; <paramref name="other"/> is then empty.</summary>
    public void Absorb(KnowledgeBaseBuilder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var first = (uint)Rows.Count;
        var numbers = other._descriptionTexts.ConvertAll(DescriptionNumber);
        var stores = Details.Count;
        Details.AddRange(other.Details);
        for (var i = 0; i < other.Rows.Count; i++)
        {
            ref var row = ref other.Rows[i];
            row.Store += stores;
            row.Description = numbers[row.Description];
            Rows.Add(row);
        }

        for (var i = 0; i < other.Names.Count; i++)
        {
            ref var name = ref other.Names[i];
            name.Entity += first;
            Names.Add(name);
        }

        other.Rows.Truncate(0);
        other.Names.Truncate(0);
        other._descriptions.Clear();
        other._descriptionTexts.Clear();
        other.Details.Clear();
        other.Details.Add(new ChunkedBytes());
    }

    /// <summary>Writes the file: whole, under another name first, or not at all.</summary>
    /// <param name="path">The file; replaced when it is there.</param>
    /// <param name="about">Lines <c>key: value</c> about the base: title, origin, licence.</param>
    public void Write(string path, string about = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(about);
        var partial = path + ".partial";
        try
        {
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            {
                new KnowledgeFileWriter(this).Write(stream, about);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    /// <summary>Takes entities out again, with their names.</summary>
    /// <returns>How many.</returns>
    internal int RemoveRows(Predicate<EntityRow> match)
    {
        var newNumber = new int[Rows.Count];
        var kept = 0;
        for (var i = 0; i < newNumber.Length; i++)
        {
            newNumber[i] = match(Rows[i]) ? -1 : kept++;
            if (newNumber[i] >= 0)
            {
                Rows[newNumber[i]] = Rows[i];
            }
        }

        var names = 0;
        for (var i = 0; i < Names.Count; i++)
        {
            ref var name = ref Names[i];
            if (newNumber[name.Entity] is >= 0 and var number)
            {
                name.Entity = (uint)number;
                Names[names++] = name;
            }
        }

        Rows.Truncate(kept);
        Names.Truncate(names);
        return newNumber.Length - kept;
    }

    private void WriteRecord(KnowledgeFact fact)
    {
        _record.ResetWrittenCount();
        WriteText(Cut(fact.Label));
        WriteTexts(fact.Aliases);
        WriteTexts(fact.Demonyms);
        var neighbours = Math.Min(fact.Neighbours.Count, MaxAliases);
        VariableInteger.Write(_record, (uint)neighbours);
        for (var i = 0; i < neighbours; i++)
        {
            VariableInteger.Write(_record, fact.Neighbours[i].Number);
        }
    }

    private void AddNames(KnowledgeFact fact)
    {
        NameDerivation.Derive(fact, _scratch);
        foreach (var (name, kind) in _scratch)
        {
            var key = NameKey.Of(name);
            if (!key.IsEmpty)
            {
                Names.Add(new NameRow
                {
                    Skeleton = key.Skeleton,
                    Entity = (uint)Rows.Count,
                    Weight = NameWeights.Of(fact.Popularity, kind),
                    Kind = kind,
                    Exact = key.Exact,
                    Folded = key.Folded,
                });
            }
        }
    }

    private void WriteTexts(IReadOnlyList<string> texts)
    {
        var fitting = 0;
        for (var i = 0; i < texts.Count && fitting < MaxAliases; i++)
        {
            fitting += Fits(texts[i]) ? 1 : 0;
        }

        VariableInteger.Write(_record, (uint)fitting);
        for (var i = 0; fitting > 0; i++)
        {
            if (Fits(texts[i]))
            {
                WriteText(texts[i]);
                fitting--;
            }
        }
    }

    private static bool Fits(string text) => text.Length > 0 && (text.Length * 3 <= MaxTextBytes || Encoding.UTF8.GetByteCount(text) <= MaxTextBytes);

    private void WriteText(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        VariableInteger.Write(_record, (uint)length);
        Encoding.UTF8.GetBytes(text, _record.GetSpan(length));
        _record.Advance(length);
    }

    private int DescriptionNumber(string description)
    {
        if (!_descriptions.TryGetValue(description, out var number))
        {
            number = _descriptionTexts.Count;
            _descriptions.Add(description, number);
            _descriptionTexts.Add(description);
        }

        return number;
    }

    private static string Cut(string text)
    {
        if (text.Length * 3 <= MaxTextBytes)
        {
            return text;
        }

        while (Encoding.UTF8.GetByteCount(text) > MaxTextBytes)
        {
            text = text[..(text.Length - (char.IsLowSurrogate(text[^1]) ? 2 : 1))];
        }

        return text;
    }
}
