using System.Collections.Immutable;
using NewsNlp.Text;
using NewsNlp.Tokenization;

namespace NewsNlp;

/// <summary>Abbreviations with their kinds, used by <see cref="NewsTokenizer"/> and <see cref="NewsSentenceSplitter"/>. Immutable: changes give a new list.</summary>
/// <remarks>
/// An entry is written without its last stop (<c>Mr</c>, <c>e.g</c>). It is found as written and, with two letters or more, in upper case
/// (<c>INC.</c>), and in no other case: <c>Miss.</c> is the state and <c>miss.</c> the verb, <c>al.</c> belongs to <c>et al.</c> and <c>Al.</c> is a name.
/// </remarks>
public sealed class AbbreviationList
{
    private readonly ImmutableDictionary<string, AbbreviationKind> _entries;

    private AbbreviationList(ImmutableDictionary<string, AbbreviationKind> entries) => _entries = entries;

    /// <summary>No abbreviations at all.</summary>
    public static AbbreviationList Empty { get; } = new(ImmutableDictionary.Create<string, AbbreviationKind>(StringComparer.Ordinal));

    /// <summary>The list that comes with the package: English news, with the commonest of French, German, Spanish, Italian and Portuguese.</summary>
    public static AbbreviationList Default { get; } = Load();

    /// <summary>Number of entries.</summary>
    public int Count => _entries.Count;

    /// <summary>The entries, in no order.</summary>
    internal IEnumerable<KeyValuePair<string, AbbreviationKind>> Entries => _entries;

    /// <summary>A list that also holds <paramref name="abbreviation"/>; an entry of the same spelling is replaced.</summary>
    /// <param name="abbreviation">The abbreviation, with or without its last stop.</param>
    /// <param name="kind">How it behaves before the next word.</param>
    /// <exception cref="ArgumentException"><paramref name="abbreviation"/> is empty, longer than 32 characters or holds white space.</exception>
    public AbbreviationList Add(string abbreviation, AbbreviationKind kind) => new(_entries.SetItem(Key(abbreviation), kind));

    /// <summary>A list without <paramref name="abbreviation"/>; the same list when it was not there.</summary>
    /// <exception cref="ArgumentException"><paramref name="abbreviation"/> is empty, longer than 32 characters or holds white space.</exception>
    public AbbreviationList Remove(string abbreviation) => new(_entries.Remove(Key(abbreviation)));

    /// <summary>Whether <paramref name="abbreviation"/>, with or without its last stop, is an entry as spelled.</summary>
    public bool Contains(string abbreviation)
    {
        ArgumentNullException.ThrowIfNull(abbreviation);
        return _entries.ContainsKey(abbreviation.TrimEnd('.'));
    }

    private static string Key(string abbreviation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(abbreviation);
        var key = abbreviation.EndsWith('.') ? abbreviation[..^1] : abbreviation;
        return key.Length is > 0 and <= AbbreviationTable.MaximumLength && !key.Any(char.IsWhiteSpace)
            ? key
            : throw new ArgumentException("An abbreviation has 1 to 32 characters and no white space.", nameof(abbreviation));
    }

    /// <summary>Reads lines of the form <c>Kind: word word word</c>; lines that start with a number sign are remarks.</summary>
    private static AbbreviationList Load()
    {
        using var reader = new StreamReader(EmbeddedResource.Open("abbreviations.txt"));
        var entries = ImmutableDictionary.CreateBuilder<string, AbbreviationKind>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':');
            if (colon < 0 || line[0] == '#') continue;
            var kind = line[..colon] switch
            {
                "Title" => AbbreviationKind.Title,
                "BeforeNumber" => AbbreviationKind.BeforeNumber,
                "Connecting" => AbbreviationKind.Connecting,
                "Ending" => AbbreviationKind.Ending,
                _ => throw new InvalidDataException("abbreviations.txt has a line of an unknown kind."),
            };
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) entries[word] = kind;
        }

        return new AbbreviationList(entries.ToImmutable());
    }
}
