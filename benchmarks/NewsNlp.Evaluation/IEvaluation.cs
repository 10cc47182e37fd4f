namespace NewsNlp.Evaluation;

/// <summary>Measures one field (tokens, pages, names, quotations, links) over the development data.</summary>
internal interface IEvaluation
{
    /// <summary>Name of the field, as given on the command line.</summary>
    string Name { get; }

    /// <summary>Measures everything of this field that lies in <paramref name="dataFolder"/>; missing files give no figure.</summary>
    IEnumerable<Figure> Measure(string dataFolder);
}
