using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>A text with its tokens, sentences and, where a tagger ran, tags and trees. Immutable.</summary>
public sealed partial class AnnotatedText
{
    /// <summary>Joins the layers of one text.</summary>
    /// <param name="text">The text that every span indexes.</param>
    /// <param name="tokens">Tokens in order.</param>
    /// <param name="sentences">Sentences in order; together they hold every token once.</param>
    /// <param name="syntax">One entry a token, or empty when the text was not tagged.</param>
    /// <param name="language">Language of the text (<c>en</c>), or null when unknown.</param>
    /// <exception cref="ArgumentException"><paramref name="syntax"/> has neither no entries nor one a token.</exception>
    public AnnotatedText(
        string text,
        ImmutableArray<Token> tokens,
        ImmutableArray<Sentence> sentences,
        ImmutableArray<TokenSyntax> syntax = default,
        string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!syntax.IsDefaultOrEmpty && syntax.Length != tokens.Length)
        {
            throw new ArgumentException("There must be one syntax entry a token, or none at all.", nameof(syntax));
        }

        Text = text;
        Tokens = tokens.IsDefault ? [] : tokens;
        Sentences = sentences.IsDefault ? [] : sentences;
        Syntax = syntax.IsDefault ? [] : syntax;
        Language = language;
    }

    /// <summary>The text that every span indexes.</summary>
    public string Text { get; }

    /// <summary>Tokens in order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Sentences in order.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Tags and trees, one entry a token; empty when the text was not tagged.</summary>
    public ImmutableArray<TokenSyntax> Syntax { get; }

    /// <summary>Whether tags and trees are there.</summary>
    public bool HasSyntax => Syntax.Length == Tokens.Length && Tokens.Length > 0;

    /// <summary>Language of the text (<c>en</c>), or null when unknown.</summary>
    public string? Language { get; }

    /// <summary>The characters of token <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> TokenText(int index) => Tokens[index].In(Text);

    /// <summary>Index of the first token that ends behind <paramref name="position"/>; the number of tokens when there is none.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Tokens[middle].End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>Index of the sentence that holds token <paramref name="token"/>, or -1 when none does.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var sentence = Sentences[middle];
            if (token < sentence.FirstToken)
            {
                high = middle - 1;
            }
            else if (token >= sentence.EndToken)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}
