using System.Collections.Immutable;

namespace NewsNlp.Analysis;

/// <summary>Collects the issues of one document.</summary>
internal sealed class IssueList
{
    private readonly List<AnalysisIssue> _issues;
    private readonly int? _article;

    public IssueList()
        : this([], null)
    {
    }

    private IssueList(List<AnalysisIssue> issues, int? article)
    {
        _issues = issues;
        _article = article;
    }

    /// <summary>The same list, for issues of one article.</summary>
    public IssueList Of(int article) => new(_issues, article);

    public void Add(string code, string stage, string message) => _issues.Add(new AnalysisIssue(code, stage, message) { Article = _article });

    public void AddRange(IEnumerable<AnalysisIssue> issues) => _issues.AddRange(issues);

    /// <summary>A stage threw. The message names the exception's type only: its text might quote the article.</summary>
    public void AddStageFailed(string stage, Exception exception) =>
        Add(IssueCodes.StageFailed, stage, $"The stage failed with {exception.GetType().Name}; its results are missing.");

    public ImmutableArray<AnalysisIssue> ToImmutable()
    {
        foreach (var issue in _issues)
        {
            Telemetry.Issues.Add(1, new KeyValuePair<string, object?>("code", issue.Code));
        }

        return [.. _issues];
    }
}
