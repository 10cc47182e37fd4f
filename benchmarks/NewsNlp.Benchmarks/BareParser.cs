using AngleSharp.Html.Parser;

namespace NewsNlp.Benchmarks;

/// <summary>AngleSharp at its fastest: the tree alone, without places, comments, scripts and most attributes. What reading a page is compared with.</summary>
internal static class BareParser
{
    public static HtmlParser Create() => new(new HtmlParserOptions
    {
        IsKeepingSourceReferences = false,
        SkipComments = true,
        SkipScriptText = true,
        SkipRawText = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = static (ref AngleSharp.Html.Parser.Tokens.Struct.StructHtmlToken _, ReadOnlyMemory<char> name) => name.Span is "class" or "id" or "href",
    });
}
