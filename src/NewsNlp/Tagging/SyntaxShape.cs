namespace NewsNlp.Tagging;

/// <summary>The sizes of the network, shared by the trainer and the reader of its models.</summary>
internal static class SyntaxShape
{
    /// <summary>Width of a token's vector in every layer.</summary>
    public const int Width = 64;

    /// <summary>Tokens seen on each side by the first layer.</summary>
    public const int FirstReach = 2;

    /// <summary>Recurrent units in each direction.</summary>
    public const int RecurrentWidth = 32;

    /// <summary>Numbers that the second layer reads for a token: the first layer's and the recurrent units'.</summary>
    public const int MixedWidth = Width + (2 * RecurrentWidth);

    /// <summary>Units of the hidden layer that chooses the parser's actions.</summary>
    public const int ActionWidth = 128;

    /// <summary>Units of the hidden layer that names the relations.</summary>
    public const int LabelWidth = 96;

    /// <summary>Tokens of a parser's state that the action layer looks at.</summary>
    public const int Slots = 8;

    /// <summary>Numbers that the parser reads for a token: its part in each slot, then as head and as dependent in the relation layer.</summary>
    public const int ProjectionWidth = (Slots * ActionWidth) + (2 * LabelWidth);

    /// <summary>Longest piece parsed as one; longer sentences are cut into such pieces.</summary>
    public const int LongestPiece = 512;
}
