using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Kernels;

/// <summary>How a kernel of weights slides over an image.</summary>
internal sealed record ConvGeometry(
    int Batch, int InChannels, int Height, int Width, int OutChannels, int KernelHeight, int KernelWidth, int StrideY, int StrideX, int PadY, int PadX)
{
    public int OutHeight => ((Height + (2 * PadY) - KernelHeight) / StrideY) + 1;

    public int OutWidth => ((Width + (2 * PadX) - KernelWidth) / StrideX) + 1;

    public int Pixels => Height * Width;

    public int OutPixels => OutHeight * OutWidth;

    public int Taps => InChannels * KernelHeight * KernelWidth;

    public long Cost => (long)Batch * OutChannels * Taps * OutPixels;

    public Shape InShape => new(Batch, InChannels, Height, Width);

    public Shape OutShape => new(Batch, OutChannels, OutHeight, OutWidth);

    public Shape WeightShape => new(OutChannels, InChannels, KernelHeight, KernelWidth);

    /// <summary>Lays out what each output pixel sees as a column: taps by output pixels.</summary>
    public void ToColumns(ReadOnlySpan<float> image, Span<float> columns)
    {
        for (int tap = 0; tap < Taps; tap++)
        {
            (int channel, int ky, int kx) = Tap(tap);
            for (int y = 0; y < OutHeight; y++)
            {
                Span<float> row = columns.Slice((tap * OutPixels) + (y * OutWidth), OutWidth);
                int inY = (y * StrideY) + ky - PadY;
                if ((uint)inY >= (uint)Height)
                {
                    row.Clear();
                    continue;
                }

                ReadOnlySpan<float> line = image.Slice((channel * Pixels) + (inY * Width), Width);
                for (int x = 0; x < row.Length; x++)
                {
                    int inX = (x * StrideX) + kx - PadX;
                    row[x] = (uint)inX < (uint)line.Length ? line[inX] : 0;
                }
            }
        }
    }

    /// <summary>Adds each column back to the pixels that it was taken from.</summary>
    public void FromColumns(ReadOnlySpan<float> columns, Span<float> image)
    {
        for (int tap = 0; tap < Taps; tap++)
        {
            (int channel, int ky, int kx) = Tap(tap);
            for (int y = 0; y < OutHeight; y++)
            {
                int inY = (y * StrideY) + ky - PadY;
                if ((uint)inY >= (uint)Height)
                {
                    continue;
                }

                ReadOnlySpan<float> row = columns.Slice((tap * OutPixels) + (y * OutWidth), OutWidth);
                Span<float> line = image.Slice((channel * Pixels) + (inY * Width), Width);
                for (int x = 0; x < row.Length; x++)
                {
                    int inX = (x * StrideX) + kx - PadX;
                    if ((uint)inX < (uint)line.Length)
                    {
                        line[inX] += row[x];
                    }
                }
            }
        }
    }

    private (int Channel, int Y, int X) Tap(int tap)
    {
        (int rest, int x) = Math.DivRem(tap, KernelWidth);
        (int channel, int y) = Math.DivRem(rest, KernelHeight);
        return (channel, y, x);
    }
}
