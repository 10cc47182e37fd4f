using System.Buffers;
using System.Collections.Immutable;
using NewsNlp.Boilerplate;

namespace NewsNlp.Articles;

/// <summary>Joins the lines of a hard-wrapped page to paragraphs: over page numbers and running headers too, with words put together that a hyphen broke.</summary>
internal sealed class PageUnwrapper
{
    /// <summary>Lines of furniture, and blank lines, that a paragraph may go on over.</summary>
    private const int MostFurniture = 4, MostBlank = 8;

    /// <summary>Columns by which a line is set in when a paragraph starts with it.</summary>
    private const int Indent = 2;

    private readonly string _page;
    private readonly List<PageLine> _lines;
    private readonly LineWrap _wrap;
    private readonly PageFurniture _furniture;
    private readonly LineHyphens _hyphens;
    private readonly char[] _text;
    private readonly ImmutableArray<SourceMap.Run>.Builder _runs;

    private int _length;

    private PageUnwrapper(string page, List<PageLine> lines, LineWrap wrap)
    {
        _page = page;
        _lines = lines;
        _wrap = wrap;
        _furniture = new PageFurniture(page, lines);
        _hyphens = new LineHyphens(page);
        _runs = ImmutableArray.CreateBuilder<SourceMap.Run>(lines.Count);
        // Each line once, with a space and a break at most.
        _text = ArrayPool<char>.Shared.Rent(page.Length + (2 * lines.Count));
    }

    /// <summary>The page as its reader sees it; the page itself where no line is wrapped.</summary>
    public static PageView View(string page) => View(page, new List<PageLine>(64));

    /// <summary>The same; its lines go into <paramref name="lines"/> first.</summary>
    public static PageView View(string page, List<PageLine> lines)
    {
        PageLines.Split(page, lines);
        RunningLines.Mark(page, lines);
        return LineWrap.Detect(page, lines) is { } wrap ? new PageUnwrapper(page, lines, wrap).Join() : new PageView(page, lines, default);
    }

    private PageView Join()
    {
        List<PageLine> joined = new(_lines.Count / 2), sources = new(_lines.Count / 2);
        var done = new bool[_lines.Count];
        for (var i = 0; i < _lines.Count; i++)
        {
            if (done[i])
            {
                continue;
            }

            var start = _length;
            var last = i;
            for (int next; (next = NextOf(last)) >= 0; last = next)
            {
                Append(last, next);
                done[next] = true;
            }

            Append(last, -1);
            joined.Add(new PageLine(start, _length, _lines[i].Gap));
            sources.Add(_lines[i]);
            _text[_length++] = '\n';
            // Furniture within the paragraph follows it, line by line.
            for (var k = i + 1; k < last; k++)
            {
                if (!done[k])
                {
                    done[k] = true;
                    _furniture.Add(_lines[k]);
                    joined.Add(new PageLine(_length, _length + _lines[k].Length, 1));
                    sources.Add(_lines[k]);
                    Append(k, -1);
                    _text[_length++] = '\n';
                }
            }
        }

        // A header that once stood within a paragraph is one between paragraphs too.
        for (var i = 0; i < joined.Count; i++)
        {
            joined[i] = joined[i] with { IsFurniture = joined[i].Length == sources[i].Length && (sources[i].IsFurniture || _furniture.Is(sources[i])) };
        }

        var text = new string(_text, 0, _length);
        ArrayPool<char>.Shared.Return(_text);
        return new PageView(text, joined, _runs.DrainToImmutable());
    }

    private void Append(int line, int next)
    {
        var (drop, space) = next < 0 ? (0, false) : _hyphens.EndsIn(_lines[line]) ? _hyphens.Join(_lines[line], _lines[next]) : (0, !_wrap.IsDense);
        var length = _lines[line].Length - drop;
        _runs.Add(new SourceMap.Run(_length, _lines[line].Start, length));
        _page.CopyTo(_lines[line].Start, _text, _length, length);
        _length += length;
        if (space)
        {
            _text[_length++] = ' ';
        }
    }

    // The line that goes on with this one, or -1.
    private int NextOf(int index)
    {
        if (index + 1 >= _lines.Count)
        {
            return -1;
        }

        PageLine line = _lines[index], next = _lines[index + 1];
        if (next.Gap == _wrap.Gap && GoesOn(line, next) && !(_furniture.MayBe(next) && OverFurniture(index) > 0))
        {
            return index + 1;
        }

        return OverFurniture(index);
    }

    private bool GoesOn(PageLine line, PageLine next)
    {
        if (line.IsFurniture || next.IsFurniture)
        {
            return false;
        }

        var (last, first) = (CharKinds.Of(_page[line.End - 1]), CharKinds.Of(_page[next.Start]));
        if (_wrap.IsDense)
        {
            return last is not CharKind.Colon && first is CharKind.Dense or CharKind.Digit or CharKind.Comma or CharKind.End or CharKind.Quote or CharKind.Bracket && Column(next) <= Column(line) && _wrap.IsFull(_page, line, next);
        }

        var full = _wrap.IsFull(_page, line, next);
        // A dash or number in the middle of a sentence starts no item.
        if (HasColumns(line) || HasColumns(next) || (StartsItem(next) && !(full && LineWrap.IsOpen(last) && !StartsItem(line) && !IsBullet(_page[next.Start]))) || Column(next) >= Column(line) + Indent && !StartsItem(line))
        {
            return false;
        }

        if (first == CharKind.Lower && (LineWrap.IsOpen(last) || _hyphens.EndsIn(line)) && line.Length * 2 >= _wrap.Width)
        {
            return true;
        }

        return full && (first == CharKind.Lower || ((LineWrap.IsOpen(last) || HintsOf(line) == BlockHints.None) && HintsOf(next) == BlockHints.None));
    }

    // A sentence that stops in mid-line at the foot of a page goes on in small letters behind numbers, headers and blank lines.
    private int OverFurniture(int index)
    {
        var line = _lines[index];
        if (_wrap.IsDense || line.Length * 10 < _wrap.Width * 6 || !(LineWrap.IsOpen(CharKinds.Of(_page[line.End - 1])) || _hyphens.EndsIn(line)))
        {
            return -1;
        }

        for (int next = index + 1, blank = 0; next < _lines.Count && next <= index + 1 + MostFurniture; next++)
        {
            blank += _lines[next].Gap;
            if (blank > MostBlank)
            {
                return -1;
            }

            if (CharKinds.Of(_page[_lines[next].Start]) == CharKind.Lower && !_furniture.MayBe(_lines[next]) && !HasColumns(_lines[next]))
            {
                return next;
            }

            if (!_furniture.MayBe(_lines[next]))
            {
                return -1;
            }
        }

        return -1;
    }

    private BlockHints HintsOf(PageLine line) => LineHints.Of(_page.AsSpan(line.Start, line.Length));

    private static bool IsBullet(char c) => c is '•' or '●' or '▪' or '■' or '‣' or '*';

    private bool HasColumns(PageLine line)
    {
        var text = _page.AsSpan(line.Start, Math.Min(line.Length, 256));
        return text.Contains('\t') || text.IndexOf("    ") >= 0;
    }

    private bool StartsItem(PageLine line)
    {
        var text = _page.AsSpan(line.Start, line.Length);
        if (IsBullet(text[0]) || (text.Length > 1 && text[0] is '-' or '–' or '—' && text[1] == ' '))
        {
            return true;
        }

        var digits = 0;
        while (digits < text.Length && digits < 3 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > 0 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }

    private int Column(PageLine line)
    {
        var column = 0;
        while (column < 40 && line.Start - column > 0 && _page[line.Start - column - 1] is ' ' or '\t' or '\u00a0' or '\u3000')
        {
            column++;
        }

        return column;
    }
}
