using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>The weights of a trained sequence model as they are shipped.</summary>
internal sealed record TrainedNames(uint[] Keys, sbyte[] Rows, short[] Transitions, float Unit)
{
    public NameModel ToModel() => NameModel.Create(Keys, Rows, Transitions, Unit);

    public void Write(Stream stream) => NameModel.Write(stream, Keys, Rows, Transitions, Unit);
}
