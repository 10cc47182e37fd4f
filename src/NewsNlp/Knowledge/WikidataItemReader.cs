using System.Text;
using System.Text.Json;

namespace NewsNlp.Knowledge;

/// <summary>Reads one item of a dump. Holds the item it read last, as places in its line; one a thread.</summary>
internal sealed class WikidataItemReader(string language)
{
    private const uint Human = 5;

    private readonly byte[] _language = Encoding.UTF8.GetBytes(language);
    private readonly List<(int Start, int End)> _aliases = [];
    private readonly List<string> _names = [];
    private readonly ClaimReader _claims = new(Encoding.UTF8.GetBytes(language));
    private uint _id;
    private (int Start, int End) _label, _commonLabel, _description;

    /// <summary>Classes and their superclasses, gathered over all items read, with the place of the item in the dump.</summary>
    public List<(long Sequence, uint Class, uint Super)> Classes { get; } = [];

    /// <summary>Wikipedias with an article on the item.</summary>
    public int SiteLinks { get; private set; }

    public uint FirstClass => _claims.Classes.Count > 0 ? _claims.Classes[0] : 0;

    public uint SecondClass => _claims.Classes.Count > 1 ? _claims.Classes[1] : 0;

    /// <summary>Reads an object.</summary>
    /// <returns>Whether it is an item with a label.</returns>
    /// <exception cref="JsonException">It is no JSON, or a value is of another kind than the format has.</exception>
    public bool TryRead(ReadOnlySpan<byte> json, long sequence)
    {
        Reset();
        var cursor = new JsonCursor(json);
        if (cursor.Peek() != '{')
        {
            throw new JsonException();
        }

        while (cursor.NextProperty(out var name))
        {
            if (!ReadProperty(ref cursor, name))
            {
                return false;
            }
        }

        foreach (var super in _claims.SuperClasses)
        {
            Classes.Add((sequence, _id, super));
        }

        _label = _label.End > 0 ? _label : _commonLabel;
        return _id != 0 && _label.End > _label.Start;
    }

    /// <summary>The item that was read last from <paramref name="json"/>; null when its label is blank.</summary>
    /// <exception cref="JsonException">A text is none.</exception>
    public KnowledgeFact? ToFact(ReadOnlySpan<byte> json)
    {
        var label = Text(json, _label);
        if (string.IsNullOrWhiteSpace(label))
        {
            return null;
        }

        return new KnowledgeFact
        {
            Id = new EntityId(_id),
            Label = Clean(label),
            Type = FirstClass == Human || SecondClass == Human ? EntityType.Person : EntityType.Other,
            Aliases = Aliases(json),
            Demonyms = _claims.DemonymsOf(json),
            Description = Clean(Text(json, _description)),
            Country = new EntityId(_claims.Country),
            Neighbours = _claims.Neighbours.Count == 0 ? [] : [.. _claims.Neighbours],
            Popularity = SiteLinkPopularity.Of(SiteLinks),
        };
    }

    /// <summary>The text of a string of JSON that stands between two quotes.</summary>
    /// <exception cref="JsonException">It is not UTF-8, or an escape is none or half a character.</exception>
    internal static string Text(ReadOnlySpan<byte> json, (int Start, int End) place)
    {
        var text = json[place.Start..place.End];
        if (Ascii.IsValid(text) && text.IndexOf((byte)'\\') < 0)
        {
            return Encoding.ASCII.GetString(text);
        }

        try
        {
            var reader = new Utf8JsonReader(json[(place.Start - 1)..(place.End + 1)]);
            reader.Read();
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A text is not Unicode.", exception);
        }
    }

    /// <summary>Control characters become blanks: a label is one line.</summary>
    internal static string Clean(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c))
            {
                return string.Create(text.Length, text, static (span, source) =>
                {
                    for (var i = 0; i < span.Length; i++)
                    {
                        span[i] = char.IsControl(source[i]) ? ' ' : source[i];
                    }
                }).Trim();
            }
        }

        return text;
    }

    private void Reset()
    {
        _id = 0;
        _label = _commonLabel = _description = default;
        _aliases.Clear();
        _claims.Reset();
        SiteLinks = 0;
    }

    private string[] Aliases(ReadOnlySpan<byte> json)
    {
        if (_aliases.Count == 0)
        {
            return [];
        }

        _names.Clear();
        foreach (var place in _aliases)
        {
            if (Text(json, place) is var alias && AliasFilter.IsName(alias))
            {
                _names.Add(Clean(alias));
            }
        }

        return [.. _names];
    }

    /// <returns>Whether the object can still be an item.</returns>
    private bool ReadProperty(ref JsonCursor cursor, ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("id"u8))
        {
            var id = cursor.String();
            return id is [(byte)'Q', ..] && uint.TryParse(id[1..], out _id) && _id != 0;
        }

        if (name.SequenceEqual("type"u8))
        {
            return cursor.String().SequenceEqual("item"u8);
        }

        if (name.SequenceEqual("labels"u8))
        {
            ReadTerm(ref cursor, ref _label, ref _commonLabel);
        }
        else if (name.SequenceEqual("descriptions"u8))
        {
            // There are no descriptions for all languages.
            (int Start, int End) common = default;
            ReadTerm(ref cursor, ref _description, ref common);
        }
        else if (name.SequenceEqual("aliases"u8))
        {
            ReadAliases(ref cursor);
        }
        else if (name.SequenceEqual("claims"u8))
        {
            _claims.Read(ref cursor);
        }
        else if (name.SequenceEqual("sitelinks"u8))
        {
            ReadSiteLinks(ref cursor);
        }
        else
        {
            cursor.Skip();
        }

        return true;
    }

    /// <summary>The value of the language, and of <c>mul</c>; an empty map may be an array.</summary>
    private void ReadTerm(ref JsonCursor cursor, ref (int Start, int End) own, ref (int Start, int End) common)
    {
        if (!cursor.IsObject())
        {
            return;
        }

        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual(_language))
            {
                own = ReadValue(ref cursor);
            }
            else if (name.SequenceEqual("mul"u8))
            {
                common = ReadValue(ref cursor);
            }
            else
            {
                cursor.Skip();
            }
        }
    }

    private void ReadAliases(ref JsonCursor cursor)
    {
        if (!cursor.IsObject())
        {
            return;
        }

        while (cursor.NextProperty(out var name))
        {
            if (!name.SequenceEqual(_language))
            {
                cursor.Skip();
            }
            else if (cursor.IsArray())
            {
                while (cursor.NextElement())
                {
                    if (ReadValue(ref cursor) is { End: > 0 } place)
                    {
                        _aliases.Add(place);
                    }
                }
            }
        }
    }

    /// <summary>The property <c>value</c> of an object when it is a string.</summary>
    private static (int Start, int End) ReadValue(ref JsonCursor cursor)
    {
        (int Start, int End) value = default;
        if (!cursor.IsObject())
        {
            return value;
        }

        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("value"u8) && cursor.Peek() == '"')
            {
                value = cursor.StringRange();
            }
            else
            {
                cursor.Skip();
            }
        }

        return value;
    }

    /// <summary>Counts Wikipedias: keys that end with "wiki" and are none of the other sites that do.</summary>
    private void ReadSiteLinks(ref JsonCursor cursor)
    {
        if (!cursor.IsObject())
        {
            return;
        }

        while (cursor.NextProperty(out var name))
        {
            SiteLinks += name.EndsWith("wiki"u8) && !IsOtherSite(name[..^4]) ? 1 : 0;
            cursor.Skip();
        }
    }

    private static bool IsOtherSite(ReadOnlySpan<byte> name) =>
        name.Length > 3 && (name.SequenceEqual("commons"u8) || name.SequenceEqual("species"u8) || name.SequenceEqual("meta"u8) || name.SequenceEqual("wikidata"u8)
            || name.SequenceEqual("mediawiki"u8) || name.SequenceEqual("sources"u8) || name.SequenceEqual("outreach"u8) || name.SequenceEqual("foundation"u8));
}
