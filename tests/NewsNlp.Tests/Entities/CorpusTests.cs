using NewsNlp.ModelBuilder.Corpus;

namespace NewsNlp.Tests.Entities;

public sealed class CorpusTests
{
    [Fact]
    public void Every_piece_of_our_corpus_keeps_the_format()
    {
        var pieces = CorpusReader.ReadFolder(Path.Combine(Repository.Root, "benchmarks", "corpus"));
        Assert.True(pieces.Count >= 300);
        Assert.True(pieces.Count(p => p.HeldOut) >= 20);
        Assert.Equal(pieces.Count, pieces.Select(p => p.Id).Distinct().Count());
        Assert.All(pieces, p => Assert.All(p.Annotations, a => Assert.Equal(a.Span.In(p.Text).ToString().Trim(), a.Span.In(p.Text).ToString())));
    }

    [Fact]
    public void Nested_marks_keep_their_places()
    {
        var piece = Assert.Single(CorpusReader.Read("## a-b-1 | Chad | politics | train\n[[Chad](gpe chad)'s leader](nominal x >q1) [said](cue q1) [so](indirect q1)."));
        Assert.Equal("Chad's leader said so.", piece.Text);
        Assert.Equal(["Chad's leader", "Chad", "said", "so"], piece.Annotations.Select(a => a.Span.In(piece.Text).ToString()));
        Assert.Equal(["q1"], piece.Annotations[0].SpeakerOf);
    }

    [Theory]
    [InlineData("[Chad](planet chad)")]
    [InlineData("[Chad](gpe chad")]
    [InlineData("[Chad")]
    [InlineData("[he](pronoun x >q7)")]
    [InlineData("[said](cue q1)")]
    public void A_broken_piece_is_refused(string body) =>
        Assert.Throws<FormatException>(() => CorpusReader.Read("## a-b-1 | Chad | politics | train\n" + body).ToList());
}
