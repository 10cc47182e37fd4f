using System.Text.Json;

namespace NewsNlp.Knowledge;

/// <summary>Reads one item of a dump. Holds the item it read last; one a thread.</summary>
internal sealed class WikidataItemReader(string language)
{
    private const uint Human = 5;

    private readonly byte[] _language = System.Text.Encoding.UTF8.GetBytes(language);
    private readonly List<string> _aliases = [];
    private readonly ClaimReader _claims = new(System.Text.Encoding.UTF8.GetBytes(language));
    private uint _id;
    private string? _label;
    private string? _commonLabel;
    private string _description = "";

    /// <summary>Classes and their superclasses, gathered over all items read.</summary>
    public List<(uint Class, uint Super)> Classes { get; } = [];

    /// <summary>Wikipedias with an article on the item.</summary>
    public int SiteLinks { get; private set; }

    public uint FirstClass => _claims.Classes.Count > 0 ? _claims.Classes[0] : 0;

    public uint SecondClass => _claims.Classes.Count > 1 ? _claims.Classes[1] : 0;

    /// <summary>Reads an object.</summary>
    /// <returns>Whether it is an item with a label.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A value is of another kind than the format has.</exception>
    public bool TryRead(ReadOnlySpan<byte> json)
    {
        Reset();
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        var isItem = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadProperty(ref reader, ref isItem);
            if (!isItem)
            {
                return false;
            }
        }

        foreach (var super in _claims.SuperClasses)
        {
            Classes.Add((_id, super));
        }

        _label ??= _commonLabel;
        return _id != 0 && !string.IsNullOrWhiteSpace(_label);
    }

    /// <summary>The item that was read last.</summary>
    public KnowledgeFact ToFact() => new()
    {
        Id = new EntityId(_id),
        Label = Clean(_label!),
        Type = FirstClass == Human || SecondClass == Human ? EntityType.Person : EntityType.Other,
        Aliases = _aliases.Count == 0 ? [] : [.. _aliases],
        Demonyms = _claims.Demonyms.Count == 0 ? [] : [.. _claims.Demonyms],
        Description = Clean(_description),
        Country = new EntityId(_claims.Country),
        Neighbours = _claims.Neighbours.Count == 0 ? [] : [.. _claims.Neighbours],
        Popularity = SiteLinkPopularity.Of(SiteLinks),
    };

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
        _label = _commonLabel = null;
        _description = "";
        _aliases.Clear();
        _claims.Reset();
        SiteLinks = 0;
    }

    private void ReadProperty(ref Utf8JsonReader reader, ref bool isItem)
    {
        if (reader.ValueTextEquals("id"u8))
        {
            reader.Read();
            isItem = reader.ValueSpan is [(byte)'Q', ..] && uint.TryParse(reader.ValueSpan[1..], out _id) && _id != 0;
        }
        else if (reader.ValueTextEquals("type"u8))
        {
            reader.Read();
            isItem = reader.ValueTextEquals("item"u8);
        }
        else if (reader.ValueTextEquals("labels"u8))
        {
            ReadTerm(ref reader, ref _label, ref _commonLabel);
        }
        else if (reader.ValueTextEquals("descriptions"u8))
        {
            string? description = null, other = null;
            ReadTerm(ref reader, ref description, ref other);
            _description = description ?? "";
        }
        else if (reader.ValueTextEquals("aliases"u8))
        {
            ReadAliases(ref reader);
        }
        else if (reader.ValueTextEquals("claims"u8))
        {
            reader.Read();
            _claims.Read(ref reader);
        }
        else if (reader.ValueTextEquals("sitelinks"u8))
        {
            ReadSiteLinks(ref reader);
        }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    /// <summary>The value of the language, and of <c>mul</c>; an empty map may be an array.</summary>
    private void ReadTerm(ref Utf8JsonReader reader, ref string? own, ref string? common)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isOwn = reader.ValueTextEquals(_language);
            var isCommon = !isOwn && reader.ValueTextEquals("mul"u8);
            reader.Read();
            if (isOwn)
            {
                own = ClaimReader.ReadStringProperty(ref reader, "value"u8);
            }
            else if (isCommon)
            {
                common = ClaimReader.ReadStringProperty(ref reader, "value"u8);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadAliases(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isOwn = reader.ValueTextEquals(_language);
            reader.Read();
            if (!isOwn || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (ClaimReader.ReadStringProperty(ref reader, "value"u8) is { } alias && AliasFilter.IsName(alias))
                {
                    _aliases.Add(Clean(alias));
                }
            }
        }
    }

    /// <summary>Counts Wikipedias: keys that end with "wiki" and are none of the other sites that do.</summary>
    private void ReadSiteLinks(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueSpan.EndsWith("wiki"u8) && !reader.ValueTextEquals("commonswiki"u8) && !reader.ValueTextEquals("specieswiki"u8)
                && !reader.ValueTextEquals("metawiki"u8) && !reader.ValueTextEquals("wikidatawiki"u8) && !reader.ValueTextEquals("mediawikiwiki"u8)
                && !reader.ValueTextEquals("sourceswiki"u8) && !reader.ValueTextEquals("outreachwiki"u8) && !reader.ValueTextEquals("foundationwiki"u8))
            {
                SiteLinks++;
            }

            reader.Read();
            reader.Skip();
        }
    }
}
