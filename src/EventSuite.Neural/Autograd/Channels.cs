using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>One value per channel (the second axis), spread over the rest or summed over it.</summary>
internal static class Channels
{
    public static Tensor Expand(Tensor values, Shape shape)
    {
        int inner = Inner(shape);
        float[] data = Spare.Take(shape.Count);
        Work.For(shape[0] * shape[1], data.Length, i => data.AsSpan(i * inner, inner).Fill(values.Data[i % shape[1]]));

        return Graph.Record("expand_channels", shape, data, [values], upstream => [Sum(upstream)]);
    }

    public static Tensor Sum(Tensor x)
    {
        int inner = Inner(x.Shape);
        float[] data = new float[x.Shape[1]];
        Work.For(data.Length, x.Data.Length, channel =>
        {
            for (int i = channel; i < x.Shape[0] * data.Length; i += data.Length)
            {
                data[channel] += Reduce.Sum(x.Data.AsSpan(i * inner, inner));
            }
        });

        return Graph.Record("sum_channels", new Shape(data.Length), data, [x], upstream => [Expand(upstream, x.Shape)]);
    }

    /// <summary>How many values one channel of one sample has.</summary>
    public static int Inner(Shape shape)
    {
        int inner = 1;
        foreach (int size in shape.Sizes[2..])
        {
            inner *= size;
        }

        return inner;
    }
}
