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
internal sealed class PageReader : IDisposable
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

    /// <summary>Closes what the start of <paramref name="tag"/> implies; false when the tag is to be ignored.</summary>
    private bool Imply(HtmlTag tag, HtmlTagTraits traits, int at)
    {
        if (_open.TopTag == HtmlTag.Head && (traits & HtmlTagTraits.InHead) == 0)
        {
            PopTo(_open.Count - 1, at);
        }

        if (tag is HtmlTag.Html or HtmlTag.Body or HtmlTag.Head && _open.Innermost(tag) >= 0)
        {
            return false;
        }

        var foreign = Math.Max(Math.Max(_open.Innermost(HtmlTag.Svg), _open.Innermost(HtmlTag.Math)), _open.Innermost(HtmlTag.Select));
        if (foreign >= 0)
        {
            // A block, or a link's end, leaves foreign content; everything else in it draws no text.
            if ((traits & HtmlTagTraits.ClosesParagraph) == 0 && tag is not (HtmlTag.Img or HtmlTag.Table))
            {
                return tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Title;
            }

            PopTo(foreign, at);
        }

        var scope = _open.InnermostScope();
        if ((traits & HtmlTagTraits.ClosesParagraph) != 0)
        {
            CloseInside(_open.Innermost(HtmlTag.P), Math.Max(scope, _open.Innermost(HtmlTag.Button)), at);
        }

        ImplyParts(tag, traits, scope, at);
        return true;
    }

    private void ImplyParts(HtmlTag tag, HtmlTagTraits traits, int scope, int at)
    {
        switch (tag)
        {
            case HtmlTag.Li:
                var list = Math.Max(Math.Max(_open.Innermost(HtmlTag.Ul), _open.Innermost(HtmlTag.Ol)), _open.Innermost(HtmlTag.Menu));
                CloseInside(_open.Innermost(HtmlTag.Li), Math.Max(scope, list), at);
                break;
            case HtmlTag.Dt or HtmlTag.Dd:
                var outer = Math.Max(scope, _open.Innermost(HtmlTag.Dl));
                CloseInside(Math.Max(_open.Innermost(HtmlTag.Dt), _open.Innermost(HtmlTag.Dd)), outer, at);
                break;
            case HtmlTag.Td or HtmlTag.Th:
                CloseInside(Math.Max(_open.Innermost(HtmlTag.Td), _open.Innermost(HtmlTag.Th)), _open.Innermost(HtmlTag.Table), at);
                break;
            case HtmlTag.Tr:
                CloseInside(_open.Innermost(HtmlTag.Tr), _open.Innermost(HtmlTag.Table), at);
                break;
            case HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot:
                var part = Math.Max(Math.Max(_open.Innermost(HtmlTag.Thead), _open.Innermost(HtmlTag.Tbody)), _open.Innermost(HtmlTag.Tfoot));
                CloseInside(Math.Max(part, -1), _open.Innermost(HtmlTag.Table), at);
                break;
            case HtmlTag.A:
                CloseFormatting(HtmlTag.A, at);
                break;
            case HtmlTag.Button:
                CloseInside(_open.Innermost(HtmlTag.Button), scope, at);
                break;
            default:
                if ((traits & HtmlTagTraits.Heading) != 0 && HtmlTags.Is(_open.TopTag, HtmlTagTraits.Heading))
                {
                    PopTo(_open.Count - 1, at);
                }

                break;
        }
    }

    /// <summary>Closes the element at stack <paramref name="index"/> when it stands inside <paramref name="outer"/>.</summary>
    private void CloseInside(int index, int outer, int at)
    {
        if (index > outer)
        {
            PopTo(index, at);
        }
    }

    private void Close(ref StructHtmlToken token, int at)
    {
        var tag = HtmlTags.Parse(token.Name);
        var traits = HtmlTags.Of(tag);
        if (tag == HtmlTag.Other)
        {
            CloseUnknown(StableHash.Of(token.Name), at);
            return;
        }

        if ((traits & HtmlTagTraits.Formatting) != 0)
        {
            CloseFormatting(tag, at);
            return;
        }

        if (tag == HtmlTag.Br)
        {
            _cutter.Break();
            return;
        }

        if ((traits & HtmlTagTraits.Block) != 0)
        {
            _cutter.Cut();
        }

        // The end of body and html changes nothing: what follows still belongs to the page.
        if (tag is HtmlTag.Body or HtmlTag.Html)
        {
            return;
        }

        var index = _open.Innermost(tag);
        if ((traits & HtmlTagTraits.Heading) != 0)
        {
            for (var other = HtmlTag.H1; other <= HtmlTag.H6; other++)
            {
                index = Math.Max(index, _open.Innermost(other));
            }
        }

        var barrier = tag switch
        {
            HtmlTag.Table or HtmlTag.Template or HtmlTag.Object or HtmlTag.Svg or HtmlTag.Math => -1,
            HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr or HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Caption
                => _open.Innermost(HtmlTag.Table),
            _ => _open.InnermostScope(),
        };
        CloseInside(index, barrier, at);
    }

    private void CloseFormatting(HtmlTag tag, int at)
    {
        const int Reach = 32;
        if (tag == HtmlTag.A)
        {
            _link = -1;
        }

        var index = _open.Innermost(tag);
        for (var i = _open.Count - 1; i >= Math.Max(index, _open.Count - Reach) && index >= 0; i--)
        {
            if (i == index)
            {
                PopTo(index, at);
                return;
            }

            if (HtmlTags.Is(_open.TagAt(i), HtmlTagTraits.Block))
            {
                return;
            }
        }
    }

    private void CloseUnknown(uint hash, int at)
    {
        const int Reach = 64;
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - Reach); i--)
        {
            if (_open.TagAt(i) == HtmlTag.Other && _open.NameHashAt(i) == hash)
            {
                PopTo(i, at);
                return;
            }

            if (HtmlTags.Is(_open.TagAt(i), HtmlTagTraits.Scope))
            {
                return;
            }
        }
    }

    /// <summary>Takes elements off the stack until <paramref name="index"/> is free.</summary>
    private void PopTo(int index, int at)
    {
        while (_open.Count > index)
        {
            var tag = _open.TopTag;
            if (HtmlTags.Is(tag, HtmlTagTraits.Block))
            {
                _cutter.Cut();
            }

            var element = _open.Pop();
            _tree.Elements[element].End = at;
            if (tag == HtmlTag.A && _link == element)
            {
                _link = -1;
            }
            else if (IsEmphasis(tag))
            {
                _emphasis--;
            }
        }
    }
}
