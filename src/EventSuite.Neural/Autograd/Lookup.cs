using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>Rows of a table by number.</summary>
public static class Lookup
{
    private const int BackColumns = 32;

    /// <summary>The rows that the indices name; the result's shape is the indices' with the table's width behind it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An index is not in the table.</exception>
    public static Tensor Rows(this Tensor table, Indices indices)
    {
        if (table.Shape.Rank != 2)
        {
            throw new ShapeException($"embedding: the table {table.Shape} is no matrix");
        }

        indices.CheckBelow(table.Shape[0], "embedding");
        int width = table.Shape.Last;
        int[] ids = indices.Values;
        float[] data = Spare.Take(ids.Length * width);
        if (width == 1)
        {
            // Single values by the million: no spans.
            for (int i = 0; i < ids.Length; i++)
            {
                data[i] = table.Data[ids[i]];
            }
        }
        else
        {
            for (int i = 0; i < ids.Length; i++)
            {
                table.Data.AsSpan(ids[i] * width, width).CopyTo(data.AsSpan(i * width));
            }
        }

        return Graph.RecordOnce("embedding", new Shape([.. indices.Shape.Sizes, width]), data, [table], upstream =>
        {
            float[] gradient = new float[table.Data.Length];
            if (width == 1)
            {
                for (int i = 0; i < ids.Length; i++)
                {
                    gradient[ids[i]] += upstream.Data[i];
                }

                return [new Tensor(table.Shape, gradient)];
            }

            Work.For((width + BackColumns - 1) / BackColumns, data.Length, part =>
            {
                int column = part * BackColumns;
                int count = Math.Min(BackColumns, width - column);
                for (int i = 0; i < ids.Length; i++)
                {
                    Span<float> row = gradient.AsSpan((ids[i] * width) + column, count);
                    Elementwise.Binary(default(AddOp), row, upstream.Data.AsSpan((i * width) + column, count), row);
                }
            });
            return [new Tensor(table.Shape, gradient)];
        });
    }
}
