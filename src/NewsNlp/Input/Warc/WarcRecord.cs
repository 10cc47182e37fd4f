namespace NewsNlp.Input;

/// <summary>One record of a WARC file.</summary>
/// <param name="Headers">The named fields, without regard to case.</param>
/// <param name="Block">The content block, or null when it is longer than the limit.</param>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Headers, byte[]? Block)
{
    public string Type => Header("WARC-Type").ToLowerInvariant();

    public string? Id => Headers.GetValueOrDefault("WARC-Record-ID");

    /// <summary>The address; version 1.0 of the format allows angle brackets around it.</summary>
    public string? Target => Headers.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>');

    public string Header(string name) => Headers.GetValueOrDefault(name, "");
}
