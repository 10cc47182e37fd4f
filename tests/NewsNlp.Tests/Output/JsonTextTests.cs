using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsNlp.Output;

namespace NewsNlp.Tests.Output;

public class JsonTextTests
{
    [Fact]
    public void Long_texts_are_written_as_the_writer_itself_would_write_them()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            Same(NewsText.Noise(seed, 40_000 + (7919 * seed)));
            Same(NewsText.Generate(seed, 33_000));
            Same("a" + string.Concat(Enumerable.Repeat("\uD83D\uDE00", 30_000 + seed)));
            Same(new string('\uD83D', 33_000 + seed));
        }
    }

    private static void Same(string text) => Assert.Equal(Written((writer, _) => writer.WriteString("text", text)), Written((writer, buffer) => writer.WriteText(buffer, "text", text)));

    private static string Written(Action<Utf8JsonWriter, IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            write(writer, buffer);
            writer.WriteNumber("behind", 1);
            writer.WriteEndObject();
        }

        return Convert.ToHexString(buffer.WrittenSpan);
    }
}
