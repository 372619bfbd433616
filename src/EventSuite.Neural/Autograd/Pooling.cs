using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>The largest value of each window; its gradient goes to the first largest.</summary>
public static class Pooling
{
    /// <summary>Windows of one size at equal distances; what does not fill a window is left out.</summary>
    /// <param name="x">Batch, channels, height, width.</param>
    /// <param name="kernel">The window's height and width.</param>
    /// <param name="stride">From window to window.</param>
    /// <exception cref="ShapeException">The input is no such image or smaller than a window.</exception>
    public static Tensor MaxPool2d(this Tensor x, (int Y, int X) kernel, (int Y, int X) stride)
    {
        Check("max_pool2d", x, kernel.Y, kernel.X);
        int height = ((x.Shape[2] - kernel.Y) / stride.Y) + 1;
        int width = ((x.Shape[3] - kernel.X) / stride.X) + 1;
        return Pool("max_pool2d", x, height, width,
            i => (i * stride.Y, (i * stride.Y) + kernel.Y), i => (i * stride.X, (i * stride.X) + kernel.X));
    }

    /// <summary>As many windows as asked for, together covering everything, some overlapping by one.</summary>
    /// <param name="x">Batch, channels, height, width.</param>
    /// <param name="height">Windows down.</param>
    /// <param name="width">Windows across.</param>
    /// <exception cref="ShapeException">The input is no such image.</exception>
    public static Tensor AdaptiveMaxPool2d(this Tensor x, int height, int width)
    {
        Check("adaptive_max_pool2d", x, 1, 1);
        return Pool("adaptive_max_pool2d", x, height, width, Window(x.Shape[2], height), Window(x.Shape[3], width));
    }

    private static Func<int, (int Start, int End)> Window(int size, int count) =>
        i => ((int)((long)i * size / count), (int)((((long)i + 1) * size + count - 1) / count));

    private static Tensor Pool(
        string name, Tensor x, int height, int width, Func<int, (int Start, int End)> rows, Func<int, (int Start, int End)> columns)
    {
        int inWidth = x.Shape[3];
        int plane = x.Shape[2] * inWidth;
        int outPlane = height * width;
        Shape shape = new(x.Shape[0], x.Shape[1], height, width);
        float[] data = Spare.Take(shape.Count);
        int[] winners = new int[shape.Count];
        (int Start, int End)[] rowWindows = [.. Enumerable.Range(0, height).Select(rows)];
        (int Start, int End)[] columnWindows = [.. Enumerable.Range(0, width).Select(columns)];
        Work.For(x.Shape[0] * x.Shape[1], x.Shape.Count * 4L, part =>
        {
            ReadOnlySpan<float> pixels = x.Data.AsSpan(part * plane, plane);
            for (int row = 0; row < height; row++)
            {
                int at = (part * outPlane) + (row * width);
                PoolKernel.Largest(pixels, inWidth, rowWindows[row], columnWindows, winners.AsSpan(at, width));
                for (int i = at; i < at + width; i++)
                {
                    data[i] = pixels[winners[i]];
                    winners[i] += part * plane;
                }
            }
        });
        return Graph.RecordOnce(name, shape, data, [x], upstream =>
        {
            float[] gradient = Spare.Take(x.Data.Length);
            Work.For(x.Shape[0] * x.Shape[1], x.Shape.Count, part =>
            {
                gradient.AsSpan(part * plane, plane).Clear();
                for (int i = part * outPlane; i < (part + 1) * outPlane; i++)
                {
                    gradient[winners[i]] += upstream.Data[i];
                }
            });

            return [new Tensor(x.Shape, gradient)];
        });
    }

    private static void Check(string name, Tensor x, int height, int width)
    {
        if (x.Shape.Rank != 4 || x.Shape[2] < height || x.Shape[3] < width)
        {
            throw new ShapeException($"{name}: the input {x.Shape} must be batch, channels, height and width, of at least {height} by {width} pixels");
        }
    }
}
