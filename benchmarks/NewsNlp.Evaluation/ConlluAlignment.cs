namespace NewsNlp.Evaluation;

/// <summary>
/// Pairs gold words with found words as the CoNLL 2018 shared task does: by their characters, and inside a multiword token by the longest common
/// subsequence of forms. Found words are never part of a multiword token.
/// </summary>
internal static class ConlluAlignment
{
    public static List<(int Gold, int Found)> Align(IReadOnlyList<ConlluWord> gold, IReadOnlyList<ConlluWord> found)
    {
        var pairs = new List<(int, int)>();
        int i = 0, j = 0;
        while (i < gold.Count && j < found.Count)
        {
            if (gold[i].Multi)
            {
                if (found[j].Start < gold[i].Start && found[j].End <= gold[i].Start)
                {
                    j++;
                    continue;
                }

                int firstGold = i, firstFound = j, end = gold[i].End;
                for (var moved = true; moved;)
                {
                    moved = false;
                    for (; i < gold.Count && gold[i].Start < end; i++)
                    {
                        end = gold[i].Multi ? Math.Max(end, gold[i].End) : end;
                        moved = true;
                    }

                    for (; j < found.Count && found[j].Start < end; j++)
                    {
                        moved = true;
                    }
                }

                Common(gold, firstGold, i, found, firstFound, j, pairs);
            }
            else if (gold[i].Start == found[j].Start && gold[i].End == found[j].End)
            {
                pairs.Add((i++, j++));
            }
            else if (gold[i].Start <= found[j].Start)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    private static void Common(
        IReadOnlyList<ConlluWord> gold, int goldStart, int goldEnd, IReadOnlyList<ConlluWord> found, int foundStart, int foundEnd, List<(int, int)> pairs)
    {
        int rows = goldEnd - goldStart, columns = foundEnd - foundStart;
        var lengths = new int[rows + 1, columns + 1];
        bool Same(int row, int column) => gold[goldStart + row].Form.Equals(found[foundStart + column].Form, StringComparison.OrdinalIgnoreCase);
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                lengths[row, column] = Same(row, column)
                    ? lengths[row + 1, column + 1] + 1
                    : Math.Max(lengths[row + 1, column], lengths[row, column + 1]);
            }
        }

        for (int row = 0, column = 0; row < rows && column < columns;)
        {
            if (Same(row, column))
            {
                pairs.Add((goldStart + row++, foundStart + column++));
            }
            else if (lengths[row + 1, column] >= lengths[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }
}
