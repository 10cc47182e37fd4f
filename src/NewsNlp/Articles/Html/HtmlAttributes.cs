namespace NewsNlp.Articles.Html;

/// <summary>Names of the attributes that are kept.</summary>
internal static class HtmlAttributes
{
    public static HtmlAttribute Parse(ReadOnlySpan<char> name) => name switch
    {
        "class" => HtmlAttribute.Class, "id" => HtmlAttribute.Id, "href" => HtmlAttribute.Href, "src" => HtmlAttribute.Src,
        "content" => HtmlAttribute.Content, "name" => HtmlAttribute.Name, "property" => HtmlAttribute.Property, "rel" => HtmlAttribute.Rel,
        "itemprop" => HtmlAttribute.ItemProp, "itemtype" => HtmlAttribute.ItemType, "itemscope" => HtmlAttribute.ItemScope,
        "datetime" => HtmlAttribute.DateTime, "role" => HtmlAttribute.Role, "style" => HtmlAttribute.Style, "hidden" => HtmlAttribute.Hidden,
        "type" => HtmlAttribute.Type, "lang" or "xml:lang" => HtmlAttribute.Lang, "typeof" => HtmlAttribute.Typeof,
        "aria-hidden" => HtmlAttribute.AriaHidden, "alt" => HtmlAttribute.Alt, "title" => HtmlAttribute.Title,
        "data-testid" or "data-test-id" or "data-qa" or "data-component" or "data-module" or "data-block" or "data-name" or "data-type"
            or "data-test" or "data-gtm-element" or "data-tb-region" or "data-widget-type" or "data-component-name" => HtmlAttribute.TestId,
        "amp" or "⚡" or "amp4ads" => HtmlAttribute.Amp, "http-equiv" => HtmlAttribute.HttpEquiv,
        "data-date" or "data-published" or "data-datetime" or "data-time" or "data-publish-date" or "data-utc" or "data-timestamp"
            => HtmlAttribute.DataDate,
        _ => HtmlAttribute.None,
    };
}
