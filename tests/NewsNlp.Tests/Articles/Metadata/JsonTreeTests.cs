using NewsNlp.Articles.Metadata;

namespace NewsNlp.Tests.Articles.Metadata;

public sealed class JsonTreeTests
{
    [Theory]
    [InlineData("{\"a\":\"x\"}")]
    [InlineData("{\"b\":1,\"a\":\"x\",}")]
    [InlineData("{\"b\":[1,2,],\"a\":\"x\"")]
    [InlineData("// note\n{/* c */\"a\":\"x\"}")]
    [InlineData("{\"b\":\"one\ntwo\" \"a\":\"x\"}")]
    [InlineData("{\"b\":\"he said \"no\" to it\",\"a\":\"x\"}")]
    public void Broken_json_is_read_as_far_as_it_goes(string json)
    {
        var tree = JsonTree.Read(json, 0, json.Length);
        Assert.Equal("x", tree.Value(tree.Child(0, "a")));
    }

    [Theory]
    [InlineData("\\u00e9t\\u00e9", "été")]
    [InlineData("a &amp;amp; b", "a & b")]
    [InlineData("one\\n two\\t", "one two")]
    [InlineData("<p>one</p> <b>two</b>", "one two")]
    public void Strings_are_cleaned(string raw, string expected) => Assert.Equal(expected, JsonStrings.Clean(raw, keepLines: false));

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("[{\"a\":")]
    [InlineData("{\"a\":[")]
    public void Deep_nesting_ends_without_harm(string piece)
    {
        var json = string.Concat(Enumerable.Repeat(piece, 180_000));
        Assert.NotEmpty(JsonTree.Read(json, 0, json.Length).Nodes);
    }
}
