namespace NewsNlp.Output;

/// <summary>The words of the schema for the values of our enums: lower camel case, written out so that trimming and renaming cannot change them.</summary>
internal static class ContractNames
{
    public static string Of(EntityType type) => type switch
    {
        EntityType.Person => "person",
        EntityType.Organization => "organization",
        EntityType.Gpe => "gpe",
        EntityType.Location => "location",
        EntityType.Facility => "facility",
        EntityType.Group => "group",
        EntityType.Event => "event",
        EntityType.Product => "product",
        EntityType.Work => "work",
        _ => "other",
    };

    public static string Of(MentionForm form) => form switch
    {
        MentionForm.Nominal => "nominal",
        MentionForm.Pronoun => "pronoun",
        _ => "name",
    };

    public static string Of(QuoteKind kind) => kind switch
    {
        QuoteKind.Indirect => "indirect",
        QuoteKind.Mixed => "mixed",
        _ => "direct",
    };

    public static string Of(SpeakerResolution resolution) => resolution switch
    {
        SpeakerResolution.Explicit => "explicit",
        SpeakerResolution.Coreference => "coreference",
        SpeakerResolution.Continuation => "continuation",
        _ => "none",
    };

    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Summary => "summary",
        BlockKind.Heading => "heading",
        BlockKind.ListItem => "listItem",
        BlockKind.Blockquote => "blockquote",
        BlockKind.Table => "table",
        BlockKind.Title => "title",
        BlockKind.Subtitle => "subtitle",
        BlockKind.Caption => "caption",
        _ => "paragraph",
    };

    /// <summary>Roles of removed blocks; roles that a removed block cannot have are <c>other</c>.</summary>
    public static string Of(BlockRole role) => role switch
    {
        BlockRole.Breadcrumb => "breadcrumb",
        BlockRole.Navigation => "navigation",
        BlockRole.Byline => "byline",
        BlockRole.Dateline => "dateline",
        BlockRole.Date => "date",
        BlockRole.Credit => "credit",
        BlockRole.Related => "related",
        BlockRole.Promotion => "promotion",
        BlockRole.Comments => "comments",
        BlockRole.Advertisement => "advertisement",
        BlockRole.Legal => "legal",
        _ => "other",
    };

    /// <summary>The UPOS tag in capitals, as Universal Dependencies writes it.</summary>
    public static string Of(PartOfSpeech tag) => UniversalTags[(int)tag];

    /// <summary>The relation in lower case, as Universal Dependencies writes it.</summary>
    public static string Of(DependencyRelation relation) => Relations[(int)relation];

    private static readonly string[] UniversalTags = [.. Enum.GetNames<PartOfSpeech>().Select(name => name.ToUpperInvariant())];

    private static readonly string[] Relations = [.. Enum.GetNames<DependencyRelation>().Select(name => name.ToLowerInvariant())];
}
