namespace NewsNlp.Output;

/// <summary>Entities in HTML: class, tip, link, table.</summary>
internal static class EntityHtml
{
    /// <summary>Longest table: a page of tables is no view.</summary>
    private const int MostRows = 200;

    public static string UrlOf(EntityId id) => "https://www.wikidata.org/wiki/" + id;

    /// <summary>Four groups, told apart by colour and by the line of their box.</summary>
    public static string ClassOf(EntityType type) => type switch
    {
        EntityType.Person => "nnlp-person",
        EntityType.Organization or EntityType.Group => "nnlp-body",
        EntityType.Gpe or EntityType.Location or EntityType.Facility => "nnlp-place",
        _ => "nnlp-thing",
    };

    public static string Tip(LinkedEntity entity) =>
        string.Join(" · ", new[] { entity.Name, WordOf(entity.Type), entity.Description, entity.EntityId.ToString() }.Where(part => part.Length > 0));

    /// <summary>The type in words for readers.</summary>
    public static string WordOf(EntityType type) => type == EntityType.Gpe ? "state or city" : ContractNames.Of(type);

    public static void WriteTable(HtmlBuilder html, IReadOnlyCollection<LinkedEntity> entities)
    {
        html.Markup("<table class=\"nnlp-table\"><thead><tr><th>Name<th>Type<th class=\"nnlp-num\">Mentions<th>Wikidata</tr></thead><tbody>\n");
        foreach (var entity in entities.OrderByDescending(entity => entity.Mentions.Length).ThenBy(entity => entity.Id).Take(MostRows))
        {
            html.Markup("<tr><td dir=\"auto\"><span class=\"nnlp-e ").Markup(ClassOf(entity.Type)).Markup("\">").Text(entity.Name).Markup("</span>");
            if (entity.Description.Length > 0)
            {
                html.Markup("<br><small>").Text(entity.Description).Markup("</small>");
            }

            html.Markup("<td>").Markup(WordOf(entity.Type)).Markup("<td class=\"nnlp-num\">").Number(entity.Mentions.Length).Markup("<td>");
            WriteLink(html, entity.EntityId);
            html.Markup("</tr>\n");
        }

        html.Markup("</tbody></table>\n");
        if (entities.Count > MostRows)
        {
            html.Markup("<p class=\"nnlp-more\">and ").Number(entities.Count - MostRows).Markup(" more</p>\n");
        }
    }

    public static void WriteLink(HtmlBuilder html, EntityId id)
    {
        if (!id.IsNone)
        {
            html.Markup("<a").Link(UrlOf(id)).Markup(">").Text(id.ToString()).Markup("</a>");
        }
    }
}
