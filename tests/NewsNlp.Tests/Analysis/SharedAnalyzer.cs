namespace NewsNlp.Tests.Analysis;

/// <summary>One analyzer for all tests: it is safe to share, and that it is, is part of what they show.</summary>
internal static class SharedAnalyzer
{
    public static NewsAnalyzer Instance { get; } = NewsAnalyzer.CreateDefault();
}
