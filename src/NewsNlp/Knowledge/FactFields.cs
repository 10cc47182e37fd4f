using System.Globalization;

namespace NewsNlp.Knowledge;

/// <summary>Gathers the fields of one fact from a table or a JSON object.</summary>
internal sealed class FactFields
{
    private readonly List<string> _aliases = [];
    private readonly List<string> _demonyms = [];
    private readonly List<EntityId> _neighbours = [];
    private EntityId _id;
    private EntityId _country;
    private EntityType _type;
    private string _label = "";
    private string _description = "";
    private float _popularity = SiteLinkPopularity.Of(10);

    /// <summary>The field that a column or property name means, or null.</summary>
    public static string? Canonical(string name) => name.Trim().TrimStart('?').ToLowerInvariant() switch
    {
        "item" or "qid" or "id" => "id",
        "label" or "itemlabel" => "label",
        "type" => "type",
        "alias" or "aliases" or "itemaltlabel" or "altlabel" => "aliases",
        "demonym" or "demonyms" => "demonyms",
        "description" or "itemdescription" or "descriptor" => "description",
        "country" => "country",
        "neighbour" or "neighbours" => "neighbours",
        "popularity" => "popularity",
        "sitelinks" => "sitelinks",
        _ => null,
    };

    public bool HasId => !_id.IsNone;

    public EntityId Id => _id;

    /// <summary>Sets or adds to a field; values as SPARQL writes them are accepted.</summary>
    /// <exception cref="FormatException">The value is not of the field's kind.</exception>
    public void Set(string field, string value)
    {
        value = SparqlTerm.Text(value);
        if (value.Length == 0)
        {
            return;
        }

        switch (field)
        {
            case "id": _id = EntityId.Parse(SparqlTerm.LocalName(value)); break;
            case "label": _label = WikidataItemReader.Clean(value); break;
            case "type": _type = TypeNames.Parse(value); break;
            case "aliases": Add(_aliases, value); break;
            case "demonyms": Add(_demonyms, value); break;
            case "description": _description = WikidataItemReader.Clean(value); break;
            case "country": _country = EntityId.TryParse(SparqlTerm.LocalName(value), out var country) ? country : default; break;
            case "popularity": _popularity = Popularity(value); break;
            case "sitelinks": _popularity = SiteLinkPopularity.Of(int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)); break;
            case "neighbours":
                _neighbours.AddRange(value.Split('|').Select(v => EntityId.TryParse(SparqlTerm.LocalName(v.Trim()), out var id) ? id : default).Where(i => !i.IsNone));
                break;
        }
    }

    /// <summary>The fact, or null when it has no identifier or no label.</summary>
    public KnowledgeFact? ToFact() => _id.IsNone || string.IsNullOrWhiteSpace(_label) ? null : new KnowledgeFact
    {
        Id = _id,
        Label = _label,
        Type = _type,
        Aliases = [.. _aliases.Distinct().Where(a => a != _label)],
        Demonyms = [.. _demonyms.Distinct()],
        Description = _description,
        Country = _country,
        Neighbours = [.. _neighbours.Distinct()],
        Popularity = _popularity,
    };

    private static float Popularity(string value)
    {
        var number = float.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        return float.IsFinite(number) && number is >= 0 and <= 1 ? number : throw new FormatException("Popularity is a number from 0 to 1.");
    }

    private static void Add(List<string> list, string value) =>
        list.AddRange(value.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(WikidataItemReader.Clean));
}
