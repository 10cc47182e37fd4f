namespace NewsNlp.Knowledge;

/// <summary>Walks the postings of one name.</summary>
/// <remarks>
/// A posting is the entity index (variable length), a byte of type (4 bits), kind (3 bits) and a bit that says that check bytes follow the prior;
/// without it they are those of the posting before, since most entities of a name are written alike.
/// </remarks>
internal ref struct PostingReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private byte _exact;
    private byte _folded;

    /// <summary>Reads the next posting.</summary>
    public bool TryRead(out NamePosting posting)
    {
        if (_at >= _bytes.Length)
        {
            posting = default;
            return false;
        }

        var entity = VariableInteger.Read(_bytes, ref _at);
        var head = _bytes[_at];
        var prior = _bytes[_at + 1];
        _at += 2;
        if ((head & 1) != 0)
        {
            _exact = _bytes[_at];
            _folded = _bytes[_at + 1];
            _at += 2;
        }

        posting = new NamePosting(entity, (EntityType)(head >> 4), (NameKind)((head >> 1) & 7), prior, _exact, _folded);
        return true;
    }

    /// <summary>The byte in front of the prior.</summary>
    public static byte Head(byte type, NameKind kind, bool checks) => (byte)((type << 4) | ((int)kind << 1) | (checks ? 1 : 0));
}
