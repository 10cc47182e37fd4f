namespace NewsNlp.Articles.Metadata;

/// <summary>A caption's words and its credit.</summary>
/// <param name="Text">Place of the words without the credit; empty when the line is a credit alone.</param>
/// <param name="Credit">Place of the credit without its brackets or lead; empty when there is none.</param>
internal readonly record struct VisibleCaption(TextSpan Text, TextSpan Credit);
