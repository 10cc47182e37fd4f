namespace NewsNlp.Knowledge;

/// <summary>Reads the claims of an item that a knowledge base uses: classes, superclasses, country, demonyms, neighbours.</summary>
internal sealed class ClaimReader(byte[] language)
{
    private const int MaxNeighbours = 12, MaxDemonyms = 8;

    private readonly byte[] _language = language;
    private readonly List<(int Start, int End)> _demonyms = [];
    private bool _countryIsPreferred;

    public List<uint> Classes { get; } = [];

    public List<uint> SuperClasses { get; } = [];

    public List<EntityId> Neighbours { get; } = [];

    public uint Country { get; private set; }

    public void Reset()
    {
        Classes.Clear();
        SuperClasses.Clear();
        Neighbours.Clear();
        _demonyms.Clear();
        Country = 0;
        _countryIsPreferred = false;
    }

    /// <summary>The demonyms of the item that was read last from <paramref name="json"/>.</summary>
    public string[] DemonymsOf(ReadOnlySpan<byte> json)
    {
        var demonyms = _demonyms.Count == 0 ? [] : new string[_demonyms.Count];
        for (var i = 0; i < demonyms.Length; i++)
        {
            demonyms[i] = WikidataItemReader.Text(json, _demonyms[i]);
        }

        return demonyms;
    }

    /// <summary>Reads the map of claims; one that is empty may be an array.</summary>
    public void Read(ref JsonCursor cursor)
    {
        if (!cursor.IsObject())
        {
            return;
        }

        while (cursor.NextProperty(out var name))
        {
            var property = PropertyNumber(name);
            if (!IsUsed(property))
            {
                cursor.Skip();
            }
            else if (cursor.IsArray())
            {
                while (cursor.NextElement())
                {
                    if (cursor.IsObject())
                    {
                        ReadStatement(ref cursor, property);
                    }
                }
            }
        }
    }

    /// <summary>P31 class, P279 superclass, P17 and P27 country, P1549 demonym, and those whose values stand beside an entity in texts.</summary>
    private static bool IsUsed(int property) => property is 31 or 279 or 17 or 27 or 1549 || IsNeighbour(property);

    /// <summary>Spouse, party, team, employer, office, place, part of, member of, headquarters.</summary>
    private static bool IsNeighbour(int property) => property is 26 or 102 or 54 or 108 or 39 or 131 or 361 or 463 or 159;

    private static int PropertyNumber(ReadOnlySpan<byte> name) =>
        name.Length > 1 && name[0] == (byte)'P' && int.TryParse(name[1..], out var number) ? number : 0;

    private void ReadStatement(ref JsonCursor cursor, int property)
    {
        uint item = 0;
        (int Start, int End) text = default;
        bool isPreferred = false, isDeprecated = false;
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("mainsnak"u8))
            {
                ReadSnak(ref cursor, ref item, ref text);
            }
            else if (name.SequenceEqual("rank"u8))
            {
                var rank = cursor.String();
                isPreferred = rank.SequenceEqual("preferred"u8);
                isDeprecated = rank.SequenceEqual("deprecated"u8);
            }
            else
            {
                cursor.Skip();
            }
        }

        if (!isDeprecated)
        {
            Take(property, item, text, isPreferred);
        }
    }

    private void Take(int property, uint item, (int Start, int End) text, bool isPreferred)
    {
        if (property == 1549 && text.End > text.Start && _demonyms.Count < MaxDemonyms)
        {
            _demonyms.Add(text);
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
    private void ReadSnak(ref JsonCursor cursor, ref uint item, ref (int Start, int End) text)
    {
        if (!cursor.IsObject())
        {
            return;
        }

        while (cursor.NextProperty(out var name))
        {
            if (!name.SequenceEqual("datavalue"u8))
            {
                cursor.Skip();
            }
            else if (cursor.IsObject())
            {
                while (cursor.NextProperty(out var part))
                {
                    if (!part.SequenceEqual("value"u8))
                    {
                        cursor.Skip();
                    }
                    else if (cursor.IsObject())
                    {
                        ReadValue(ref cursor, ref item, ref text);
                    }
                }
            }
        }
    }

    /// <summary>{"id":"Q31","numeric-id":31} or {"text":"Kenyan","language":"en"}; old dumps have the number alone.</summary>
    private void ReadValue(ref JsonCursor cursor, ref uint item, ref (int Start, int End) text)
    {
        var isOwnLanguage = false;
        (int Start, int End) found = default;
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("id"u8))
            {
                var id = cursor.String();
                item = id is [(byte)'Q', ..] && uint.TryParse(id[1..], out var number) ? number : item;
            }
            else if (name.SequenceEqual("numeric-id"u8))
            {
                item = uint.TryParse(cursor.Scalar(), out var number) ? number : item;
            }
            else if (name.SequenceEqual("language"u8))
            {
                isOwnLanguage = cursor.String().SequenceEqual(_language);
            }
            else if (name.SequenceEqual("text"u8))
            {
                found = cursor.StringRange();
            }
            else
            {
                cursor.Skip();
            }
        }

        text = isOwnLanguage ? found : text;
    }
}
