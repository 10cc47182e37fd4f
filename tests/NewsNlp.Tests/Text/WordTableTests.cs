using NewsNlp.Text;

namespace NewsNlp.Tests.Text;

public class WordTableTests
{
    private static readonly string Long = new('x', 40);

    private readonly WordTable _table = new([("reuters", 1), ("été", 2), ("(c)", 3), ("мая", 4), (Long, 5), ("o'clock", 6)]);

    [Theory]
    [InlineData("Reuters", 1)]
    [InlineData("REUTERS", 1)]
    [InlineData("Été", 2)]
    [InlineData("(C)", 3)]
    [InlineData("МАЯ", 4)]
    [InlineData("O'Clock", 6)]
    [InlineData("reuter", 0)]
    [InlineData("rooters", 0)]
    [InlineData("ete", 0)]
    [InlineData("[c)", 0)]
    [InlineData("", 0)]
    public void A_word_is_found_whatever_its_case_and_no_other(string word, int value) => Assert.Equal(value, _table.Lookup(word));

    [Fact]
    public void A_word_of_more_letters_than_a_number_has_bits_is_found()
    {
        Assert.Equal(5, _table.Lookup(Long));
        Assert.Equal(0, _table.Lookup(Long.AsSpan(0, 8)));
        Assert.Equal(0, _table.Lookup(Long + "x"));
    }
}
