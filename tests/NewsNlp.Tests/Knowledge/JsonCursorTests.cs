using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using NewsNlp.Knowledge;

namespace NewsNlp.Tests.Knowledge;

public class JsonCursorTests
{
    [Fact]
    public void A_value_is_passed_over_whole_whatever_is_in_it() =>
        Prop.ForAll<int, int, string>((seed, depth, text) =>
        {
            var json = MakeArray(new Random(seed), (depth & 3) + 1, text ?? "");
            var bytes = Encoding.UTF8.GetBytes(" " + json + "  ,7");
            var cursor = new JsonCursor(bytes);
            cursor.Skip();
            Assert.Equal((byte)',', cursor.Peek());
            Assert.Equal(json.Length == 0 ? 0 : Encoding.UTF8.GetByteCount(json), BracketMatcher.Length(bytes.AsSpan(1)));
        }).Holds();

    [Fact]
    public void Elements_and_properties_are_those_of_the_runtimes_reader() =>
        Prop.ForAll<int, string>((seed, text) =>
        {
            var json = Encoding.UTF8.GetBytes("{\"a\":" + MakeArray(new Random(seed), 2, text ?? "") + " , \"b\" : [ 1 ,\"\\\"]\", {\"c\":true} ] }");
            var cursor = new JsonCursor(json);
            Assert.True(cursor.IsObject());
            Assert.True(cursor.NextProperty(out var name) && name.SequenceEqual("a"u8));
            var elements = 0;
            for (Assert.True(cursor.IsArray()); cursor.NextElement(); elements++)
            {
                cursor.Skip();
            }

            Assert.Equal(JsonNode.Parse(json)!["a"]!.AsArray().Count, elements);
            Assert.True(cursor.NextProperty(out name) && name.SequenceEqual("b"u8));
            cursor.Skip();
            Assert.False(cursor.NextProperty(out _));
        }).Holds();

    [Fact]
    public void What_is_cut_short_is_no_JSON_and_never_anything_else()
    {
        var whole = "{\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"a \\\\\\\" b\"}},\"n\":[1,-2.5e3,true,null,[]],\"claims\":{\"P31\":[{\"rank\":\"normal\"}]}}"u8.ToArray();
        for (var length = 0; length < whole.Length; length++)
        {
            var part = whole[..length];
            Assert.Throws<JsonException>(() => ReadAll(part));
        }

        ReadAll(whole);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Prop.ForAll<byte[], int>((bytes, cut) =>
        {
            var line = Encoding.UTF8.GetBytes("{\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"a\"}},\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}]}}");
            var at = (int)((uint)cut % line.Length);
            byte[] broken = [.. line[..at], .. bytes ?? [], .. line[at..]];
            try
            {
                var reader = new WikidataItemReader("en");
                _ = reader.TryRead(broken, 0) ? reader.ToFact(broken) : null;
            }
            catch (JsonException)
            {
                // The one exception that means a broken line.
            }
        }).Holds();

    [Fact]
    public void Passing_over_takes_time_in_proportion()
    {
        byte[] small = Brackets(20_000), large = Brackets(320_000);
        TimeGrowth.IsLinear(16, () => BracketMatcher.Length(small), () => BracketMatcher.Length(large));
    }

    private static void ReadAll(ReadOnlySpan<byte> json)
    {
        var cursor = new JsonCursor(json);
        if (cursor.Peek() != '{')
        {
            throw new JsonException();
        }

        while (cursor.NextProperty(out _))
        {
            cursor.Skip();
        }
    }

    private static byte[] Brackets(int size) => Encoding.ASCII.GetBytes(new string('[', size) + new string(']', size));

    private static string MakeArray(Random random, int depth, string text)
    {
        var array = new JsonArray();
        for (var i = random.Next(6); i >= 0; i--)
        {
            array.Add(Make(random, depth, text));
        }

        return array.ToJsonString(new JsonSerializerOptions { WriteIndented = random.Next(2) == 0 });
    }

    private static JsonNode? Make(Random random, int depth, string text) => random.Next(depth > 0 ? 7 : 4) switch
    {
        0 => JsonValue.Create(text),
        1 => JsonValue.Create(new string('\\', random.Next(70)) + "\"{[" + text),
        2 => JsonValue.Create(random.Next()),
        3 => null,
        4 => JsonNode.Parse(MakeArray(random, depth - 1, text)),
        _ => new JsonObject { [text + "}"] = Make(random, depth - 1, text), ["k"] = Make(random, depth - 1, "]\\") },
    };
}
