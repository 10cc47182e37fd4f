namespace NewsNlp.Quotes.Learned;

/// <summary>Where a token hangs as seen from a cue.</summary>
/// <param name="Up">Steps from the cue up to the nearest ancestor (or the cue itself) that is above the token too; 7 for another sentence.</param>
/// <param name="Climb">Relation of the cue's side right below that ancestor; 63 when the ancestor is the cue itself.</param>
/// <param name="Branch">Relation of the token's side right below that ancestor; 63 when the token is the ancestor.</param>
/// <param name="BranchToken">The token right below the ancestor on the token's side.</param>
/// <param name="Depth">Steps from that token down to the token, at most 7.</param>
internal readonly record struct TreePath(byte Up, byte Climb, byte Branch, int BranchToken, byte Depth)
{
    public uint Key => (uint)(Up | Climb << 3 | Branch << 9);
}

/// <summary>Finds paths to one cue.</summary>
internal ref struct TreePaths
{
    private const int Highest = 6;
    private const byte Self = 63;

    private readonly TokenTable _table;
    private readonly Span<int> _chain;
    private readonly int _length;
    private readonly int _sentence;

    public TreePaths(TokenTable table, int cue, Span<int> chain)
    {
        _table = table;
        _chain = chain;
        _sentence = table.Sentence(cue);
        for (var token = cue; token >= 0 && _length < Math.Min(Highest, chain.Length); token = table.Head(token))
        {
            chain[_length++] = token;
        }
    }

    public readonly TreePath To(int token)
    {
        if (_table.Sentence(token) != _sentence)
        {
            return new TreePath(7, 0, 0, -1, 0);
        }

        var previous = -1;
        var depth = 0;
        for (var at = token; at >= 0 && depth < 40; at = _table.Head(at), depth++)
        {
            for (var up = 0; up < _length; up++)
            {
                if (_chain[up] == at)
                {
                    return new TreePath(
                        (byte)up, up == 0 ? Self : (byte)_table.Relation(_chain[up - 1]), previous < 0 ? Self : (byte)_table.Relation(previous),
                        previous < 0 ? at : previous, (byte)Math.Min(7, depth));
                }
            }

            previous = at;
        }

        return new TreePath(7, 1, 0, -1, 0);
    }
}
