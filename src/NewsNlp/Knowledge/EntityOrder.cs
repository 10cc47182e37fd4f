namespace NewsNlp.Knowledge;

/// <summary>Rows in the order of their identifiers, each identifier once: the row added last counts.</summary>
internal sealed class EntityOrder
{
    private EntityOrder(int[] rows, int[] indexOfRow)
    {
        Rows = rows;
        IndexOfRow = indexOfRow;
    }

    /// <summary>Row numbers by entity index.</summary>
    public int[] Rows { get; }

    /// <summary>Entity index by row number; -1 for a row that a later one replaced.</summary>
    public int[] IndexOfRow { get; }

    public static EntityOrder Of(ChunkedList<EntityRow> rows)
    {
        var keys = new (uint Id, long Sequence)[rows.Count];
        var order = new int[rows.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = (rows[i].Id, rows[i].Sequence);
            order[i] = i;
        }

        Array.Sort(keys, order);
        var kept = new List<int>(keys.Length);
        var indexOfRow = new int[rows.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var row = order[i];
            var replaced = i + 1 < keys.Length && keys[i + 1].Id == keys[i].Id;
            indexOfRow[row] = replaced ? -1 : kept.Count;
            if (!replaced)
            {
                kept.Add(row);
            }
        }

        return new EntityOrder([.. kept], indexOfRow);
    }
}
