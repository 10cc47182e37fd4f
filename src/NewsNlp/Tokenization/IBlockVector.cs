namespace NewsNlp.Tokenization;

/// <summary>Sixty-four characters held as bytes in vectors of one width; each question gives one bit a character, the lowest for the first.</summary>
/// <remarks>Implemented once for each width, so that <see cref="BlockMasks"/> is written once. All members are inlined.</remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
internal interface IBlockVector<TSelf>
    where TSelf : struct, IBlockVector<TSelf>
{
    /// <summary>Loads 64 characters less <paramref name="offset"/>, each cut off at 255.</summary>
    static abstract TSelf Load(ref readonly char source, ushort offset);

    /// <summary>Characters of 128 and above.</summary>
    ulong High();

    /// <summary>Characters equal to <paramref name="value"/>.</summary>
    ulong Is(byte value);

    /// <summary>Characters that equal <paramref name="value"/> once the bits of <paramref name="or"/> are set.</summary>
    ulong IsWith(byte or, byte value);

    /// <summary>Characters from <paramref name="low"/> to <paramref name="high"/>.</summary>
    ulong Between(byte low, byte high);

    /// <summary>Characters from <paramref name="low"/> to <paramref name="high"/> once the bits of <paramref name="or"/> are set.</summary>
    ulong BetweenWith(byte or, byte low, byte high);
}
