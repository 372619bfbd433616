namespace EventSuite.Neural.Kernels;

/// <summary>
/// Every so many-th input pixel down and across: those that the same taps of the kernel reach, so that their gradients are
/// one correlation over the output's gradients.
/// </summary>
internal sealed class ConvPhase
{
    private readonly ConvGeometry geometry;
    private readonly int firstY;
    private readonly int firstX;
    private readonly int height;
    private readonly int width;
    private readonly int start;
    private readonly int line;
    private readonly Correlation correlation;

    public ConvPhase(ConvGeometry g, float[] weight, int phaseY, int phaseX)
    {
        geometry = g;

        // Positions count in steps from the border's corner; the first whose pixel is in the image.
        int fromY = Math.Max(0, (g.PadY - phaseY + g.StrideY - 1) / g.StrideY);
        int fromX = Math.Max(0, (g.PadX - phaseX + g.StrideX - 1) / g.StrideX);
        (firstY, firstX) = ((fromY * g.StrideY) + phaseY - g.PadY, (fromX * g.StrideX) + phaseX - g.PadX);
        height = firstY < g.Height ? ((g.Height - 1 - firstY) / g.StrideY) + 1 : 0;
        width = firstX < g.Width ? ((g.Width - 1 - firstX) / g.StrideX) + 1 : 0;
        ConvImage output = g.Output;
        start = output.At(0, fromY, fromX);
        line = output.Row;
        (int Channel, int Y, int X)[] reached =
        [
            .. from channel in Enumerable.Range(0, g.OutChannels)
               from y in Every(phaseY, g.KernelHeight, g.StrideY)
               from x in Every(phaseX, g.KernelWidth, g.StrideX)
               select (channel, y, x),
        ];
        int[] taps = [.. reached.Select(tap => output.At(tap.Channel, output.Top - (tap.Y / g.StrideY), output.Left - (tap.X / g.StrideX)))];
        int kernel = g.KernelHeight * g.KernelWidth;
        correlation = new Correlation(
            g.InChannels, taps, (channel, k) => weight[(reached[k].Channel * g.Taps) + (channel * kernel) + (reached[k].Y * g.KernelWidth) + reached[k].X], null);
    }

    /// <summary>How many values it has in all channels.</summary>
    public int Length => geometry.InChannels * height * width;

    /// <summary>Writes its pixels of one sample's gradient.</summary>
    /// <param name="output">The output's gradient, laid out.</param>
    /// <param name="room">For at least <see cref="Length"/> values.</param>
    /// <param name="x">The sample's gradient.</param>
    public void Run(float[] output, float[] room, Span<float> x)
    {
        if (Length == 0)
        {
            return;
        }

        correlation.Run(output, start, line, height, width, room, 0);
        for (int row = 0; row < geometry.InChannels * height; row++)
        {
            int y = (row / height * geometry.Height) + firstY + (row % height * geometry.StrideY);
            ReadOnlySpan<float> from = room.AsSpan(row * width, width);
            Span<float> to = x.Slice(y * geometry.Width, geometry.Width)[firstX..];
            for (int i = 0; i < from.Length; i++)
            {
                to[i * geometry.StrideX] = from[i];
            }
        }
    }

    private static IEnumerable<int> Every(int first, int end, int step) =>
        Enumerable.Range(0, Math.Max(0, (end - first + step - 1) / step)).Select(i => first + (i * step));
}
