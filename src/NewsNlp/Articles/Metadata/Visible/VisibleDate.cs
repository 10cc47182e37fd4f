namespace NewsNlp.Articles.Metadata;

/// <summary>A date as it stands in visible text.</summary>
/// <param name="Iso">The date in ISO 8601 with the precision that is there, or null when day and month could be either way round.</param>
/// <param name="Span">Its place in the text read, a weekday in front and a time behind included.</param>
/// <param name="Label">What the words in front of it say of it.</param>
internal readonly record struct VisibleDate(string? Iso, TextSpan Span, DateLabel Label)
{
    /// <summary>Both readings of an ambiguous date (day first, month first), else null.</summary>
    public (string DayFirst, string MonthFirst)? Readings { get; init; }

    public bool IsAmbiguous => Readings is not null;

    public bool HasYear => Iso is { } iso ? iso[0] != '-' : true;
}
