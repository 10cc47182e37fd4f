namespace NewsNlp;

/// <summary>What the element names, classes and identifiers around a block hint at.</summary>
[Flags]
public enum BlockHints
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Article or main content.</summary>
    Article = 1 << 0,

    /// <summary>Navigation or menu.</summary>
    Navigation = 1 << 1,

    /// <summary>Page header.</summary>
    Header = 1 << 2,

    /// <summary>Page footer.</summary>
    Footer = 1 << 3,

    /// <summary>Sidebar or aside.</summary>
    Aside = 1 << 4,

    /// <summary>Comments of readers.</summary>
    Comments = 1 << 5,

    /// <summary>Related articles or teasers.</summary>
    Related = 1 << 6,

    /// <summary>Sharing, newsletters, subscription, promotion.</summary>
    Promotion = 1 << 7,

    /// <summary>Advertisement.</summary>
    Advertisement = 1 << 8,

    /// <summary>Caption or figure.</summary>
    Caption = 1 << 9,

    /// <summary>Author or byline.</summary>
    Author = 1 << 10,

    /// <summary>Date or time.</summary>
    Date = 1 << 11,

    /// <summary>Headline or title.</summary>
    Title = 1 << 12,

    /// <summary>Summary, dek or standfirst.</summary>
    Summary = 1 << 13,

    /// <summary>Tags or topics.</summary>
    Tags = 1 << 14,

    /// <summary>Breadcrumb.</summary>
    Breadcrumb = 1 << 15,

    /// <summary>Hidden on the page.</summary>
    Hidden = 1 << 16,

    /// <summary>Legal matter or consent.</summary>
    Legal = 1 << 17,
}
