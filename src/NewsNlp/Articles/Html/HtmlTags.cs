namespace NewsNlp.Articles.Html;

/// <summary>What is known of each element.</summary>
internal static class HtmlTags
{
    private static readonly HtmlTagTraits[] Traits = BuildTraits();

    public static HtmlTagTraits Of(HtmlTag tag) => Traits[(int)tag];

    public static bool Is(HtmlTag tag, HtmlTagTraits traits) => (Traits[(int)tag] & traits) != 0;

    /// <summary>The tag of a lower-case name.</summary>
    public static HtmlTag Parse(ReadOnlySpan<char> name) => name switch
    {
        "a" => HtmlTag.A, "abbr" => HtmlTag.Abbr, "address" => HtmlTag.Address, "article" => HtmlTag.Article, "aside" => HtmlTag.Aside,
        "audio" => HtmlTag.Audio, "b" => HtmlTag.B, "base" => HtmlTag.Base, "blockquote" => HtmlTag.Blockquote, "body" => HtmlTag.Body,
        "br" => HtmlTag.Br, "button" => HtmlTag.Button, "canvas" => HtmlTag.Canvas, "caption" => HtmlTag.Caption, "center" => HtmlTag.Center,
        "cite" => HtmlTag.Cite, "code" => HtmlTag.Code, "col" or "colgroup" => HtmlTag.Col, "dd" => HtmlTag.Dd, "del" => HtmlTag.Del,
        "details" => HtmlTag.Details, "dialog" => HtmlTag.Dialog, "div" => HtmlTag.Div, "dl" => HtmlTag.Dl, "dt" => HtmlTag.Dt, "em" => HtmlTag.Em,
        "embed" => HtmlTag.Embed, "fieldset" => HtmlTag.Fieldset, "figcaption" => HtmlTag.Figcaption, "figure" => HtmlTag.Figure,
        "font" => HtmlTag.Font, "footer" => HtmlTag.Footer, "form" => HtmlTag.Form, "h1" => HtmlTag.H1, "h2" => HtmlTag.H2, "h3" => HtmlTag.H3,
        "h4" => HtmlTag.H4, "h5" => HtmlTag.H5, "h6" => HtmlTag.H6, "head" => HtmlTag.Head, "header" => HtmlTag.Header, "hgroup" => HtmlTag.Hgroup,
        "hr" => HtmlTag.Hr, "html" => HtmlTag.Html, "i" => HtmlTag.I, "iframe" or "noframes" or "noembed" => HtmlTag.Iframe,
        "img" or "image" or "amp-img" => HtmlTag.Img,
        "input" => HtmlTag.Input, "ins" => HtmlTag.Ins, "label" => HtmlTag.Label, "li" => HtmlTag.Li, "link" => HtmlTag.Link, "main" => HtmlTag.Main,
        "mark" => HtmlTag.Mark, "math" => HtmlTag.Math, "menu" or "dir" => HtmlTag.Menu, "meta" => HtmlTag.Meta, "nav" => HtmlTag.Nav,
        "noscript" => HtmlTag.Noscript, "object" => HtmlTag.Object, "ol" => HtmlTag.Ol, "option" or "optgroup" => HtmlTag.Option, "p" => HtmlTag.P,
        "picture" => HtmlTag.Picture, "plaintext" => HtmlTag.Plaintext, "pre" or "listing" => HtmlTag.Pre, "q" => HtmlTag.Q,
        "s" or "strike" => HtmlTag.S, "script" => HtmlTag.Script, "section" => HtmlTag.Section, "select" or "datalist" => HtmlTag.Select,
        "small" => HtmlTag.Small, "source" or "track" or "area" or "param" or "frame" or "keygen" or "bgsound" => HtmlTag.Source,
        "span" => HtmlTag.Span, "strong" => HtmlTag.Strong, "style" => HtmlTag.Style, "sub" => HtmlTag.Sub, "summary" => HtmlTag.Summary,
        "sup" => HtmlTag.Sup, "svg" => HtmlTag.Svg, "table" => HtmlTag.Table, "tbody" => HtmlTag.Tbody, "td" => HtmlTag.Td,
        "template" => HtmlTag.Template, "textarea" => HtmlTag.Textarea, "tfoot" => HtmlTag.Tfoot, "th" => HtmlTag.Th, "thead" => HtmlTag.Thead,
        "time" => HtmlTag.Time, "title" => HtmlTag.Title, "tr" => HtmlTag.Tr, "u" => HtmlTag.U, "ul" => HtmlTag.Ul, "video" => HtmlTag.Video,
        "wbr" => HtmlTag.Wbr, "xmp" => HtmlTag.Xmp,
        _ => HtmlTag.Other,
    };

    private static HtmlTagTraits[] BuildTraits()
    {
        var traits = new HtmlTagTraits[(int)HtmlTag.Plaintext + 1];
        Set(traits, HtmlTagTraits.Void, HtmlTag.Meta, HtmlTag.Link, HtmlTag.Base, HtmlTag.Embed, HtmlTag.Input, HtmlTag.Hr, HtmlTag.Br,
            HtmlTag.Wbr, HtmlTag.Img, HtmlTag.Source, HtmlTag.Col);
        Set(traits, HtmlTagTraits.NoText, HtmlTag.Head, HtmlTag.Title, HtmlTag.Script, HtmlTag.Style, HtmlTag.Noscript, HtmlTag.Template,
            HtmlTag.Iframe, HtmlTag.Object, HtmlTag.Svg, HtmlTag.Math, HtmlTag.Audio, HtmlTag.Video, HtmlTag.Canvas, HtmlTag.Select,
            HtmlTag.Option, HtmlTag.Textarea);
        Set(traits, HtmlTagTraits.Block, HtmlTag.Html, HtmlTag.Body, HtmlTag.Form, HtmlTag.Fieldset, HtmlTag.P, HtmlTag.Div, HtmlTag.Section,
            HtmlTag.Article, HtmlTag.Main, HtmlTag.Aside, HtmlTag.Header, HtmlTag.Footer, HtmlTag.Nav, HtmlTag.Address, HtmlTag.Details,
            HtmlTag.Summary, HtmlTag.Dialog, HtmlTag.Center, HtmlTag.Hr, HtmlTag.Pre, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4,
            HtmlTag.H5, HtmlTag.H6, HtmlTag.Hgroup, HtmlTag.Ul, HtmlTag.Ol, HtmlTag.Menu, HtmlTag.Li, HtmlTag.Dl, HtmlTag.Dt, HtmlTag.Dd,
            HtmlTag.Blockquote, HtmlTag.Figure, HtmlTag.Figcaption, HtmlTag.Table, HtmlTag.Caption, HtmlTag.Thead, HtmlTag.Tbody,
            HtmlTag.Tfoot, HtmlTag.Tr, HtmlTag.Td, HtmlTag.Th, HtmlTag.Button, HtmlTag.Xmp, HtmlTag.Plaintext);
        Set(traits, HtmlTagTraits.ClosesParagraph, HtmlTag.Address, HtmlTag.Article, HtmlTag.Aside, HtmlTag.Blockquote, HtmlTag.Center,
            HtmlTag.Details, HtmlTag.Dialog, HtmlTag.Menu, HtmlTag.Div, HtmlTag.Dl, HtmlTag.Fieldset, HtmlTag.Figcaption, HtmlTag.Figure,
            HtmlTag.Footer, HtmlTag.Header, HtmlTag.Hgroup, HtmlTag.Main, HtmlTag.Nav, HtmlTag.Ol, HtmlTag.P, HtmlTag.Section,
            HtmlTag.Summary, HtmlTag.Ul, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Pre, HtmlTag.Form,
            HtmlTag.Li, HtmlTag.Dd, HtmlTag.Dt, HtmlTag.Hr, HtmlTag.Table, HtmlTag.Xmp, HtmlTag.Plaintext);
        Set(traits, HtmlTagTraits.InHead, HtmlTag.Title, HtmlTag.Meta, HtmlTag.Link, HtmlTag.Base, HtmlTag.Script, HtmlTag.Style,
            HtmlTag.Noscript, HtmlTag.Template);
        Set(traits, HtmlTagTraits.Heading, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6);
        Set(traits, HtmlTagTraits.Scope, HtmlTag.Html, HtmlTag.Table, HtmlTag.Td, HtmlTag.Th, HtmlTag.Caption, HtmlTag.Template,
            HtmlTag.Object, HtmlTag.Svg, HtmlTag.Math);
        Set(traits, HtmlTagTraits.Formatting, HtmlTag.A, HtmlTag.B, HtmlTag.Strong, HtmlTag.I, HtmlTag.Em, HtmlTag.U, HtmlTag.S, HtmlTag.Small,
            HtmlTag.Font, HtmlTag.Code, HtmlTag.Span, HtmlTag.Q, HtmlTag.Cite, HtmlTag.Mark, HtmlTag.Sub, HtmlTag.Sup, HtmlTag.Time,
            HtmlTag.Abbr, HtmlTag.Ins, HtmlTag.Del, HtmlTag.Label);
        return traits;
    }

    private static void Set(HtmlTagTraits[] traits, HtmlTagTraits value, params ReadOnlySpan<HtmlTag> tags)
    {
        foreach (var tag in tags)
        {
            traits[(int)tag] |= value;
        }
    }
}
