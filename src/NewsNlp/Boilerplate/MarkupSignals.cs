namespace NewsNlp.Boilerplate;

/// <summary>What the markup around one block tells beyond <see cref="TextBlock"/>.</summary>
internal struct MarkupSignals
{
    /// <summary>Stands for the distance from a title that the page does not have.</summary>
    public const int NoTitle = 1000;

    /// <summary>The block element around the block, an index into the page's elements; -1 outside of all.</summary>
    public int Element;

    /// <summary>Elements of the same name and classes on the page as the block's own, its parent and its grandparent.</summary>
    public int Repeats, ParentRepeats, OuterRepeats;

    /// <summary>Share of the block's words that stand, in this order, in the body that the page declares; -1 when it declares none.</summary>
    public float BodyAgreement;

    /// <summary>Share of the block's words that stand in the declared title; share of the title's words that stand in the block.</summary>
    public float TitleAgreement, TitleCover;

    /// <summary>Share of the block's words that stand, in this order, in the declared description.</summary>
    public float DescriptionAgreement;

    /// <summary>Share of the text that is bold or italic.</summary>
    public float Emphasis;

    /// <summary>Line breaks before it, when nothing else stands between it and the block before.</summary>
    public int Breaks;

    /// <summary>Blocks since the block that is the title, negative before it; <see cref="NoTitle"/> when there is none.</summary>
    public int FromTitle;

    /// <summary>Images between the block before and this one.</summary>
    public int Images;
}
