using System.Runtime.Intrinsics;
using NewsNlp.Boilerplate;

namespace NewsNlp.Tests.Boilerplate;

public class LineTablesTests
{
    private const int Width = LineNetwork.Width;

    [Fact]
    public void Rows_of_groups_and_words_give_the_sums_of_all_features_of_a_line_in_both_networks()
    {
        var random = new Random(3);
        sbyte[] first = Numbers(random, LineFeatures.Count), second = Numbers(random, LineFeatures.Count + LineStack.Count);
        var tables = new LineTables(first, second);
        var features = LineGroups.Features();
        var page = new LinePage();
        page.Load([.. Page().Split('\n').Select(line => new TextBlock { Text = line.AsMemory(), Gap = line.Length % 5, Hints = line.StartsWith("By ", StringComparison.Ordinal) ? BlockHints.Author : BlockHints.None })]);
        var rows = new int[LineTables.Most];
        for (var i = 0; i < page.Count; i++)
        {
            var groups = LineGroups.Write(page, i, rows);
            var words = LineFeatures.WriteWords(page.WordsOf(page.Facts[i]), page.Facts[i], rows.AsSpan(groups));
            int[] all = [.. rows[..groups].SelectMany(row => features[row]), .. rows[groups..(groups + words)]];
            var sum = tables.Sum(rows.AsSpan(0, groups), rows.AsSpan(groups, words), out var other);

            Assert.Equal(Expected(first, all), sum);
            Assert.Equal(Expected(second, all), other);
        }

        Assert.InRange(page.Count, 20, 39);
    }

    [Fact]
    public void Each_row_stands_for_other_features()
    {
        var features = LineGroups.Features();
        Assert.Equal(LineGroups.Count, features.Length);
        Assert.Equal(LineGroups.Count, features.Select(f => string.Join(' ', f)).Distinct().Count());
        Assert.All(features.SelectMany(f => f), f => Assert.InRange(f, 0, LineFeatures.Shapes - 1));
    }

    private static Vector256<short> Expected(sbyte[] rows, int[] features) =>
        Vector256.Create([.. Enumerable.Range(0, Width).Select(i => (short)features.Sum(f => rows[(f * Width) + i]))], 0);

    private static sbyte[] Numbers(Random random, int rows) => [.. Enumerable.Range(0, rows * Width).Select(_ => (sbyte)random.Next(-127, 128))];

    private static string Page() => string.Join('\n', Enumerable.Range(0, 40).Select(i => (i % 8) switch
    {
        0 => $"World news {i}",
        1 => "Sign in | Weather » Sport",
        2 => $"By Anna Petrova, town {i}",
        3 => $"The officials of town {i} said that the bridge stays closed until the river falls again, and nobody knows when that will be, said Mayor Anna Petrova.",
        4 => "12 May 2024, 10:30",
        5 => "© 2024 All rights reserved: news@example.org",
        6 => "\u6a4b\u306f\u9589\u3058\u305f\u307e\u307e\u3060\u3068\u5e02\u9577\u304c\u8a71\u3057\u305f\u3002\u5ddd\u306f\u307e\u3060\u9ad8\u3044\u3068\u3044\u3046\u3002\u6a4b\u306f\u9589\u3058\u305f\u307e\u307e\u3060\u3002",
        _ => $"\u201cWe wait,\u201d she said! Will it fall? No, {i}.",
    }));
}
