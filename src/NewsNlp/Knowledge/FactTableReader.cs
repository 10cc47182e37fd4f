using System.Text;

namespace NewsNlp.Knowledge;

/// <summary>Reads CSV and TSV tables with a header; which it is shows in the header.</summary>
internal sealed class FactTableReader(KnowledgeBaseBuilder builder)
{
    /// <summary>Longest row in characters, over all lines of its quoted cells.</summary>
    private const int MaxRow = 1 << 20;

    private readonly KnowledgeBaseBuilder _builder = builder;
    private readonly List<string> _cells = [];
    private readonly List<long> _broken = [];
    private FactFields _current = new();
    private long _read;
    private long _added;
    private long _filtered;
    private long _brokenCount;
    private long _line;
    private long _length;

    public KnowledgeImportReport Read(TextReader table)
    {
        var header = table.ReadLine()?.TrimStart('\uFEFF') ?? "";
        _line = 1;
        var separator = header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        SplitCells(header, separator);
        var columns = _cells.ConvertAll(FactFields.Canonical);
        if (!columns.Contains("id") || !columns.Contains("label"))
        {
            throw new InvalidDataException("The table's first line must name the columns, among them one for the identifier (item, qid, id) and one for the label (label, itemLabel).");
        }

        while (ReadRow(table, separator) is { } row)
        {
            if (row.Length > 0)
            {
                ReadFact(row, separator, columns);
            }
        }

        Finish();
        return new KnowledgeImportReport
        {
            Read = _read, Added = _added, Filtered = _filtered, Broken = _brokenCount, BrokenLines = [.. _broken], Length = _length,
        };
    }

    private void ReadFact(string row, char separator, List<string?> columns)
    {
        _read++;
        var fields = new FactFields();
        try
        {
            SplitCells(row, separator);
            if (_cells.Count != columns.Count)
            {
                throw new FormatException("The row has another number of cells than the header.");
            }

            var id = EntityId.Parse(SparqlTerm.LocalName(SparqlTerm.Text(_cells[columns.IndexOf("id")])));
            if (id != _current.Id)
            {
                Finish();
                _current = fields;
            }

            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i] is { } field)
                {
                    _current.Set(field, _cells[i]);
                }
            }
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            _brokenCount++;
            if (_broken.Count < 20)
            {
                _broken.Add(_line);
            }
        }
    }

    /// <summary>Adds the item whose rows have all been read.</summary>
    private void Finish()
    {
        if (_current.ToFact() is { } fact)
        {
            _builder.Add(fact);
            _added++;
        }
        else if (_current.HasId)
        {
            _filtered++;
        }

        _current = new FactFields();
    }

    /// <summary>A row: a line, and in CSV further lines while a quoted cell is open.</summary>
    private string? ReadRow(TextReader table, char separator)
    {
        var row = NextLine(table);
        if (row is null || separator == '\t' || IsClosed(row))
        {
            return row;
        }

        var whole = new StringBuilder(row);
        while (whole.Length < MaxRow && NextLine(table) is { } next)
        {
            whole.Append('\n').Append(next);
            if (!IsClosed(next))
            {
                break;
            }
        }

        return whole.ToString();
    }

    private string? NextLine(TextReader table)
    {
        var line = table.ReadLine();
        _line += line is null ? 0 : 1;
        _length += (line?.Length ?? 0) + 1;
        return line;
    }

    /// <summary>Whether a line holds an even number of quotation marks.</summary>
    private static bool IsClosed(string line) => line.AsSpan().Count('"') % 2 == 0;

    /// <summary>Splits a row; in CSV a quoted cell may hold the separator and doubled marks.</summary>
    private void SplitCells(string row, char separator)
    {
        _cells.Clear();
        if (separator == '\t')
        {
            _cells.AddRange(row.Split('\t'));
            return;
        }

        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < row.Length; i++)
        {
            var c = row[i];
            if (c == '"' && quoted && i + 1 < row.Length && row[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == separator && !quoted)
            {
                _cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        _cells.Add(cell.ToString());
    }
}
