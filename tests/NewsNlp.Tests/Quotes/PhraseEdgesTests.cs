using NewsNlp.Quotes.Learned;

namespace NewsNlp.Tests.Quotes;

public sealed class PhraseEdgesTests
{
    private static readonly TextAnnotator Annotator = TextAnnotator.CreateDefault();

    [Fact]
    public void The_phrases_that_begin_and_end_at_a_token_are_those_that_the_tree_spans()
    {
        var text = Annotator.Annotate("The mayor of the old town said that the bridge would open after the storm, and Lind agreed with her. Nobody else spoke.", "en");
        var edges = new PhraseEdges();
        foreach (var (first, count) in text.Sentences.Select(s => (s.FirstToken, s.TokenCount)).Append((0, text.Tokens.Length)))
        {
            edges.Read(text, first, count);
            for (var i = first; i < first + count; i++)
            {
                Assert.Equal(Highest(text, i, p => p.Min() == i), edges.Opens(i));
                Assert.Equal(Highest(text, i, p => p.Max() == i), edges.Closes(i));
            }
        }
    }

    /// <summary>Climbs from a token while the phrase of the head has the wanted edge, by the plain definition of a phrase.</summary>
    private static int Highest(AnnotatedText text, int token, Func<IReadOnlyCollection<int>, bool> hasEdge)
    {
        var top = token;
        while (text.Syntax[top].Head is >= 0 and var head && hasEdge(PhraseOf(text, head)))
        {
            top = head;
        }

        return top;
    }

    private static int[] PhraseOf(AnnotatedText text, int head) => [.. Enumerable.Range(0, text.Tokens.Length).Where(i => IsAbove(text, head, i))];

    private static bool IsAbove(AnnotatedText text, int head, int token)
    {
        for (var at = token; at >= 0; at = text.Syntax[at].Head)
        {
            if (at == head)
            {
                return true;
            }
        }

        return false;
    }
}
