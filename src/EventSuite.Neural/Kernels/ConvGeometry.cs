using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Kernels;

/// <summary>How a kernel of weights slides over an image.</summary>
internal sealed record ConvGeometry(
    int Batch, int InChannels, int Height, int Width, int OutChannels, int KernelHeight, int KernelWidth, int StrideY, int StrideX, int PadY, int PadX)
{
    private const int Lanes = ConvTile.Lanes;

    public int OutHeight => ((Height + (2 * PadY) - KernelHeight) / StrideY) + 1;

    public int OutWidth => ((Width + (2 * PadX) - KernelWidth) / StrideX) + 1;

    public int Pixels => Height * Width;

    public int OutPixels => OutHeight * OutWidth;

    public int Taps => InChannels * KernelHeight * KernelWidth;

    public long Cost => (long)Batch * OutChannels * Taps * OutPixels;

    public Shape InShape => new(Batch, InChannels, Height, Width);

    public Shape OutShape => new(Batch, OutChannels, OutHeight, OutWidth);

    public Shape WeightShape => new(OutChannels, InChannels, KernelHeight, KernelWidth);

    /// <summary>The input, laid out for what slides over it.</summary>
    public ConvImage Input => new(
        InChannels, Height, Width, PadY, PadX, Math.Max(Height + (2 * PadY), 1), StrideX,
        Math.Max(RoundUp(OutWidth) + ((KernelWidth - 1) / StrideX), ((Width + (2 * PadX) - 1) / StrideX) + 1));

    /// <summary>The output, laid out for the way back: with a border as wide as the steps that a kernel reaches.</summary>
    public ConvImage Output
    {
        get
        {
            (int above, int left) = ((KernelHeight - 1) / StrideY, (KernelWidth - 1) / StrideX);
            int rows = ((Height + (2 * PadY) - 1) / StrideY) + 1 + above;
            return new(OutChannels, OutHeight, OutWidth, above, left, rows, 1, RoundUp(((Width + (2 * PadX) - 1) / StrideX) + 1) + Lanes + left);
        }
    }

    /// <summary>The output with its rows filled up to whole groups of lanes.</summary>
    public ConvImage OutputRows => new(OutChannels, OutHeight, OutWidth, 0, 0, OutHeight, 1, RoundUp(OutWidth));

    /// <summary>Channel, row and column of a tap.</summary>
    public (int Channel, int Y, int X) Tap(int tap)
    {
        (int rest, int x) = Math.DivRem(tap, KernelWidth);
        (int channel, int y) = Math.DivRem(rest, KernelHeight);
        return (channel, y, x);
    }

    /// <summary>Where each tap lies in the laid out input.</summary>
    public int[] InputTaps()
    {
        ConvImage input = Input;
        return [.. Enumerable.Range(0, Taps).Select(tap => Tap(tap)).Select(tap => input.At(tap.Channel, tap.Y, tap.X))];
    }

    private static int RoundUp(int width) => (width + Lanes - 1) / Lanes * Lanes;
}
