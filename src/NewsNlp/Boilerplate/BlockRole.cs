namespace NewsNlp;

/// <summary>What a block of a page is.</summary>
public enum BlockRole : byte
{
    /// <summary>Boilerplate of no other role.</summary>
    Other,

    /// <summary>Headline of an article.</summary>
    Title,

    /// <summary>Line under the headline that continues it.</summary>
    Subtitle,

    /// <summary>Abstract or dek.</summary>
    Summary,

    /// <summary>Paragraph of the body.</summary>
    Paragraph,

    /// <summary>Heading inside the body.</summary>
    Heading,

    /// <summary>Item of a list in the body.</summary>
    ListItem,

    /// <summary>Block quotation in the body.</summary>
    Blockquote,

    /// <summary>Table, or a row of one, in the body.</summary>
    Table,

    /// <summary>Caption of a picture or video.</summary>
    Caption,

    /// <summary>Credit of a picture or agency.</summary>
    Credit,

    /// <summary>Names of authors or contributors.</summary>
    Byline,

    /// <summary>Place (and agency) of the report on a line of its own.</summary>
    Dateline,

    /// <summary>Date of publication or change.</summary>
    Date,

    /// <summary>Path to the page within the site.</summary>
    Breadcrumb,

    /// <summary>Menus and links of the site.</summary>
    Navigation,

    /// <summary>Links to and teasers of other articles.</summary>
    Related,

    /// <summary>Newsletters, apps, subscriptions, sharing, author boxes.</summary>
    Promotion,

    /// <summary>Comments of readers.</summary>
    Comments,

    /// <summary>Advertisement.</summary>
    Advertisement,

    /// <summary>Copyright, terms, consent.</summary>
    Legal,
}
