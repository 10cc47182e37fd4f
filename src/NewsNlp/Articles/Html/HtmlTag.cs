namespace NewsNlp.Articles.Html;

/// <summary>The elements that the reader tells apart; every other one is <see cref="Other"/>.</summary>
internal enum HtmlTag : byte
{
    Other, Html, Head, Body, Title, Meta, Link, Base, Script, Style, Noscript, Template,
    Iframe, Object, Embed, Svg, Math, Audio, Video, Canvas, Select, Option, Textarea, Button, Input, Label, Form, Fieldset,
    P, Div, Section, Article, Main, Aside, Header, Footer, Nav, Address, Details, Summary, Dialog, Center, Hr, Br, Pre, Wbr,
    H1, H2, H3, H4, H5, H6, Hgroup,
    Ul, Ol, Menu, Li, Dl, Dt, Dd, Blockquote, Figure, Figcaption, Picture, Img, Source,
    Table, Caption, Thead, Tbody, Tfoot, Tr, Td, Th, Col,
    A, Span, B, Strong, I, Em, U, S, Small, Font, Q, Cite, Code, Mark, Sub, Sup, Time, Abbr, Ins, Del, Xmp, Plaintext,
}
