namespace NewsNlp.Entities;

/// <summary>A name that the recogniser found.</summary>
/// <param name="FirstToken">Its first token.</param>
/// <param name="TokenCount">Number of tokens.</param>
/// <param name="Type">Its type.</param>
/// <param name="Confidence">Confidence, 0 to 1.</param>
internal readonly record struct NameMention(int FirstToken, int TokenCount, EntityType Type, float Confidence)
{
    /// <summary>Index just behind the last token.</summary>
    public int EndToken => FirstToken + TokenCount;

    /// <summary>Place in the text.</summary>
    public TextSpan SpanIn(AnnotatedText text) => TextSpan.FromBounds(text.Tokens[FirstToken].Start, text.Tokens[EndToken - 1].End);

    /// <summary>The token that governs the name's others in the tree; without a tree its last.</summary>
    public int HeadIn(AnnotatedText text)
    {
        for (var i = FirstToken; i < EndToken && text.HasSyntax; i++)
        {
            if (text.Syntax[i].Head < FirstToken || text.Syntax[i].Head >= EndToken)
            {
                return i;
            }
        }

        return EndToken - 1;
    }
}
