using FsCheck.Fluent;

namespace NewsNlp.Tests.Text;

public class TextSpanTests
{
    [Fact]
    public void A_span_cuts_its_own_characters_from_the_text() =>
        Assert.Equal("Lavrov", new TextSpan(7, 6).In("Sergey Lavrov").ToString());

    [Fact]
    public void An_outer_span_sorts_before_what_it_holds() =>
        Assert.True(new TextSpan(3, 10) < new TextSpan(3, 2));

    [Fact]
    public void Spans_that_only_touch_do_not_overlap() =>
        Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 3)));

    [Fact]
    public void The_union_of_two_spans_contains_both() =>
        Prop.ForAll<int, int, int>((a, b, c) =>
        {
            var left = new TextSpan(Math.Abs(a % 1000), Math.Abs(b % 1000));
            var right = new TextSpan(Math.Abs(c % 1000), Math.Abs(a % 77));
            var union = left.Union(right);
            return union.Contains(left) && union.Contains(right);
        }).Holds();
}
