using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>Rows brought to mean 0 and variance 1, then scaled and shifted by what is learned.</summary>
public static class LayerNorms
{
    /// <summary>Over the last axis.</summary>
    /// <param name="x">Any shape that ends in the weight's size.</param>
    /// <param name="weight">A factor for each column.</param>
    /// <param name="bias">An offset for each column.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <exception cref="ShapeException">The sizes do not go together.</exception>
    public static Tensor LayerNorm(this Tensor x, Tensor weight, Tensor bias, float eps)
    {
        if (weight.Shape.Rank != 1 || !weight.Shape.Equals(bias.Shape) || !weight.Shape.IsSuffixOf(x.Shape))
        {
            throw new ShapeException($"layer_norm: the input {x.Shape} must end in the size of the weight {weight.Shape} and the bias {bias.Shape}");
        }

        int width = x.Shape.Last;
        float[] scales = new float[x.Shape.Rows];
        float[] normal = new float[x.Data.Length];
        float[] y = new float[x.Data.Length];
        ForRows(x, (row, range) =>
        {
            (float mean, float variance) = NormKernel.Moments(x.Data.AsSpan(range));
            scales[row] = 1 / MathF.Sqrt(variance + eps);
            NormKernel.Normalise(x.Data.AsSpan(range), mean, scales[row], normal.AsSpan(range));
            Elementwise.Binary(default(MultiplyOp), normal.AsSpan(range), weight.Data, y.AsSpan(range));
            Elementwise.Binary(default(AddOp), y.AsSpan(range), bias.Data, y.AsSpan(range));
        });
        return Graph.RecordOnce("layer_norm", x.Shape, y, [x, weight, bias], upstream =>
        {
            float[] gradient = new float[x.Data.Length];
            ForRows(x, (row, range) =>
            {
                Elementwise.Binary(default(MultiplyOp), upstream.Data.AsSpan(range), weight.Data, gradient.AsSpan(range));
                NormKernel.Back(normal.AsSpan(range), gradient.AsSpan(range), scales[row], gradient.AsSpan(range));
            });
            Tensor weightGradient = (upstream * new Tensor(x.Shape, normal)).SumTo(weight.Shape);
            return [new Tensor(x.Shape, gradient), weightGradient, upstream.SumTo(bias.Shape)];
        });
    }

    private static void ForRows(Tensor x, Action<int, Range> action)
    {
        int width = x.Shape.Last;
        Work.For(x.Shape.Rows, x.Shape.Count * 8L, row => action(row, (row * width)..((row + 1) * width)));
    }
}
