using NewsNlp.Boilerplate;
using NewsNlp.Text;

namespace NewsNlp.Articles.Html;

/// <summary>Makes the classifier's view of a page: hashed names and classes, template repeats, agreement with what the page declares.</summary>
internal sealed class SignalMaker
{
    private readonly PageTree _tree;
    private readonly List<uint> _words = [];
    private readonly HashSet<ulong> _body;
    private readonly HashSet<ulong> _description;
    private readonly HashSet<uint> _title = [];
    private readonly HashSet<uint> _seen = [];

    private SignalMaker(PageTree tree, PageAnchors anchors)
    {
        _tree = tree;
        _body = WordSequence.Pairs(anchors.Body);
        _description = WordSequence.Pairs(anchors.Description);
        WordSequence.Hash(anchors.Title, _words);
        _title.UnionWith(_words);
    }

    public static MarkupPage Make(PageTree tree, PageAnchors anchors)
    {
        var maker = new SignalMaker(tree, anchors);
        var count = tree.Elements.Count;
        var parents = new int[count];
        var starts = new int[count + 1];
        var words = new List<uint>(count * 4);
        var around = maker.ElementsAroundBlocks();
        for (var i = 0; i < count; i++)
        {
            parents[i] = tree.Elements[i].Parent;
            starts[i] = words.Count;
            if (around[i])
            {
                maker.AddWords(i, words);
            }
        }

        starts[count] = words.Count;
        return new MarkupPage { Parents = parents, WordStarts = starts, Words = [.. words], Signals = maker.MakeSignals() };
    }

    /// <summary>Marks the elements that hold text: nobody asks for the names of the others.</summary>
    private bool[] ElementsAroundBlocks()
    {
        var marked = new bool[_tree.Elements.Count];
        for (var i = 0; i < _tree.Blocks.Count; i++)
        {
            for (var e = _tree.Blocks[i].Element; e >= 0 && !marked[e]; e = _tree.Elements[e].Parent)
            {
                marked[e] = true;
            }
        }

        return marked;
    }

    private void AddWords(int element, List<uint> words)
    {
        const int MostPerElement = 40;
        ref var e = ref _tree.Elements[element];
        words.Add(StableHash.Combine((uint)e.Tag, e.NameHash));
        if (e.Tag is HtmlTag.Html or HtmlTag.Body)
        {
            return;
        }

        var first = words.Count;
        Span<char> buffer = stackalloc char[ClassWords.LongestWord];
        for (var i = 0; i < e.AttributeCount; i++)
        {
            ref var attribute = ref _tree.Attributes[e.FirstAttribute + i];
            if (attribute.Name is not (HtmlAttribute.Class or HtmlAttribute.Id or HtmlAttribute.ItemProp or HtmlAttribute.Role or HtmlAttribute.TestId
                or HtmlAttribute.Property or HtmlAttribute.Hidden))
            {
                continue;
            }

            var previous = (uint)attribute.Name;
            var reader = new ClassWords(_tree.Value(attribute), buffer);
            while (reader.MoveNext() && words.Count - first < MostPerElement)
            {
                var word = StableHash.Of(reader.Current);
                words.Add(word);
                words.Add(StableHash.Combine(previous, word));
                previous = word;
            }
        }
    }

    private MarkupSignals[] MakeSignals()
    {
        var signals = new MarkupSignals[_tree.Blocks.Count];
        var repeats = CountSignatures();
        for (var i = 0; i < signals.Length; i++)
        {
            ref var block = ref _tree.Blocks[i];
            WordSequence.Hash(_tree.TextOf(block), _words);
            var parent = ParentOf(block.Element);
            var (inTitle, cover) = CountTitleWords();
            signals[i] = new MarkupSignals
            {
                Element = block.Element,
                Repeats = Repeats(repeats, block.Element),
                ParentRepeats = Repeats(repeats, parent),
                OuterRepeats = Repeats(repeats, ParentOf(parent)),
                BodyAgreement = _body.Count == 0 ? -1 : WordSequence.Share(_words, _body),
                DescriptionAgreement = _description.Count == 0 ? -1 : WordSequence.Share(_words, _description),
                TitleAgreement = _words.Count == 0 ? 0 : (float)inTitle / _words.Count,
                TitleCover = _title.Count == 0 ? 0 : (float)cover / _title.Count,
                Emphasis = (float)block.EmphasisLength / Math.Max(1, block.TextLength),
                Breaks = block.Breaks,
            };
        }

        MarkTitle(signals);
        CountImages(signals);
        return signals;
    }

    /// <summary>Words of the current block that are in the title, and how many different ones.</summary>
    private (int Words, int Different) CountTitleWords()
    {
        var words = 0;
        _seen.Clear();
        foreach (var word in _words)
        {
            if (_title.Contains(word))
            {
                words++;
                _seen.Add(word);
            }
        }

        return (words, _seen.Count);
    }

    /// <summary>Counts the blocks since the title: the last top heading that holds most of the declared title, else the first heading.</summary>
    private void MarkTitle(MarkupSignals[] signals)
    {
        int best = -1, heading = -1;
        for (var i = 0; i < signals.Length; i++)
        {
            var element = _tree.Blocks[i].Element;
            var tag = element < 0 ? HtmlTag.Other : _tree.Elements[element].Tag;
            if (best < 0 && signals[i].TitleCover > 0.6f && signals[i].TitleAgreement > 0.6f && HtmlTags.Is(tag, HtmlTagTraits.Heading))
            {
                best = i;
            }

            heading = heading < 0 && tag == HtmlTag.H1 ? i : heading;
        }

        best = best < 0 ? heading : best;
        for (var i = 0; i < signals.Length; i++)
        {
            signals[i].FromTitle = best < 0 ? MarkupSignals.NoTitle : i - best;
        }
    }

    private void CountImages(MarkupSignals[] signals)
    {
        var element = 0;
        for (var i = 0; i < signals.Length; i++)
        {
            var start = _tree.Segments[_tree.Blocks[i].FirstSegment].Start;
            for (; element < _tree.Elements.Count && _tree.Elements[element].Start < start; element++)
            {
                signals[i].Images += _tree.Elements[element].Tag is HtmlTag.Img or HtmlTag.Figure or HtmlTag.Video ? 1 : 0;
            }
        }
    }

    private Dictionary<uint, int> CountSignatures()
    {
        var counts = new Dictionary<uint, int>();
        for (var i = 0; i < _tree.Elements.Count; i++)
        {
            ref var e = ref _tree.Elements[i];
            if (!e.NoText && HtmlTags.Is(e.Tag, HtmlTagTraits.Block))
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, e.Signature, out _)++;
            }
        }

        return counts;
    }

    private int Repeats(Dictionary<uint, int> counts, int element) =>
        element < 0 ? 0 : counts.GetValueOrDefault(_tree.Elements[element].Signature);

    private int ParentOf(int element) => element < 0 ? -1 : _tree.Elements[element].Parent;
}
