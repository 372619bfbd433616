using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>The same values in another order or shape; differentiable any number of times.</summary>
public static class Shaping
{
    /// <summary>The same values under another shape of as many; one size may be -1. Shares the memory.</summary>
    /// <exception cref="ShapeException">The count differs.</exception>
    public static Tensor Reshape(this Tensor x, params ReadOnlySpan<int> sizes)
    {
        int[] full = sizes.ToArray();
        int open = Array.IndexOf(full, -1);
        if (open >= 0)
        {
            int known = full.Where((_, i) => i != open).Aggregate(1, (a, b) => a * b);
            full[open] = known == 0 ? 0 : x.Shape.Count / known;
        }

        return x.As(new Shape(full));
    }

    /// <summary>The last axis of several tensors side by side.</summary>
    /// <exception cref="ShapeException">Their other axes differ.</exception>
    public static Tensor Concat(params Tensor[] parts)
    {
        Shape first = parts[0].Shape;
        Shape shape = first.WithLast(parts.Sum(part => part.Shape.Last));
        float[] data = new float[shape.Count];
        int column = 0;
        foreach (Tensor part in parts)
        {
            if (!part.Shape.WithLast(first.Last).Equals(first))
            {
                throw new ShapeException($"concat: {part.Shape} beside {first}; only the last axis may differ");
            }

            CopyColumns(part.Data, 0, part.Shape.Last, data, column, shape.Last, part.Shape.Last);
            column += part.Shape.Last;
        }

        return Graph.Record("concat", shape, data, parts, upstream =>
        {
            Tensor?[] gradients = new Tensor?[parts.Length];
            int start = 0;
            for (int i = 0; i < parts.Length; i++)
            {
                gradients[i] = upstream.Columns(start, parts[i].Shape.Last);
                start += parts[i].Shape.Last;
            }

            return gradients;
        });
    }

    /// <summary>Some columns of the last axis.</summary>
    /// <exception cref="ShapeException">They are not all there.</exception>
    public static Tensor Columns(this Tensor x, int start, int count)
    {
        if (start < 0 || count < 0 || start + count > x.Shape.Last)
        {
            throw new ShapeException($"columns {start} to {start + count} of {x.Shape}");
        }

        Shape shape = x.Shape.WithLast(count);
        float[] data = new float[shape.Count];
        CopyColumns(x.Data, start, x.Shape.Last, data, 0, count, count);
        return Graph.Record("columns", shape, data, [x], upstream =>
        {
            Tensor left = new(x.Shape.WithLast(start), new float[x.Shape.Rows * start]);
            int rest = x.Shape.Last - start - count;
            Tensor right = new(x.Shape.WithLast(rest), new float[x.Shape.Rows * rest]);
            return [Concat(left, upstream, right)];
        });
    }

    /// <summary>The axes in another order.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axes">For each axis of the result, the axis it comes from.</param>
    public static Tensor Permute(this Tensor x, params int[] axes)
    {
        int rank = x.Shape.Rank;
        if (axes.Length != rank || axes.Distinct().Count() != rank || axes.Any(axis => axis < 0 || axis >= rank))
        {
            throw new ShapeException($"permute: ({string.Join(", ", axes)}) does not name each axis of {x.Shape} once");
        }

        Shape shape = new([.. axes.Select(axis => x.Shape[axis])]);
        int[] strides = [.. axes.Select(axis => x.Shape.Sizes[(axis + 1)..].ToArray().Aggregate(1, (a, b) => a * b))];
        float[] data = new float[shape.Count];
        int[] at = new int[rank];
        int from = 0;
        for (int i = 0; i < data.Length; i++)
        {
            data[i] = x.Data[from];
            for (int axis = rank - 1; axis >= 0; axis--)
            {
                from += strides[axis];
                if (++at[axis] < shape[axis])
                {
                    break;
                }

                from -= strides[axis] * shape[axis];
                at[axis] = 0;
            }
        }

        int[] back = [.. Enumerable.Range(0, rank).Select(axis => Array.IndexOf(axes, axis))];
        return Graph.Record("permute", shape, data, [x], upstream => [upstream.Permute(back)]);
    }

    internal static Tensor As(this Tensor x, Shape shape)
    {
        if (shape.Count != x.Shape.Count)
        {
            throw new ShapeException($"reshape: {x.Shape} has {x.Shape.Count} values, {shape} has {shape.Count}");
        }

        return Graph.Record("reshape", shape, x.Data, [x], upstream => [upstream.As(x.Shape)]);
    }

    private static void CopyColumns(float[] from, int fromColumn, int fromWidth, float[] to, int toColumn, int toWidth, int count)
    {
        if (count == 0)
        {
            return;
        }

        for (int row = 0; row < to.Length / toWidth; row++)
        {
            from.AsSpan((row * fromWidth) + fromColumn, count).CopyTo(to.AsSpan((row * toWidth) + toColumn));
        }
    }
}
