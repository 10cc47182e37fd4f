namespace NewsNlp;

/// <summary>A block of the page that is no part of any article's text.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Source">Place in the source.</param>
public readonly record struct RemovedBlock(BlockRole Role, TextSpan Source);
