using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>Sums and products, differentiable any number of times.</summary>
public static class Arithmetic
{
    /// <summary>Sum; the right side may be the end of the left side's shape and then repeats.</summary>
    /// <exception cref="ShapeException">It is not.</exception>
    public static Tensor Add(Tensor left, Tensor right)
    {
        float[] data = Apply(default(AddOp), "add", left, right);
        return Graph.Record("add", left.Shape, data, [left, right], upstream => [upstream, upstream.SumTo(right.Shape)]);
    }

    /// <summary>Product, value by value; the right side may be the end of the left side's shape and then repeats.</summary>
    /// <exception cref="ShapeException">It is not.</exception>
    public static Tensor Multiply(Tensor left, Tensor right)
    {
        float[] data = Apply(default(MultiplyOp), "multiply", left, right);
        return Graph.Record("multiply", left.Shape, data, [left, right], upstream =>
        [
            left.RequiresGrad ? Multiply(upstream, right) : null,
            right.RequiresGrad ? Multiply(upstream, left).SumTo(right.Shape) : null,
        ]);
    }

    /// <summary>Product with a number.</summary>
    public static Tensor Scale(Tensor x, float factor) =>
        Graph.Record("scale", x.Shape, Elementwise.Map(new ScaleOp(factor), x.Data), [x], upstream => [Scale(upstream, factor)]);

    /// <summary>Every value plus a number.</summary>
    public static Tensor Offset(Tensor x, float offset) =>
        Graph.Record("offset", x.Shape, Elementwise.Map(new OffsetOp(offset), x.Data), [x], upstream => [upstream]);

    /// <summary>Every value to a power.</summary>
    public static Tensor Power(this Tensor x, float exponent) =>
        Graph.Record("power", x.Shape, [.. x.Data.Select(value => MathF.Pow(value, exponent))], [x], upstream =>
            [Multiply(upstream, Scale(x.Power(exponent - 1), exponent))]);

    private static float[] Apply<TOp>(TOp op, string name, Tensor left, Tensor right)
        where TOp : struct, IBinaryOp
    {
        if (left.Shape.Equals(right.Shape))
        {
            return Elementwise.Map(op, left.Data, right.Data);
        }

        if (!right.Shape.IsSuffixOf(left.Shape))
        {
            throw new ShapeException($"{name}: the right side {right.Shape} is not the end of the left side {left.Shape}");
        }

        float[] data = Spare.Take(left.Data.Length);
        int row = right.Data.Length;
        for (int start = 0; start < data.Length; start += row)
        {
            Elementwise.Binary(op, left.Data.AsSpan(start, row), right.Data, data.AsSpan(start, row));
        }

        return data;
    }
}
