using FsCheck;
using FsCheck.Fluent;

namespace NewsNlp.Tests.Knowledge;

public class KnowledgeFileTests
{
    private static readonly KnowledgeFact[] Facts =
    [
        new() { Id = new(7), Label = "Ana Souza", Type = EntityType.Person, Aliases = ["A. Souza"], Description = "mayor; Porto Novo", Country = new(9), Popularity = 0.5f, Neighbours = [new(9)] },
        new() { Id = new(9), Label = "Porto Novo", Type = EntityType.Gpe, Demonyms = ["Portonovan"], Description = "country", Popularity = 0.8f },
        new() { Id = new(12), Label = "Novo Works Inc.", Type = EntityType.Organization, Popularity = 0.3f },
    ];

    [Fact]
    public void What_was_added_is_read_back()
    {
        using var folder = new TemporaryFolder();
        using var knowledge = Write(folder["a.nnkb"], Facts);
        Assert.Equal(3, knowledge.Info.EntityCount);
        foreach (var fact in Facts)
        {
            Assert.True(knowledge.TryGetEntry(fact.Id, out var entry));
            Assert.Equal(fact.Label, entry.Label);
            Assert.Equal(fact.Type, entry.Type);
            Assert.Equal(fact.Aliases, entry.Aliases);
            Assert.Equal(fact.Demonyms, entry.Demonyms);
            Assert.Equal(fact.Neighbours, entry.Neighbours);
            Assert.Equal(fact.Description, entry.Description);
            Assert.Equal(fact.Country, entry.Country);
            Assert.Equal(fact.Popularity, entry.Popularity, 0.01f);
        }

        Assert.Equal("title: test", knowledge.Info.About);
        Assert.False(knowledge.TryGetEntry(new EntityId(8), out _));
    }

    [Theory]
    [InlineData("Ana Souza", 7u, AliasMatch.Exact)]
    [InlineData("ANA SOUZA", 7u, AliasMatch.Folded)]
    [InlineData("Anna Sousa", 0u, AliasMatch.Exact)]
    [InlineData("Souza", 7u, AliasMatch.Exact)]
    [InlineData("Ana Zouza", 0u, AliasMatch.Exact)]
    [InlineData("Anna Souza", 7u, AliasMatch.Transliterated)]
    [InlineData("Portonovan", 9u, AliasMatch.Demonym)]
    [InlineData("Novo Works", 12u, AliasMatch.Exact)]
    public void A_name_is_met_exactly_folded_or_transliterated(string name, uint expected, AliasMatch match)
    {
        using var folder = new TemporaryFolder();
        using var knowledge = Write(folder["a.nnkb"], Facts);
        Span<EntityCandidate> found = stackalloc EntityCandidate[3];
        var count = knowledge.FindCandidates(name, found);
        Assert.Equal(expected == 0 ? 0 : 1, count);
        if (expected != 0)
        {
            Assert.Equal(new EntityId(expected), found[0].Id);
            Assert.Equal(match, found[0].Match);
            Assert.InRange(found[0].Prior, 0f, 1f);
        }
    }

    [Fact]
    public void An_entity_added_twice_counts_as_it_was_added_last()
    {
        using var folder = new TemporaryFolder();
        using var knowledge = Write(folder["a.nnkb"], [Facts[0], Facts[0] with { Label = "Ana Lima", Aliases = [] }]);
        Assert.Equal(1, knowledge.Info.EntityCount);
        Assert.True(knowledge.TryGetEntry(new EntityId(7), out var entry));
        Assert.Equal("Ana Lima", entry.Label);
        Span<EntityCandidate> found = stackalloc EntityCandidate[3];
        Assert.Equal(0, knowledge.FindCandidates("Ana Souza", found));
    }

    [Fact]
    public void The_same_facts_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        Write(folder["a.nnkb"], Facts).Dispose();
        Write(folder["b.nnkb"], Facts).Dispose();
        Assert.Equal(File.ReadAllBytes(folder["a.nnkb"]), File.ReadAllBytes(folder["b.nnkb"]));
    }

    [Fact]
    public void A_flipped_byte_anywhere_is_an_error_that_names_the_file()
    {
        using var folder = new TemporaryFolder();
        Write(folder["a.nnkb"], Facts).Dispose();
        var bytes = File.ReadAllBytes(folder["a.nnkb"]);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x10;
            File.WriteAllBytes(folder["b.nnkb"], bytes);
            bytes[i] ^= 0x10;
            var error = Assert.Throws<InvalidDataException>(() =>
            {
                using var knowledge = KnowledgeBase.Open(folder["b.nnkb"]);
                knowledge.Verify();
            });
            Assert.Contains("b.nnkb", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_damaged_block_is_found_by_the_look_up_that_touches_it()
    {
        using var folder = new TemporaryFolder();
        Write(folder["a.nnkb"], Facts).Dispose();
        var bytes = File.ReadAllBytes(folder["a.nnkb"]);
        bytes[200] ^= 1;
        File.WriteAllBytes(folder["a.nnkb"], bytes);
        Assert.Throws<InvalidDataException>(() =>
        {
            using var knowledge = KnowledgeBase.Open(folder["a.nnkb"]);
            knowledge.TryGetEntry(new EntityId(7), out _);
        });
    }

    [Fact]
    public void A_file_cut_short_or_of_another_kind_is_not_opened()
    {
        using var folder = new TemporaryFolder();
        Write(folder["a.nnkb"], Facts).Dispose();
        var bytes = File.ReadAllBytes(folder["a.nnkb"]);
        AssertRefused(folder["cut.nnkb"], bytes[..^1], "cut short");
        AssertRefused(folder["cut.nnkb"], bytes[..100], "too short");
        AssertRefused(folder["empty.nnkb"], [], "too short");
        AssertRefused(folder["other.nnkb"], new byte[500], "not a knowledge base");
        bytes[8] = 9;
        AssertRefused(folder["later.nnkb"], bytes, "version 9");
    }

    [Fact]
    public void Nothing_is_left_behind_when_writing_fails()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["a.nnkb"]);
        File.WriteAllText(Path.Combine(folder["a.nnkb"], "x"), "");
        var builder = new KnowledgeBaseBuilder();
        builder.Add(Facts[0]);
        Assert.ThrowsAny<Exception>(() => builder.Write(folder["a.nnkb"]));
        Assert.False(File.Exists(folder["a.nnkb.partial"]));
    }

    [Fact]
    public void The_topmost_layer_tells_the_facts_and_names_are_joined()
    {
        using var folder = new TemporaryFolder();
        using var below = Write(folder["a.nnkb"], Facts);
        using var above = Write(folder["b.nnkb"], [Facts[0] with { Type = EntityType.Group, Description = "band" }, new() { Id = new(99), Label = "Ana Souza", Popularity = 0.1f }]);
        var overlay = KnowledgeBase.Overlay(below, above);
        Assert.True(overlay.TryGetEntry(new EntityId(7), out var entry));
        Assert.Equal("band", entry.Description);
        Span<EntityCandidate> found = stackalloc EntityCandidate[5];
        found = found[..overlay.FindCandidates("Ana Souza", found)];
        Assert.Equal([new EntityId(7), new EntityId(99)], found.ToArray().Select(c => c.Id).Order(Comparer<EntityId>.Create((a, b) => a.Number.CompareTo(b.Number))));
        Assert.Contains(found.ToArray(), c => c.Id == new EntityId(7) && c.Type == EntityType.Group);
        Assert.Equal(1, overlay.FindCandidates("Porto Novo", found));
    }

    [Fact]
    public void Every_label_of_any_text_is_found_again()
    {
        using var folder = new TemporaryFolder();
        Prop.ForAll<NonEmptyString>(label =>
        {
            var name = label.Get.Trim();
            if (name.Length is 0 or > 100 || !name.Any(char.IsLetterOrDigit))
            {
                return;
            }

            var builder = new KnowledgeBaseBuilder();
            builder.Add(new KnowledgeFact { Id = new EntityId(1), Label = name });
            builder.Write(folder["p.nnkb"]);
            using var knowledge = KnowledgeBase.Open(folder["p.nnkb"]);
            Span<EntityCandidate> found = stackalloc EntityCandidate[1];
            Assert.Equal(1, knowledge.FindCandidates(name, found));
            knowledge.Verify();
        }).Holds();
    }

    [Fact]
    public void A_look_up_allocates_nothing_and_never_throws_for_any_name()
    {
        Span<EntityCandidate> found = stackalloc EntityCandidate[8];
        foreach (var name in new[] { "", " ", "\ud800", new string('x', 100_000), "\u0000", "....", "Zelensky", "Paris" })
        {
            KnowledgeBase.Starter.FindCandidates(name, found);
            var before = GC.GetAllocatedBytesForCurrentThread();
            KnowledgeBase.Starter.FindCandidates(name, found);
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        }
    }

    [Fact]
    public void Looking_up_from_many_threads_gives_what_one_gives()
    {
        using var folder = new TemporaryFolder();
        using var knowledge = Write(folder["a.nnkb"], Facts);
        Parallel.For(0, 200, i =>
        {
            var found = new EntityCandidate[2];
            Assert.Equal(1, knowledge.FindCandidates(Facts[i % 3].Label, found));
            Assert.Equal(Facts[i % 3].Id, found[0].Id);
        });
    }

    [Fact]
    public void A_fact_without_identifier_or_label_is_refused()
    {
        var builder = new KnowledgeBaseBuilder();
        Assert.Throws<ArgumentException>(() => builder.Add(new KnowledgeFact { Id = default, Label = "x" }));
        Assert.Throws<ArgumentException>(() => builder.Add(new KnowledgeFact { Id = new(1), Label = " " }));
    }

    private static void AssertRefused(string path, byte[] bytes, string reason)
    {
        File.WriteAllBytes(path, bytes);
        var error = Assert.Throws<InvalidDataException>(() => KnowledgeBase.Open(path).Dispose());
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static KnowledgeBase Write(string path, IEnumerable<KnowledgeFact> facts)
    {
        var builder = new KnowledgeBaseBuilder();
        foreach (var fact in facts)
        {
            builder.Add(fact);
        }

        builder.Write(path, "title: test");
        return KnowledgeBase.Open(path);
    }
}
