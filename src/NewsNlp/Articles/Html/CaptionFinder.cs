using NewsNlp.Articles.Metadata;

namespace NewsNlp.Articles.Html;

/// <summary>Tells the captions and credits of pictures from the other blocks: by element, by class, by the picture before them.</summary>
internal sealed class CaptionFinder(PageTree tree, TextBlock[] blocks)
{
    /// <summary>Elements above a block that may make it a caption.</summary>
    private const int Levels = 4;

    /// <summary>A longer line is no caption, unless its element says so.</summary>
    private const int LongestLine = 400;

    /// <summary>Elements before a block among which the picture that it belongs to is looked for.</summary>
    private const int PictureReach = 40;

    /// <summary>What a block is: caption, credit, or (for those who said a quotation and stand in its caption) something else; null when nothing says that it is any of them.</summary>
    /// <param name="index">The block.</param>
    /// <param name="followsCaption">Whether the block before it is a caption.</param>
    public BlockRole? RoleOf(int index, bool followsCaption)
    {
        var element = tree.Segments[tree.Blocks[index].FirstSegment].Element;
        if (element < 0)
        {
            return null;
        }

        var text = blocks[index].Text.Span;
        var holder = Holder(element);
        var credit = NearWords.Find(tree, element, holder < 0 ? 2 : Levels, IsCreditWord);
        if (holder >= 0)
        {
            return IsOfQuotation(holder) ? BlockRole.Other
                : (credit >= holder && !IsCaptionWordOf(credit)) || VisibleCaptions.IsCreditLine(text, out _) ? BlockRole.Credit : BlockRole.Caption;
        }

        if (text.Length > LongestLine || blocks[index].HeadingLevel > 0 || index == 0)
        {
            return null;
        }

        var isLine = VisibleCaptions.IsCreditLine(text, out _);
        var isCredit = credit >= 0 || isLine;
        var picture = Picture(index);
        if (picture < 0 && !(isCredit && (followsCaption || (credit >= 0 && isLine))) && NearWords.Find(tree, element, 3, IsPictureWord) < 0)
        {
            return null;
        }

        var creditFollows = index + 1 < blocks.Length && blocks[index + 1].Gap <= Levels && VisibleCaptions.IsCreditLine(blocks[index + 1].Text.Span, out _);
        return isCredit ? BlockRole.Credit : creditFollows || (picture >= 0 && RepeatsAlternative(picture, text)) ? BlockRole.Caption : null;
    }

    /// <summary>
    /// Whether a block is a caption or credit even where it reads like the text: by its element (that of a table stays with it), because it repeats what
    /// stands for the picture, because it is written as a credit beside a caption or picture.
    /// </summary>
    public bool IsSure(int index, bool followsCaption)
    {
        var text = blocks[index].Text.Span;
        if (IsMarked(index))
        {
            return true;
        }

        var picture = index == 0 || text.Length > LongestLine ? -1 : Picture(index);
        return (picture >= 0 && RepeatsAlternative(picture, text))
            || (VisibleCaptions.IsCreditLine(text, out _) && (picture >= 0 || followsCaption || NearWords.Find(tree, tree.Segments[tree.Blocks[index].FirstSegment].Element, 2, IsCreditWord) >= 0));
    }

    private bool IsMarked(int index) => Holder(tree.Segments[tree.Blocks[index].FirstSegment].Element) is >= 0 and var holder && tree.Elements[holder].Tag != HtmlTag.Caption;

    /// <summary>Class words of credits.</summary>
    public static bool IsCreditWord(ReadOnlySpan<char> word) =>
        word is "credit" or "credits" or "creditline" or "copyright" or "source" or "attribution" or "photographer" or "fotograf" or "photocredit" or "imagecredit" or "credito";

    /// <summary>The element that makes a text a caption: <c>figcaption</c>, or one of a class that says so; -1 when there is none.</summary>
    private int Holder(int element)
    {
        for (var (step, e) = (0, element); step < Levels && e >= 0; step++, e = tree.Elements[e].Parent)
        {
            if (tree.Elements[e].Tag is HtmlTag.Figcaption or HtmlTag.Caption)
            {
                return e;
            }
        }

        return NearWords.Find(tree, element, 2, IsCaptionWord);
    }

    private bool IsCaptionWordOf(int element) => NearWords.Has(tree, element, IsCaptionWord);

    /// <summary>A quotation in a figure names its speaker in the caption.</summary>
    private bool IsOfQuotation(int holder)
    {
        for (var (step, e) = (0, holder); step < Levels && e >= 0; step++, e = tree.Elements[e].Parent)
        {
            if (tree.Elements[e].Tag == HtmlTag.Blockquote)
            {
                return true;
            }

            if (tree.Elements[e].Tag == HtmlTag.Figure)
            {
                for (var i = e + 1; i < holder && i < e + PictureReach; i++)
                {
                    if (tree.Elements[i].Tag == HtmlTag.Blockquote)
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        return false;
    }

    /// <summary>The picture between the block before and this one, or the one before a credit between them; -1 when there is none.</summary>
    private int Picture(int index)
    {
        var from = index >= 2 && tree.Blocks[index - 1].TextLength < 60 ? index - 2 : index - 1;
        var stop = tree.Segments[tree.Blocks[from].FirstSegment].Start;
        var next = tree.FirstElementFrom(tree.Segments[tree.Blocks[index].FirstSegment].Start);
        for (var i = next - 1; i >= Math.Max(0, next - PictureReach) && tree.Elements[i].Start > stop; i--)
        {
            if (tree.Elements[i].Tag is HtmlTag.Img or HtmlTag.Picture)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a text is the picture's alternative text, or begins with it.</summary>
    private bool RepeatsAlternative(int picture, ReadOnlySpan<char> text)
    {
        const int Shortest = 25;
        return tree.Get(picture, HtmlAttribute.Alt) is { Length: >= Shortest } alternative && TitleText.Fold(text.ToString()).StartsWith(TitleText.Fold(alternative), StringComparison.Ordinal);
    }

    private static bool IsPictureWord(ReadOnlySpan<char> word) => word is "image" or "photo" or "picture" or "img" or "bild" or "foto";

    private static bool IsCaptionWord(ReadOnlySpan<char> word) =>
        word is "caption" or "captions" or "figcaption" or "imagecaption" or "imgcaption" or "captiontext" or "cutline" or "bildunterschrift" or "legende" or "didascalia" or "bildtext" or "bildtekst";
}
