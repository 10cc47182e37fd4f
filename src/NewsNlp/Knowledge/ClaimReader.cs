using System.Text.Json;

namespace NewsNlp.Knowledge;

/// <summary>Reads the claims of an item that a knowledge base uses: classes, superclasses, country, demonyms, neighbours.</summary>
internal sealed class ClaimReader(byte[] language)
{
    private const int MaxNeighbours = 12;

    private readonly byte[] _language = language;
    private bool _countryIsPreferred;

    public List<uint> Classes { get; } = [];

    public List<uint> SuperClasses { get; } = [];

    public List<EntityId> Neighbours { get; } = [];

    public List<string> Demonyms { get; } = [];

    public uint Country { get; private set; }

    public void Reset()
    {
        Classes.Clear();
        SuperClasses.Clear();
        Neighbours.Clear();
        Demonyms.Clear();
        Country = 0;
        _countryIsPreferred = false;
    }

    /// <summary>Reads the map of claims; the reader stands on its first token.</summary>
    public void Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = PropertyNumber(reader.ValueSpan);
            reader.Read();
            if (!IsUsed(property) || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                ReadStatement(ref reader, property);
            }
        }
    }

    /// <summary>The value of a string property of an object; the reader is moved to the object's end.</summary>
    public static string? ReadStringProperty(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        string? value = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.ValueTextEquals(name);
            reader.Read();
            if (isWanted && reader.TokenType == JsonTokenType.String)
            {
                value = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }

    /// <summary>P31 class, P279 superclass, P17 and P27 country, P1549 demonym, and those whose values stand beside an entity in texts.</summary>
    private static bool IsUsed(int property) => property is 31 or 279 or 17 or 27 or 1549 || IsNeighbour(property);

    /// <summary>Spouse, party, team, employer, office, place, part of, member of, headquarters.</summary>
    private static bool IsNeighbour(int property) => property is 26 or 102 or 54 or 108 or 39 or 131 or 361 or 463 or 159;

    private static int PropertyNumber(ReadOnlySpan<byte> name) =>
        name.Length > 1 && name[0] == (byte)'P' && int.TryParse(name[1..], out var number) ? number : 0;

    private void ReadStatement(ref Utf8JsonReader reader, int property)
    {
        uint item = 0;
        string? text = null;
        bool isPreferred = false, isDeprecated = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("mainsnak"u8))
            {
                reader.Read();
                ReadSnak(ref reader, ref item, ref text);
            }
            else if (reader.ValueTextEquals("rank"u8))
            {
                reader.Read();
                isPreferred = reader.ValueTextEquals("preferred"u8);
                isDeprecated = reader.ValueTextEquals("deprecated"u8);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        if (!isDeprecated)
        {
            Take(property, item, text, isPreferred);
        }
    }

    private void Take(int property, uint item, string? text, bool isPreferred)
    {
        if (property == 1549 && text is not null && Demonyms.Count < 8)
        {
            Demonyms.Add(text);
        }

        if (item == 0)
        {
            return;
        }

        switch (property)
        {
            case 31:
                Classes.Insert(isPreferred ? 0 : Classes.Count, item);
                break;
            case 279:
                SuperClasses.Add(item);
                break;
            case 17 or 27:
                if (Country == 0 || (isPreferred && !_countryIsPreferred))
                {
                    Country = item;
                    _countryIsPreferred = isPreferred;
                }

                break;
            default:
                if (Neighbours.Count < MaxNeighbours && !Neighbours.Contains(new EntityId(item)))
                {
                    Neighbours.Add(new EntityId(item));
                }

                break;
        }
    }

    /// <summary>The value of a main snak: an item, or a text of the language. Unknown and no value have no data value.</summary>
    private void ReadSnak(ref Utf8JsonReader reader, ref uint item, ref string? text)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isData = reader.ValueTextEquals("datavalue"u8);
            reader.Read();
            if (!isData || reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isValue = reader.ValueTextEquals("value"u8);
                reader.Read();
                if (isValue && reader.TokenType == JsonTokenType.StartObject)
                {
                    ReadValue(ref reader, ref item, ref text);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
    }

    /// <summary>{"id":"Q31","numeric-id":31} or {"text":"Kenyan","language":"en"}; old dumps have the number alone.</summary>
    private void ReadValue(ref Utf8JsonReader reader, ref uint item, ref string? text)
    {
        var isOwnLanguage = false;
        string? found = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("numeric-id"u8))
            {
                reader.Read();
                item = reader.TryGetUInt32(out var number) ? number : item;
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                item = reader.ValueSpan is [(byte)'Q', ..] && uint.TryParse(reader.ValueSpan[1..], out var number) ? number : item;
            }
            else if (reader.ValueTextEquals("language"u8))
            {
                reader.Read();
                isOwnLanguage = reader.ValueTextEquals(_language);
            }
            else if (reader.ValueTextEquals("text"u8))
            {
                reader.Read();
                found = reader.GetString();
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        text = isOwnLanguage ? found : text;
    }
}
