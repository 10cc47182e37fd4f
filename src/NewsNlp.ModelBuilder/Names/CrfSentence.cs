namespace NewsNlp.ModelBuilder.Names;

/// <summary>A sentence as the trainer sees it.</summary>
/// <param name="Features">Numbers of the features of all tokens, one behind the other.</param>
/// <param name="Starts">Where each token's features start, and the end.</param>
/// <param name="Allowed">One bit a label that the gold standard allows, for each token.</param>
/// <param name="Weight">How much the sentence counts.</param>
internal sealed record CrfSentence(int[] Features, int[] Starts, ushort[] Allowed, float Weight)
{
    public int Length => Allowed.Length;
}
