using System.Diagnostics.CodeAnalysis;
using NewsNlp.Knowledge;
using NewsNlp.Text;

namespace NewsNlp;

/// <summary>A compiled knowledge base: one immutable file, mapped and not read, so that opening takes milliseconds and processes share its pages.</summary>
/// <remarks>
/// Header and index are checked when it is opened, each block on its first touch. Look-ups allocate nothing. Safe from many threads at once,
/// until it is disposed. Files are made by <see cref="KnowledgeBaseBuilder"/> or the command <c>newsnlp kb build</c>.
/// </remarks>
public sealed class KnowledgeBase : IKnowledgeBase, INameSource, IDisposable
{
    /// <summary>Most candidates that one name has in a file.</summary>
    public const int MaxCandidates = 96;

    private const string StarterResource = "starter.nnkb";

    private static readonly Lazy<KnowledgeBase> SharedStarter = new(OpenStarter);

    private readonly KnowledgeIndex _index;
    private readonly bool _shared;
    private volatile bool _disposed;

    private KnowledgeBase(MappedKnowledge file, bool shared = false)
    {
        _index = new KnowledgeIndex(file);
        _shared = shared;
        Info = KnowledgeBaseInfo.Of(file);
    }

    /// <summary>The knowledge base in this package: the entities that news speaks of. One instance, opened on first use; disposing it does nothing.</summary>
    public static KnowledgeBase Starter => SharedStarter.Value;

    /// <summary>Size, version and origin.</summary>
    public KnowledgeBaseInfo Info { get; }

    /// <summary>Maps a file.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="InvalidDataException">It is no knowledge base, of another version, cut short or damaged; the message says which.</exception>
    public static KnowledgeBase Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new KnowledgeBase(MappedKnowledge.Open(path));
    }

    /// <summary>Lays knowledge bases over one another: where two know the same entity, the last one's entry counts; candidates are joined.</summary>
    /// <param name="layers">From the lowest to the topmost.</param>
    /// <exception cref="ArgumentException">No layer was given.</exception>
    public static IKnowledgeBase Overlay(params IReadOnlyList<IKnowledgeBase> layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        return layers.Count switch
        {
            0 => throw new ArgumentException("Give at least one knowledge base.", nameof(layers)),
            1 => layers[0],
            _ => new KnowledgeOverlay(layers),
        };
    }

    /// <summary>Checks every block against its checksum.</summary>
    /// <exception cref="InvalidDataException">A block is damaged; the message says where.</exception>
    public void Verify()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _index.File.VerifyAll();
    }

    /// <inheritdoc />
    /// <exception cref="InvalidDataException">A part of the file that had not been touched before is damaged.</exception>
    public int FindCandidates(ReadOnlySpan<char> surface, Span<EntityCandidate> destination)
    {
        Span<NameCandidate> found = stackalloc NameCandidate[Math.Min(MaxCandidates, destination.Length)];
        var count = FindNames(surface, found);
        for (var i = 0; i < count; i++)
        {
            destination[i] = new EntityCandidate(found[i].Id, found[i].Type, found[i].Match, found[i].Prior);
        }

        return count;
    }

    /// <inheritdoc />
    /// <exception cref="InvalidDataException">A part of the file that had not been touched before is damaged.</exception>
    public bool TryGetEntry(EntityId id, [NotNullWhen(true)] out KnowledgeEntry? entry)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        entry = _index.GetEntry(id);
        return entry is not null;
    }

    /// <summary>Closes the file. Nothing may be looked up during or after it.</summary>
    public void Dispose()
    {
        if (!_shared && !_disposed)
        {
            _disposed = true;
            _index.File.Dispose();
        }
    }

    int INameSource.FindNames(ReadOnlySpan<char> surface, Span<NameCandidate> destination) => FindNames(surface, destination);

    bool INameSource.TryGetFacts(EntityId id, out EntityFacts facts)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _index.TryGetFacts(id, out facts);
    }

    int INameSource.ReadDescription(EntityId id, Span<char> destination)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _index.ReadDescription(id, destination);
    }

    NameEvidence INameSource.FindEvidence(ReadOnlySpan<char> surface) => FindEvidence(surface);

    /// <summary>The types a name may have, in under 300 ns and without allocation.</summary>
    internal NameEvidence FindEvidence(ReadOnlySpan<char> surface)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _index.FindEvidence(surface);
    }

    private int FindNames(ReadOnlySpan<char> surface, Span<NameCandidate> destination)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _index.FindNames(surface, destination);
    }

    private static KnowledgeBase OpenStarter() =>
        new(MappedKnowledge.Open("built into NewsNlp", EmbeddedResource.Open(StarterResource)), shared: true);
}
