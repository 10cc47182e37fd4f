namespace NewsNlp;

/// <summary>An article in brat's standoff format: the two files of one document.</summary>
/// <param name="Text">Content of the <c>.txt</c> file: the article's text.</param>
/// <param name="Annotations">Content of the <c>.ann</c> file.</param>
public sealed record BratDocument(string Text, string Annotations);
