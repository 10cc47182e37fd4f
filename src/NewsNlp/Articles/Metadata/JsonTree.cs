namespace NewsNlp.Articles.Metadata;

/// <summary>
/// JSON as it stands in web pages, read as far as it goes: raw line breaks in strings, missing or trailing commas, comments and cut ends do
/// not stop the reader. Nodes lie in one array in the order of the text; the children of a node follow it up to its <c>End</c>.
/// </summary>
internal sealed class JsonTree
{
    /// <summary>What lies deeper counts as lying there: a page may nest as deep as it likes, the stack may not.</summary>
    private const int MaximumDepth = 64;

    /// <summary>Reading stops there; what was read counts.</summary>
    private const int MaximumNodes = 200_000;

    /// <summary>Members of an object that are looked at: many nodes may refer to one, and each asks it again.</summary>
    private const int MaximumMembers = 500;

    private readonly string _text;
    private readonly List<Node> _nodes = [];
    private int _at;

    private JsonTree(string text, int start, int end)
    {
        _text = text;
        _at = start;
        Limit = end;
    }

    private int Limit { get; }

    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>Reads every value that stands in a range of <paramref name="text"/>.</summary>
    public static JsonTree Read(string text, int start, int end)
    {
        var tree = new JsonTree(text, start, end);
        while (tree.SkipBlank() && tree._nodes.Count < MaximumNodes)
        {
            if (!tree.ReadValue(0, default))
            {
                tree._at++;
            }
        }

        return tree;
    }

    public ReadOnlySpan<char> Key(int node) => _nodes[node].Key.In(_text);

    /// <summary>The first child with a key, or -1.</summary>
    public int Child(int node, ReadOnlySpan<char> key)
    {
        var members = 0;
        for (var i = node + 1; i < _nodes[node].End && members++ < MaximumMembers; i = _nodes[i].End)
        {
            if (Key(i).Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A string's or number's value with escapes and character references resolved, white space folded; null for other kinds.</summary>
    public string? Value(int node) => node < 0 || _nodes[node].Kind is not (JsonKind.String or JsonKind.Scalar)
        ? null
        : JsonStrings.Clean(_nodes[node].Value.In(_text), keepLines: false);

    /// <summary>A string's value with its line breaks.</summary>
    public string? Lines(int node) => node < 0 || _nodes[node].Kind != JsonKind.String
        ? null
        : JsonStrings.Clean(_nodes[node].Value.In(_text), keepLines: true);

    private bool ReadValue(int depth, TextSpan key)
    {
        if (!SkipBlank())
        {
            return false;
        }

        switch (_text[_at])
        {
            case '{' or '[' when depth > MaximumDepth:
                return false;
            case '{' or '[':
                ReadContainer(depth, key);
                return true;
            case '"':
                var text = ReadString();
                Add(JsonKind.String, key, text);
                return true;
            case '}' or ']' or ',' or ':':
                return false;
            default:
                var start = _at;
                while (_at < Limit && _text[_at] is not (',' or '}' or ']' or '{' or '[' or '"' or ':') && _text[_at] > ' ')
                {
                    _at++;
                }

                Add(JsonKind.Scalar, key, TextSpan.FromBounds(start, _at));
                return _at > start;
        }
    }

    private void ReadContainer(int depth, TextSpan key)
    {
        var isObject = _text[_at] == '{';
        var node = Add(isObject ? JsonKind.Object : JsonKind.Array, key, default);
        _at++;
        while (SkipBlank() && _nodes.Count < MaximumNodes)
        {
            var c = _text[_at];
            if (c is '}' or ']')
            {
                _at++;
                break;
            }

            if (c is ',' or ':')
            {
                _at++;
                continue;
            }

            ReadMember(depth, isObject);
        }

        _nodes[node] = _nodes[node] with { End = _nodes.Count };
    }

    private void ReadMember(int depth, bool isObject)
    {
        var key = default(TextSpan);
        if (isObject && _text[_at] == '"')
        {
            key = ReadString();
            if (!SkipBlank() || _text[_at] != ':')
            {
                return;
            }

            _at++;
        }

        if (!ReadValue(depth + 1, key) && _at < Limit && _text[_at] is not ('}' or ']'))
        {
            _at++;
        }
    }

    private int Add(JsonKind kind, TextSpan key, TextSpan value)
    {
        _nodes.Add(new Node(kind, key, value, _nodes.Count + 1));
        return _nodes.Count - 1;
    }

    /// <summary>The inside of the string at the current place; stops at the closing quotation mark or the end.</summary>
    private TextSpan ReadString()
    {
        var start = ++_at;
        while (_at < Limit)
        {
            var step = _text.AsSpan(_at, Limit - _at).IndexOfAny('"', '\\');
            if (step < 0)
            {
                _at = Limit;
                break;
            }

            _at += step;
            if (_text[_at] == '"' && ClosesString())
            {
                break;
            }

            _at += _text[_at] == '\\' ? 2 : 1;
        }

        _at = Math.Min(_at, Limit);
        var span = TextSpan.FromBounds(start, _at);
        _at = Math.Min(_at + 1, Limit);
        return span;
    }

    /// <summary>Whether the quotation mark here closes its string: an unescaped one inside the text is followed by more text.</summary>
    private bool ClosesString()
    {
        const int Reach = 64;
        for (var i = _at + 1; i < Math.Min(Limit, _at + Reach); i++)
        {
            var c = _text[i];
            if (c > ' ')
            {
                return c is ',' or '}' or ']' or ':' or '"' or '/' or '<';
            }
        }

        return true;
    }

    private bool SkipBlank()
    {
        while (_at < Limit)
        {
            var c = _text[_at];
            if (c <= ' ' || c is '\uFEFF' or '\u00A0' or ';')
            {
                _at++;
            }
            else if (c == '/' && _at + 1 < Limit && _text[_at + 1] is '/' or '*')
            {
                SkipComment();
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void SkipComment()
    {
        var block = _text[_at + 1] == '*';
        var rest = _text.AsSpan(_at + 2, Limit - _at - 2);
        var length = block ? rest.IndexOf("*/") : rest.IndexOf('\n');
        _at = length < 0 ? Limit : _at + 2 + length + (block ? 2 : 1);
    }

    /// <summary>One value.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Key">Its key in the text, empty in arrays.</param>
    /// <param name="Value">The inside of a string, or a scalar.</param>
    /// <param name="End">Index behind its last descendant.</param>
    internal readonly record struct Node(JsonKind Kind, TextSpan Key, TextSpan Value, int End);
}
