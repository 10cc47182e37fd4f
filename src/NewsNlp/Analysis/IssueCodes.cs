namespace NewsNlp.Analysis;

/// <summary>Codes of the issues that the analyzer itself raises; <c>docs/issues.md</c> lists those of every stage.</summary>
internal static class IssueCodes
{
    public const string InputTruncated = "input-truncated";
    public const string TooManyArticles = "too-many-articles";
    public const string StageFailed = "stage-failed";
    public const string LanguageUnsupported = "language-unsupported";
}
