using NewsNlp.Interactive;

namespace NewsNlp;

// The types that have a view in notebooks. The attributes stand here, so that the folders of the types need not know of notebooks.

[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Html])]
public sealed partial record NewsAnalysis;

[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Html])]
public sealed partial record ArticleAnalysis;

[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Html])]
public sealed partial record Article;

[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Html])]
public sealed partial record LinkedEntity;

[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Html])]
public sealed partial class AnnotatedText;
