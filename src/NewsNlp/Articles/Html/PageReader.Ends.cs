using AngleSharp.Html.Parser.Tokens.Struct;
using NewsNlp.Text;

namespace NewsNlp.Articles.Html;

/// <content>Where elements end: by their end tags, and by what starts behind them.</content>
internal sealed partial class PageReader
{
    /// <summary>Closes what the start of <paramref name="tag"/> implies; false when the tag is to be ignored.</summary>
    private bool Imply(HtmlTag tag, HtmlTagTraits traits, int at)
    {
        if (_open.TopTag == HtmlTag.Head && (traits & HtmlTagTraits.InHead) == 0)
        {
            PopTo(_open.Count - 1, at);
        }

        if (tag is HtmlTag.Html or HtmlTag.Body or HtmlTag.Head && _open.Innermost(tag) >= 0)
        {
            return false;
        }

        var foreign = Math.Max(Math.Max(_open.Innermost(HtmlTag.Svg), _open.Innermost(HtmlTag.Math)), _open.Innermost(HtmlTag.Select));
        if (foreign >= 0)
        {
            // A block, or a link's end, leaves foreign content; everything else in it draws no text.
            if ((traits & HtmlTagTraits.ClosesParagraph) == 0 && tag is not (HtmlTag.Img or HtmlTag.Table))
            {
                return tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Title;
            }

            PopTo(foreign, at);
        }

        var scope = _open.InnermostScope();
        if ((traits & HtmlTagTraits.ClosesParagraph) != 0)
        {
            CloseInside(_open.Innermost(HtmlTag.P), Math.Max(scope, _open.Innermost(HtmlTag.Button)), at);
        }

        ImplyParts(tag, traits, scope, at);
        return true;
    }

    private void ImplyParts(HtmlTag tag, HtmlTagTraits traits, int scope, int at)
    {
        switch (tag)
        {
            case HtmlTag.Li:
                var list = Math.Max(Math.Max(_open.Innermost(HtmlTag.Ul), _open.Innermost(HtmlTag.Ol)), _open.Innermost(HtmlTag.Menu));
                CloseInside(_open.Innermost(HtmlTag.Li), Math.Max(scope, list), at);
                break;
            case HtmlTag.Dt or HtmlTag.Dd:
                var outer = Math.Max(scope, _open.Innermost(HtmlTag.Dl));
                CloseInside(Math.Max(_open.Innermost(HtmlTag.Dt), _open.Innermost(HtmlTag.Dd)), outer, at);
                break;
            case HtmlTag.Td or HtmlTag.Th:
                CloseInside(Math.Max(_open.Innermost(HtmlTag.Td), _open.Innermost(HtmlTag.Th)), _open.Innermost(HtmlTag.Table), at);
                break;
            case HtmlTag.Tr:
                CloseInside(_open.Innermost(HtmlTag.Tr), _open.Innermost(HtmlTag.Table), at);
                break;
            case HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot:
                var part = Math.Max(Math.Max(_open.Innermost(HtmlTag.Thead), _open.Innermost(HtmlTag.Tbody)), _open.Innermost(HtmlTag.Tfoot));
                CloseInside(Math.Max(part, -1), _open.Innermost(HtmlTag.Table), at);
                break;
            case HtmlTag.A:
                CloseFormatting(HtmlTag.A, at);
                break;
            case HtmlTag.Button:
                CloseInside(_open.Innermost(HtmlTag.Button), scope, at);
                break;
            default:
                if ((traits & HtmlTagTraits.Heading) != 0 && HtmlTags.Is(_open.TopTag, HtmlTagTraits.Heading))
                {
                    PopTo(_open.Count - 1, at);
                }

                break;
        }
    }

    /// <summary>Closes the element at stack <paramref name="index"/> when it stands inside <paramref name="outer"/>.</summary>
    private void CloseInside(int index, int outer, int at)
    {
        if (index > outer)
        {
            PopTo(index, at);
        }
    }

    private void Close(ref StructHtmlToken token, int at)
    {
        var tag = HtmlTags.Parse(token.Name);
        var traits = HtmlTags.Of(tag);
        if (tag == HtmlTag.Other)
        {
            CloseUnknown(StableHash.Of(token.Name), at);
            return;
        }

        if ((traits & HtmlTagTraits.Formatting) != 0)
        {
            CloseFormatting(tag, at);
            return;
        }

        if (tag == HtmlTag.Br)
        {
            _cutter.Break();
            return;
        }

        if ((traits & HtmlTagTraits.Block) != 0)
        {
            _cutter.Cut();
        }

        // The end of body and html changes nothing: what follows still belongs to the page.
        if (tag is HtmlTag.Body or HtmlTag.Html)
        {
            return;
        }

        var index = _open.Innermost(tag);
        if ((traits & HtmlTagTraits.Heading) != 0)
        {
            for (var other = HtmlTag.H1; other <= HtmlTag.H6; other++)
            {
                index = Math.Max(index, _open.Innermost(other));
            }
        }

        var barrier = tag switch
        {
            HtmlTag.Table or HtmlTag.Template or HtmlTag.Object or HtmlTag.Svg or HtmlTag.Math => -1,
            HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr or HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Caption
                => _open.Innermost(HtmlTag.Table),
            _ => _open.InnermostScope(),
        };
        CloseInside(index, barrier, at);
    }

    private void CloseFormatting(HtmlTag tag, int at)
    {
        const int Reach = 32;
        if (tag == HtmlTag.A)
        {
            _link = -1;
        }

        var index = _open.Innermost(tag);
        for (var i = _open.Count - 1; i >= Math.Max(index, _open.Count - Reach) && index >= 0; i--)
        {
            if (i == index)
            {
                PopTo(index, at);
                return;
            }

            if (HtmlTags.Is(_open.TagAt(i), HtmlTagTraits.Block))
            {
                return;
            }
        }
    }

    private void CloseUnknown(uint hash, int at)
    {
        const int Reach = 64;
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - Reach); i--)
        {
            if (_open.TagAt(i) == HtmlTag.Other && _open.NameHashAt(i) == hash)
            {
                PopTo(i, at);
                return;
            }

            if (HtmlTags.Is(_open.TagAt(i), HtmlTagTraits.Scope))
            {
                return;
            }
        }
    }

    /// <summary>Takes elements off the stack until <paramref name="index"/> is free.</summary>
    private void PopTo(int index, int at)
    {
        while (_open.Count > index)
        {
            var tag = _open.TopTag;
            if (HtmlTags.Is(tag, HtmlTagTraits.Block))
            {
                _cutter.Cut();
            }

            var element = _open.Pop();
            _tree.Elements[element].End = at;
            if (tag == HtmlTag.A && _link == element)
            {
                _link = -1;
            }
            else if (IsEmphasis(tag))
            {
                _emphasis--;
            }
        }
    }
}
