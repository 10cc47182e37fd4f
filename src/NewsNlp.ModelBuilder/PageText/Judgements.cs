using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>What networks that did not see a page's site told of each training page, in a file: for training the rankers again without the networks.</summary>
internal static class Judgements
{
    public static void Save(string path, IReadOnlyList<PageExample> pages)
    {
        using var writer = new BinaryWriter(File.Create(path));
        foreach (var page in pages)
        {
            writer.Write(page.TitleOdds.Length);
            for (var i = 0; i < page.TitleOdds.Length; i++)
            {
                writer.Write(page.TitleOdds[i]);
                writer.Write((byte)page.Decoded[i]);
                for (var c = 0; c < 4; c++)
                {
                    writer.Write(page.Scores[(i * 4) + c]);
                }
            }
        }
    }

    public static void Load(string path, IReadOnlyList<PageExample> pages)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        foreach (var page in pages)
        {
            var count = reader.ReadInt32();
            (page.TitleOdds, page.Decoded, page.Scores) = (new float[count], new LineClass[count], new float[count * 4]);
            for (var i = 0; i < count; i++)
            {
                page.TitleOdds[i] = reader.ReadSingle();
                page.Decoded[i] = (LineClass)reader.ReadByte();
                for (var c = 0; c < 4; c++)
                {
                    page.Scores[(i * 4) + c] = reader.ReadSingle();
                }
            }
        }
    }
}
