namespace NewsNlp.Entities;

/// <summary>An anaphor and the cluster that it was tied to.</summary>
internal readonly record struct ResolvedAnaphor(Anaphor Anaphor, int Cluster, float Confidence);
