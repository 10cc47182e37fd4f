namespace NewsNlp.Tests.Knowledge;

public class StarterTests
{
    [Theory]
    [InlineData("Sergey Lavrov", "Q58217")]
    [InlineData("Zelensky", "Q3874799")]
    [InlineData("Volodymyr Zelenskij", "Q3874799")]
    [InlineData("U.S.", "Q30")]
    [InlineData("US", "Q30")]
    [InlineData("the United States", "Q30")]
    [InlineData("Kenyan", "Q114")]
    [InlineData("Erdogan", "Q39259")]
    [InlineData("Erdoğan", "Q39259")]
    [InlineData("NATO", "Q7184")]
    [InlineData("Netherlands", "Q55")]
    [InlineData("Paris", "Q90")]
    public void The_likeliest_entity_of_a_name_comes_first(string name, string expected)
    {
        Span<EntityCandidate> found = stackalloc EntityCandidate[4];
        var count = KnowledgeBase.Starter.FindCandidates(name, found);
        Assert.True(count > 0);
        Assert.Equal(expected, found[0].Id.ToString());
    }

    [Fact]
    public void An_entry_tells_what_the_tables_know()
    {
        Assert.True(KnowledgeBase.Starter.TryGetEntry(EntityId.Parse("Q30"), out var entry));
        Assert.Equal("United States", entry.Label);
        Assert.Equal(EntityType.Gpe, entry.Type);
        Assert.Contains("American", entry.Demonyms);
        Assert.Equal("country", entry.Description);
    }

    [Fact]
    public void Every_block_matches_its_checksum() => KnowledgeBase.Starter.Verify();

    [Fact]
    public void The_type_of_a_name_is_found_without_allocation()
    {
        var first = KnowledgeBase.Starter.FindEvidence("Angela Merkel");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var evidence = KnowledgeBase.Starter.FindEvidence("Angela Merkel");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(first, evidence);
        Assert.True(evidence.Has(EntityType.Person));
        Assert.True(evidence.IsExact);
        Assert.False(KnowledgeBase.Starter.FindEvidence("Zqxwv Blorb").IsKnown);
    }
}
