namespace NewsNlp.Articles.Html;

/// <summary>The attributes that are kept.</summary>
internal enum HtmlAttribute : byte
{
    None, Class, Id, Href, Src, Content, Name, Property, Rel, ItemProp, ItemType, ItemScope, DateTime, Role, Style, Hidden, Type, Lang,
    Typeof, AriaHidden, Alt, Title, TestId, Amp, HttpEquiv, DataDate,
}
