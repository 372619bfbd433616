using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>Softmax over the last axis.</summary>
public static class Softmaxes
{
    /// <summary>Shares that sum to 1 in every row.</summary>
    public static Tensor Softmax(this Tensor x)
    {
        float[] data = new float[x.Data.Length];
        ForRows(x, (start, width) => SoftmaxKernel.Row(x.Data.AsSpan(start, width), data.AsSpan(start, width)));
        return Graph.RecordOnce("softmax", x.Shape, data, [x], upstream =>
        {
            float[] gradient = new float[data.Length];
            ForRows(x, (start, width) => SoftmaxKernel.Back(
                data.AsSpan(start, width), upstream.Data.AsSpan(start, width), gradient.AsSpan(start, width)));
            return [new Tensor(x.Shape, gradient)];
        });
    }

    /// <summary>The logarithms of the shares.</summary>
    public static Tensor LogSoftmax(this Tensor x)
    {
        float[] shares = new float[x.Data.Length];
        float[] data = new float[x.Data.Length];
        ForRows(x, (start, width) =>
        {
            ReadOnlySpan<float> row = x.Data.AsSpan(start, width);
            float logSum = SoftmaxKernel.Row(row, shares.AsSpan(start, width));
            Elementwise.Unary(new OffsetOp(-logSum), row, data.AsSpan(start, width));
        });
        return Graph.RecordOnce("log_softmax", x.Shape, data, [x], upstream =>
        {
            float[] gradient = [.. upstream.Data];
            ForRows(x, (start, width) => SoftmaxKernel.AddScaled(
                -Reduce.Sum(upstream.Data.AsSpan(start, width)), shares.AsSpan(start, width), gradient.AsSpan(start, width)));
            return [new Tensor(x.Shape, gradient)];
        });
    }

    private static void ForRows(Tensor x, Action<int, int> action)
    {
        int width = x.Shape.Last;
        Work.For(x.Shape.Rows, x.Shape.Count * 16L, row => action(row * width, width));
    }
}
