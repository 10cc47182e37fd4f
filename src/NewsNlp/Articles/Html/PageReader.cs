using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using NewsNlp.Text;

namespace NewsNlp.Articles.Html;

/// <summary>
/// Reads a page in one pass: AngleSharp's tokens, a tree of our own, and the blocks of its text. Every element and every piece of text keeps
/// its place in the source.
/// </summary>
/// <remarks>
/// The tree is built by the rules of the HTML standard that matter for text: implied ends, scopes, raw text. Misnested formatting and text
/// between table parts stay where they stand instead of being moved: nothing is lost and every step takes constant time.
/// </remarks>
internal sealed partial class PageReader : IDisposable
{
    /// <summary>Elements deeper than this become siblings, as in browsers.</summary>
    public const int MaximumDepth = 512;

    private const int CancellationInterval = 4096;

    private readonly PageTree _tree;
    private readonly OpenElements _open = new();
    private readonly BlockCutter _cutter;
    private int _link = -1;
    private int _emphasis;

    private PageReader(PageTree tree)
    {
        _tree = tree;
        _cutter = new BlockCutter(tree);
    }

    /// <summary>Reads <paramref name="source"/>; the caller disposes the tree.</summary>
    public static PageTree Read(string source, CancellationToken cancellationToken)
    {
        var tree = new PageTree(source);
        try
        {
            using var reader = new PageReader(tree);
            reader.Run(cancellationToken);
            return tree;
        }
        catch
        {
            tree.Dispose();
            throw;
        }
    }

    public void Dispose() => _open.Dispose();

    private static bool KeepAttribute(ref StructHtmlToken token, ReadOnlyMemory<char> name) =>
        HtmlAttributes.Parse(name.Span) != HtmlAttribute.None;

    private void Run(CancellationToken cancellationToken)
    {
        using var text = new TextSource(new ReadOnlyMemoryTextSource(_tree.Source.AsMemory()));
        using var tokenizer = new HtmlTokenizer(text, HtmlEntityProvider.ResolverExtended)
        {
            SkipComments = true,
            IsNotConsumingCharacterReferences = true,
            ShouldEmitAttribute = KeepAttribute,
        };
        var textStart = -1;
        for (var count = 0; ; count++)
        {
            if (count % CancellationInterval == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            ref var token = ref tokenizer.GetStructToken();
            var at = Math.Min(token.Position.Index, _tree.Source.Length);
            if (textStart >= 0)
            {
                AddText(textStart, at);
                textStart = -1;
            }

            switch (token.Type)
            {
                case HtmlTokenType.Character:
                    textStart = at;
                    break;
                case HtmlTokenType.StartTag:
                    tokenizer.State = Open(ref token, at);
                    break;
                case HtmlTokenType.EndTag:
                    Close(ref token, at);
                    break;
                case HtmlTokenType.EndOfFile:
                    PopTo(0, _tree.Source.Length);
                    _cutter.Cut();
                    return;
            }
        }
    }

    private void AddText(int start, int end)
    {
        if (_open.TopTag == HtmlTag.Head && !_tree.Source.AsSpan(start, end - start).IsWhiteSpace())
        {
            PopTo(_open.Count - 1, start);
        }

        var top = _open.Top;
        if (top < 0)
        {
            _cutter.Add(top, _link, start, end, _emphasis > 0);
            return;
        }

        switch (_open.TopTag)
        {
            case HtmlTag.Script:
                _tree.Scripts.Add(new PageScript(top, start, end));
                break;
            case HtmlTag.Title when _tree.Title.IsEmpty && _open.Innermost(HtmlTag.Svg) < 0:
                _tree.Title = TextSpan.FromBounds(start, end);
                break;
            default:
                if (!_tree.Elements[top].NoText)
                {
                    if (_open.TopTag == HtmlTag.Pre)
                    {
                        AddLines(top, start, end);
                    }
                    else
                    {
                        _cutter.Add(top, _link, start, end, _emphasis > 0);
                    }
                }

                break;
        }
    }

    private void AddLines(int element, int start, int end)
    {
        while (start < end)
        {
            var line = _tree.Source.AsSpan(start, end - start).IndexOf('\n');
            var stop = line < 0 ? end : start + line;
            _cutter.Add(element, _link, start, stop, _emphasis > 0);
            if (line >= 0)
            {
                _cutter.Break();
            }

            start = stop + 1;
        }
    }

    private HtmlParseMode Open(ref StructHtmlToken token, int at)
    {
        ReadOnlySpan<char> name = token.Name;
        var tag = HtmlTags.Parse(name);
        var traits = HtmlTags.Of(tag);
        if (!Imply(tag, traits, at))
        {
            return HtmlParseMode.PCData;
        }

        if (tag == HtmlTag.Br)
        {
            _cutter.Break();
            return HtmlParseMode.PCData;
        }

        if ((traits & HtmlTagTraits.Block) != 0)
        {
            _cutter.Cut();
        }

        var hash = tag == HtmlTag.Other ? StableHash.Of(name) : 0;
        var element = AddElement(ref token, tag, hash, at);
        if (tag == HtmlTag.Span && IsBreak(element))
        {
            _cutter.Break();
        }

        if ((traits & HtmlTagTraits.Void) == 0 && !(token.IsSelfClosing && _open.Innermost(HtmlTag.Svg) >= 0))
        {
            Push(element, tag, hash);
        }

        return tag switch
        {
            HtmlTag.Script => HtmlParseMode.Script,
            HtmlTag.Style or HtmlTag.Noscript or HtmlTag.Iframe or HtmlTag.Xmp => HtmlParseMode.Rawtext,
            HtmlTag.Title or HtmlTag.Textarea => HtmlParseMode.RCData,
            HtmlTag.Plaintext => HtmlParseMode.Plaintext,
            _ => HtmlParseMode.PCData,
        };
    }

    /// <summary>Some sites draw their line breaks with an empty element of the class <c>br</c>.</summary>
    private bool IsBreak(int element)
    {
        var names = _tree.Raw(element, HtmlAttribute.Class);
        return names.EndsWith("br") && (names.Length == 2 || names[^3] == ' ');
    }

    private void Push(int element, HtmlTag tag, uint hash)
    {
        if (_open.Count >= MaximumDepth)
        {
            _tree.Flattened++;
            _tree.Elements[element].End = _tree.Source.Length;
            // Raw text must still end up in an element of its own, or a script would become text of its parent.
            if (!HtmlTags.Is(tag, HtmlTagTraits.NoText))
            {
                return;
            }
        }

        _open.Push(element, tag, hash);
        if (tag == HtmlTag.A)
        {
            _link = element;
        }
        else if (IsEmphasis(tag))
        {
            _emphasis++;
        }
    }

    private static bool IsEmphasis(HtmlTag tag) => tag is HtmlTag.B or HtmlTag.Strong or HtmlTag.I or HtmlTag.Em;

    private int AddElement(ref StructHtmlToken token, HtmlTag tag, uint hash, int at)
    {
        var parent = _open.Top;
        var first = _tree.Attributes.Count;
        var attributes = token.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            ReadOnlySpan<char> value = attribute.Value;
            _tree.Attributes.Add(new PageAttribute(HtmlAttributes.Parse(attribute.Name), _tree.AttributeText.Count, value.Length));
            _tree.AttributeText.AddRange(value);
        }

        var element = new PageElement
        {
            Tag = tag,
            Parent = parent,
            Depth = (ushort)_open.Count,
            Start = at,
            End = at,
            FirstAttribute = first,
            AttributeCount = _tree.Attributes.Count - first,
            NameHash = hash,
            NoText = HtmlTags.Is(tag, HtmlTagTraits.NoText) || (parent >= 0 && _tree.Elements[parent].NoText && _open.TopTag != HtmlTag.Head),
        };
        ElementHints.Fill(_tree, ref element);
        _tree.Elements.Add(element);
        return _tree.Elements.Count - 1;
    }
}
