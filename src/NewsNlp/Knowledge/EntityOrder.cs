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

    public static EntityOrder Of(List<EntityRow> rows)
    {
        var keys = new ulong[rows.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = ((ulong)rows[i].Id << 32) | (uint)i;
        }

        Array.Sort(keys);
        var kept = new List<int>(keys.Length);
        var indexOfRow = new int[rows.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var row = (int)(uint)keys[i];
            var replaced = i + 1 < keys.Length && keys[i + 1] >> 32 == keys[i] >> 32;
            indexOfRow[row] = replaced ? -1 : kept.Count;
            if (!replaced)
            {
                kept.Add(row);
            }
        }

        return new EntityOrder([.. kept], indexOfRow);
    }
}
