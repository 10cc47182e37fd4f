namespace NewsNlp.Output;

/// <summary>Kinds of <see cref="TextMark"/>, the outermost first.</summary>
internal enum TextMarkKind : byte
{
    Quote,
    Cue,
    Entity,
}
