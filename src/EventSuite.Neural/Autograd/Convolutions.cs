using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>Convolutions and their opposite. The three operations below are each other's gradients, so any order exists.</summary>
public static class Convolutions
{
    /// <summary>Slides the weights over images.</summary>
    /// <param name="x">Batch, channels in, height, width.</param>
    /// <param name="weight">Channels out, channels in, kernel height, kernel width.</param>
    /// <param name="stride">Step down and across.</param>
    /// <param name="padding">Zeros above and below, left and right.</param>
    /// <exception cref="ShapeException">The sizes do not go together.</exception>
    public static Tensor Conv2d(this Tensor x, Tensor weight, (int Y, int X) stride, (int Y, int X) padding) =>
        Conv2d(x, weight, null, stride, padding);

    internal static Tensor Conv2d(Tensor x, Tensor weight, Tensor? bias, (int Y, int X) stride, (int Y, int X) padding)
    {
        if (x.Shape.Rank != 4 || weight.Shape.Rank != 4 || x.Shape[1] != weight.Shape[1])
        {
            throw new ShapeException($"conv2d: the input {x.Shape} must have the weight's {weight.Shape} second size as its channels");
        }

        ConvGeometry g = new(
            x.Shape[0], x.Shape[1], x.Shape[2], x.Shape[3], weight.Shape[0], weight.Shape[2], weight.Shape[3], stride.Y, stride.X, padding.Y, padding.X);
        if (g.Height + (2 * g.PadY) < g.KernelHeight || g.Width + (2 * g.PadX) < g.KernelWidth)
        {
            throw new ShapeException($"conv2d: the weight {weight.Shape} is larger than the padded input {x.Shape}");
        }

        return Forward(g, x, weight, bias);
    }

    /// <summary>The opposite way: spreads each input pixel over the kernel.</summary>
    /// <param name="x">Batch, channels in, height, width.</param>
    /// <param name="weight">Channels in, channels out, kernel height, kernel width.</param>
    /// <param name="stride">Step down and across.</param>
    /// <param name="padding">Pixels cut off above and below, left and right.</param>
    /// <exception cref="ShapeException">The sizes do not go together.</exception>
    public static Tensor ConvTranspose2d(this Tensor x, Tensor weight, (int Y, int X) stride, (int Y, int X) padding)
    {
        if (x.Shape.Rank != 4 || weight.Shape.Rank != 4 || x.Shape[1] != weight.Shape[0])
        {
            throw new ShapeException($"conv_transpose2d: the input {x.Shape} must have the weight's {weight.Shape} first size as its channels");
        }

        int height = ((x.Shape[2] - 1) * stride.Y) - (2 * padding.Y) + weight.Shape[2];
        int width = ((x.Shape[3] - 1) * stride.X) - (2 * padding.X) + weight.Shape[3];
        ConvGeometry g = new(
            x.Shape[0], weight.Shape[1], height, width, weight.Shape[0], weight.Shape[2], weight.Shape[3], stride.Y, stride.X, padding.Y, padding.X);
        return ToInput(g, x, weight);
    }

    /// <summary>Adds a number to every channel: the second axis.</summary>
    /// <exception cref="ShapeException">There is not one number for each channel.</exception>
    public static Tensor AddChannels(this Tensor x, Tensor bias)
    {
        if (x.Shape.Rank < 2 || bias.Shape.Rank != 1 || bias.Shape[0] != x.Shape[1])
        {
            throw new ShapeException($"channel bias: {bias.Shape} does not have one value for each channel of {x.Shape}");
        }

        return x + Channels.Expand(bias, x.Shape);
    }

    private static Tensor Forward(ConvGeometry g, Tensor x, Tensor weight, Tensor? bias = null) =>
        Graph.Record("conv", g.OutShape, ConvKernel.Forward(g, x.Data, weight.Data, bias?.Data), bias is null ? [x, weight] : [x, weight, bias], upstream =>
        {
            Tensor? dx = x.RequiresGrad ? ToInput(g, upstream, weight) : null;
            Tensor? dWeight = weight.RequiresGrad ? ToWeight(g, x, upstream) : null;
            return bias is null ? [dx, dWeight] : [dx, dWeight, bias.RequiresGrad ? Channels.Sum(upstream) : null];
        });

    private static Tensor ToInput(ConvGeometry g, Tensor y, Tensor weight) =>
        Graph.Record("conv_transpose", g.InShape, ConvKernel.ToInput(g, y.Data, weight.Data), [y, weight], upstream =>
        [
            y.RequiresGrad ? Forward(g, upstream, weight) : null,
            weight.RequiresGrad ? ToWeight(g, upstream, y) : null,
        ]);

    private static Tensor ToWeight(ConvGeometry g, Tensor x, Tensor y) =>
        Graph.Record("conv_weight", g.WeightShape, ConvKernel.ToWeight(g, x.Data, y.Data), [x, y], upstream =>
        [
            x.RequiresGrad ? ToInput(g, y, upstream) : null,
            y.RequiresGrad ? Forward(g, x, upstream) : null,
        ]);
}
