namespace NewsNlp.TestKit;

/// <summary>A law did not hold.</summary>
public sealed class LawException : Exception
{
    /// <param name="law">The law, in words.</param>
    /// <param name="position">Where in the text, or which element.</param>
    public LawException(string law, int position)
        : base($"{law} (at {position})") => Position = position;

    /// <summary>Where in the text, or which element.</summary>
    public int Position { get; }
}
