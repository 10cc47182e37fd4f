using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NewsNlp.Knowledge;

/// <summary>Goes through one JSON text forwards and reads only what is asked for; the rest is passed over by its brackets and not validated.</summary>
/// <remarks>
/// A dump is a terabyte of which a hundredth is used: this is several times as fast as a reader that validates. What is cut short or is no JSON where it is
/// looked at is a <see cref="JsonException"/>.
/// </remarks>
internal ref struct JsonCursor(ReadOnlySpan<byte> json)
{
    private static readonly SearchValues<byte> ScalarEnds = SearchValues.Create(",]} \t\r\n"u8);

    private readonly ReadOnlySpan<byte> _json = json;
    private int _at;

    /// <summary>The first byte of the next value, which is not consumed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Peek() => _at < _json.Length && _json[_at] is > (byte)' ' and var c ? c : PeekBehindSpace();

    /// <summary>Whether the value is an object; when not it is passed over.</summary>
    public bool IsObject() => IsContainer((byte)'{');

    /// <summary>Whether the value is an array; when not it is passed over.</summary>
    public bool IsArray() => IsContainer((byte)'[');

    /// <summary>Goes to the next property of an object; its value must then be read or skipped.</summary>
    /// <returns>Whether there is one; if not, the object is behind the cursor.</returns>
    public bool NextProperty(out ReadOnlySpan<byte> name)
    {
        if (!Next((byte)'{', (byte)'}'))
        {
            name = default;
            return false;
        }

        name = String();
        if (Peek() != ':')
        {
            throw new JsonException();
        }

        _at++;
        return true;
    }

    /// <summary>Goes to the next element of an array, which must then be read or skipped.</summary>
    /// <returns>Whether there is one; if not, the array is behind the cursor.</returns>
    public bool NextElement() => Next((byte)'[', (byte)']');

    /// <summary>Reads a string as it stands between its quotes.</summary>
    /// <exception cref="JsonException">The value is no string.</exception>
    public ReadOnlySpan<byte> String()
    {
        var range = StringRange();
        return _json[range.Start..range.End];
    }

    /// <summary>Reads a string: where it stands between its quotes.</summary>
    /// <exception cref="JsonException">The value is no string.</exception>
    public (int Start, int End) StringRange()
    {
        if (Peek() != '"')
        {
            throw new JsonException();
        }

        var start = ++_at;
        while (true)
        {
            var length = _json[_at..].IndexOfAny((byte)'"', (byte)'\\');
            if (length < 0 || _at + length + 1 >= _json.Length)
            {
                throw new JsonException();
            }

            _at += length + 1;
            if (_json[_at - 1] == '"')
            {
                return (start, _at - 1);
            }

            _at++;
        }
    }

    /// <summary>Passes over a value.</summary>
    public void Skip()
    {
        switch (Peek())
        {
            case (byte)'{' or (byte)'[':
                var length = BracketMatcher.Length(_json[_at..]);
                _at = length < 0 ? throw new JsonException() : _at + length;
                break;
            case (byte)'"':
                StringRange();
                break;
            default:
                Scalar();
                break;
        }
    }

    /// <summary>Reads a number, a truth value or null as it stands.</summary>
    public ReadOnlySpan<byte> Scalar()
    {
        Peek();
        var rest = _json[_at..];
        var length = rest.IndexOfAny(ScalarEnds);
        if (length <= 0)
        {
            throw new JsonException();
        }

        _at += length;
        return rest[..length];
    }

    private byte PeekBehindSpace()
    {
        while (_at < _json.Length)
        {
            var c = _json[_at];
            if (c > ' ')
            {
                return c;
            }

            _at++;
        }

        throw new JsonException();
    }

    private bool IsContainer(byte opening)
    {
        if (Peek() == opening)
        {
            return true;
        }

        Skip();
        return false;
    }

    /// <summary>Steps behind the opening bracket or a comma; the opening bracket is left standing until the first step.</summary>
    private bool Next(byte opening, byte closing)
    {
        var c = Peek();
        _at++;
        if (c == opening)
        {
            if (Peek() != closing)
            {
                return true;
            }

            _at++;
            return false;
        }

        return c == ',' || (c == closing ? false : throw new JsonException());
    }
}
