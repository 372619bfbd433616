using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>Sums over axes, and their opposite; differentiable any number of times.</summary>
public static class Reductions
{
    /// <summary>The sum of all values.</summary>
    public static Tensor Sum(this Tensor x) => x.SumTo(Shape.Scalar);

    /// <summary>The mean of all values.</summary>
    public static Tensor Mean(this Tensor x) => x.Sum() * (1f / x.Shape.Count);

    /// <summary>Sums over the leading axes, so that the end of the shape is left.</summary>
    /// <exception cref="ShapeException"><paramref name="shape"/> is not the end of the tensor's shape.</exception>
    public static Tensor SumTo(this Tensor x, Shape shape)
    {
        if (x.Shape.Equals(shape))
        {
            return x;
        }

        CheckSuffix("sum", shape, x.Shape);
        float[] data = new float[shape.Count];
        if (data.Length == 1)
        {
            data[0] = Reduce.Sum(x.Data);
        }
        else
        {
            Reduce.AddRows(x.Data, data);
        }

        return Graph.Record("sum", shape, data, [x], upstream => [upstream.Expand(x.Shape)]);
    }

    /// <summary>Repeats the tensor over leading axes.</summary>
    /// <exception cref="ShapeException">The tensor's shape is not the end of <paramref name="shape"/>.</exception>
    public static Tensor Expand(this Tensor x, Shape shape)
    {
        CheckSuffix("expand", x.Shape, shape);
        float[] data = Spare.Take(shape.Count);
        for (int start = 0; start < data.Length; start += x.Data.Length)
        {
            x.Data.CopyTo(data, start);
        }

        return Graph.Record("expand", shape, data, [x], upstream => [upstream.SumTo(x.Shape)]);
    }

    private static void CheckSuffix(string name, Shape part, Shape whole)
    {
        if (!part.IsSuffixOf(whole))
        {
            throw new ShapeException($"{name}: {part} is not the end of {whole}");
        }
    }
}
