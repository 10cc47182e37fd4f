using System.Buffers;

namespace NewsNlp.Boilerplate;

/// <summary>Rows of features of a page's blocks: what each is, what stands around it, what holds it. Pooled, for they are large objects; dispose when done.</summary>
internal sealed class MarkupFeatures : IDisposable
{
    /// <summary>Features of a block by itself.</summary>
    private const int Own = 42;

    /// <summary>Features taken over from each of four neighbours.</summary>
    private const int Neighbour = 6;

    /// <summary>Features of each of three containers.</summary>
    private const int PerContainer = 6;

    private const int Page = 4;

    /// <summary>
    /// Counts of blocks and elements are taken no further than this: hardly a page that the model learned from has more paragraphs, and a page that has ten
    /// times as many is no other than one that has that many.
    /// </summary>
    private const int MostCounted = 80;

    /// <summary>Binary logarithm of the characters of a page or container from which on they count as very long.</summary>
    public const float LongestCounted = 15.5f;

    /// <summary>Features of the first pass.</summary>
    public const int Width = Own + (4 * Neighbour) + (Containers * PerContainer) + Page;

    /// <summary>Features of the second pass: those of the first, and what the first pass thought of the surroundings.</summary>
    public const int ContextWidth = Width + MarkupContext.Width;

    /// <summary>Levels of containers that are looked at: parent, grandparent and the one above.</summary>
    public const int Containers = 4;

    private readonly int _count;
    private readonly float[] _rows;
    private readonly int[] _containers;

    private MarkupFeatures(int count)
    {
        _count = count;
        _rows = ArrayPool<float>.Shared.Rent(count * ContextWidth);
        _rows.AsSpan(0, count * ContextWidth).Clear();
        _containers = new int[count * Containers];
    }

    public int Count => _count;

    /// <summary>All rows, each <see cref="ContextWidth"/> wide.</summary>
    public ReadOnlySpan<float> Rows => _rows.AsSpan(0, _count * ContextWidth);

    /// <summary>How many containers there are; the first is none.</summary>
    public int ContainerCount { get; private set; }

    /// <summary>Number of the container of a block at a level, 0 when there is none.</summary>
    public int Container(int block, int level) => _containers[(block * Containers) + level];

    /// <summary>Computes the features of the first pass.</summary>
    public static MarkupFeatures Of(ReadOnlySpan<TextBlock> blocks, MarkupWords words)
    {
        var features = new MarkupFeatures(blocks.Length);
        var paths = new MarkupPaths(words);
        for (var i = 0; i < blocks.Length; i++)
        {
            features.FillOwn(blocks, i, words, paths);
            features.FillContainers(blocks[i], i);
        }

        features.FillNeighbours();
        features.SumContainers();
        features.FillPage();
        return features;
    }

    public void Dispose() => ArrayPool<float>.Shared.Return(_rows);

    public Span<float> Row(int block) => _rows.AsSpan(block * ContextWidth, ContextWidth);

    private void FillOwn(ReadOnlySpan<TextBlock> blocks, int index, MarkupWords words, MarkupPaths paths)
    {
        var block = blocks[index];
        var text = block.Text.Span;
        var row = Row(index);
        var shape = TextShape.Of(text);
        var signals = block.Page is { } page ? page.Signals[block.PageIndex] : default;
        var path = block.Page is { } known ? paths.Score(known, signals.Element) : default;
        var n = 0;
        row[n++] = MathF.Log2(text.Length + 1);
        row[n++] = (float)block.LinkLength / Math.Max(1, text.Length);
        row[n++] = words.TextScore(text, block.Element);
        row[n++] = path.Near + path.Parent + path.Far;
        row[n++] = (int)block.Element;
        row[n++] = shape.EndsSentence;
        row[n++] = path.Near;
        row[n++] = path.Parent;
        row[n++] = path.Far;
        row[n++] = path.Worst;
        row[n++] = path.Best;
        row[n++] = block.HeadingLevel;
        row[n++] = block.Depth;
        row[n++] = block.Gap;
        row[n++] = shape.Words;
        row[n++] = shape.MeanWord;
        row[n++] = shape.UpperShare;
        row[n++] = shape.DigitShare;
        row[n++] = shape.Commas;
        row[n++] = shape.Sentences;
        row[n++] = shape.Start;
        row[n++] = shape.CapitalShare;
        row[n++] = Math.Min(MostCounted, signals.Repeats);
        row[n++] = Math.Min(MostCounted, signals.ParentRepeats);
        row[n++] = Math.Min(MostCounted, signals.OuterRepeats);
        row[n++] = signals.BodyAgreement;
        row[n++] = signals.TitleAgreement;
        row[n++] = signals.TitleCover;
        row[n++] = signals.DescriptionAgreement;
        row[n++] = signals.Emphasis;
        row[n++] = signals.Breaks;
        row[n++] = signals.FromTitle == MarkupSignals.NoTitle ? signals.FromTitle : Math.Min(MostCounted, signals.FromTitle);
        row[n++] = signals.Images;
        row[n++] = Has(block, BlockHints.Article);
        row[n++] = Has(block, BlockHints.Caption);
        row[n++] = Has(block, BlockHints.Related | BlockHints.Aside);
        row[n++] = Has(block, BlockHints.Comments);
        row[n++] = Has(block, BlockHints.Promotion | BlockHints.Advertisement | BlockHints.Legal);
        row[n++] = Has(block, BlockHints.Author | BlockHints.Date | BlockHints.Tags);
        row[n++] = Has(block, BlockHints.Navigation | BlockHints.Footer | BlockHints.Header | BlockHints.Breadcrumb);
        row[n++] = Has(block, BlockHints.Title | BlockHints.Summary);
        row[n] = Has(block, BlockHints.Hidden);
    }

    private static float Has(in TextBlock block, BlockHints hints) => (block.Hints & hints) != 0 ? 1 : 0;

    private void FillContainers(in TextBlock block, int index)
    {
        var own = _containers.AsSpan(index * Containers, Containers);
        own[0] = block.Container;
        if (block.Page is not { } page)
        {
            return;
        }

        var element = block.Container - 1;
        for (var level = 1; level < Containers && element >= 0; level++)
        {
            element = page.Parents[element];
            own[level] = element + 1;
        }
    }

    /// <summary>The first six features of a row are those that neighbours see.</summary>
    private void FillNeighbours()
    {
        ReadOnlySpan<int> steps = [-1, 1, -2, 2];
        for (var i = 0; i < _count; i++)
        {
            var row = Row(i);
            for (var k = 0; k < steps.Length; k++)
            {
                var other = i + steps[k];
                var target = row.Slice(Own + (k * Neighbour), Neighbour);
                if ((uint)other < (uint)_count)
                {
                    Row(other)[..Neighbour].CopyTo(target);
                }
                else
                {
                    target.Fill(-1);
                }
            }
        }
    }

    /// <summary>Numbers the containers without gaps, so that sums over them are arrays.</summary>
    private void NumberContainers()
    {
        var numbers = new Dictionary<int, int> { [0] = 0 };
        for (var i = 0; i < _containers.Length; i++)
        {
            if (!numbers.TryGetValue(_containers[i], out var number))
            {
                numbers[_containers[i]] = number = numbers.Count;
            }

            _containers[i] = number;
        }

        ContainerCount = numbers.Count;
    }

    private void SumContainers()
    {
        NumberContainers();
        var sums = new (float Length, float Link, int Blocks, int Long, int First)[ContainerCount];
        float total = 0;
        for (var i = 0; i < _count; i++)
        {
            var row = Row(i);
            var length = MathF.Pow(2, row[0]) - 1;
            total += length;
            for (var level = 0; level < Containers; level++)
            {
                var key = Container(i, level);
                if (key == 0 && level > 0)
                {
                    break;
                }

                ref var sum = ref sums[key];
                sum.First = sum.Blocks == 0 ? i : sum.First;
                sum.Length += length;
                sum.Link += length * row[1];
                sum.Blocks++;
                sum.Long += length > 80 && row[1] < 0.3f ? 1 : 0;
            }
        }

        for (var i = 0; i < _count; i++)
        {
            var row = Row(i);
            for (var level = 0; level < Containers; level++)
            {
                var target = row.Slice(Own + (4 * Neighbour) + (level * PerContainer), PerContainer);
                ref var sum = ref sums[Container(i, level)];
                if (sum.Blocks == 0)
                {
                    target.Fill(-1);
                    continue;
                }

                target[0] = Math.Min(LongestCounted, MathF.Log2(sum.Length + 1));
                target[1] = sum.Link / Math.Max(1, sum.Length);
                target[2] = Math.Min(MostCounted, sum.Blocks);
                target[3] = Math.Min(MostCounted, sum.Long);
                target[4] = sum.Length / Math.Max(1, total);
                target[5] = Math.Min(MostCounted, i - sum.First);
            }
        }
    }

    private void FillPage()
    {
        float total = 0;
        var longBlocks = 0;
        for (var i = 0; i < _count; i++)
        {
            var row = Row(i);
            total += MathF.Pow(2, row[0]) - 1;
            longBlocks += row[0] > 6.3f && row[1] < 0.3f ? 1 : 0;
        }

        float before = 0;
        for (var i = 0; i < _count; i++)
        {
            var row = Row(i);
            var target = row.Slice(Width - Page, Page);
            before += MathF.Pow(2, row[0]) - 1;
            target[0] = (float)i / Math.Max(1, _count);
            target[1] = before / Math.Max(1, total);
            target[2] = Math.Min(LongestCounted, MathF.Log2(total + 1));
            target[3] = Math.Min(MostCounted, longBlocks);
        }
    }
}
