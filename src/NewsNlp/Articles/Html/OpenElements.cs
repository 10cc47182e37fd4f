namespace NewsNlp.Articles.Html;

/// <summary>
/// The open elements while a page is read. The innermost open element of each tag is known without a search, so that end tags without a
/// start cost nothing however deep the page is nested.
/// </summary>
internal sealed class OpenElements : IDisposable
{
    private readonly int[] _innermost = new int[(int)HtmlTag.Plaintext + 1];
    private PooledList<Entry> _stack = new(128);

    public OpenElements() => Array.Fill(_innermost, -1);

    public int Count => _stack.Count;

    /// <summary>The element on top, or -1.</summary>
    public int Top => _stack.Count == 0 ? -1 : _stack[_stack.Count - 1].Element;

    public HtmlTag TopTag => _stack.Count == 0 ? HtmlTag.Other : _stack[_stack.Count - 1].Tag;

    /// <summary>Stack index of the innermost open element of a tag, or -1.</summary>
    public int Innermost(HtmlTag tag) => _innermost[(int)tag];

    /// <summary>Stack index of the innermost element that end tags of blocks do not reach through, or -1.</summary>
    public int InnermostScope() => Math.Max(
        Math.Max(Math.Max(Innermost(HtmlTag.Td), Innermost(HtmlTag.Th)), Math.Max(Innermost(HtmlTag.Table), Innermost(HtmlTag.Caption))),
        Math.Max(Math.Max(Innermost(HtmlTag.Template), Innermost(HtmlTag.Object)), Math.Max(Innermost(HtmlTag.Svg), Innermost(HtmlTag.Math))));

    public HtmlTag TagAt(int index) => _stack[index].Tag;

    public uint NameHashAt(int index) => _stack[index].NameHash;

    public void Push(int element, HtmlTag tag, uint nameHash)
    {
        _stack.Add(new Entry(element, tag, nameHash, _innermost[(int)tag]));
        _innermost[(int)tag] = _stack.Count - 1;
    }

    /// <summary>Takes the top element off and gives its number.</summary>
    public int Pop()
    {
        var entry = _stack[_stack.Count - 1];
        _innermost[(int)entry.Tag] = entry.Outer;
        _stack.Truncate(_stack.Count - 1);
        return entry.Element;
    }

    public void Dispose() => _stack.Return();

    private readonly record struct Entry(int Element, HtmlTag Tag, uint NameHash, int Outer);
}
