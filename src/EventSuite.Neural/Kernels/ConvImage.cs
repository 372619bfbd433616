namespace EventSuite.Neural.Kernels;

/// <summary>
/// How an image is laid out for a convolution: with its border of zeros, and each row split into as many lines as the step
/// across is wide, so that neighbouring output pixels see neighbouring values whatever the step.
/// </summary>
/// <param name="Channels">Channels.</param>
/// <param name="Height">Rows of the image without border.</param>
/// <param name="Width">Columns without border.</param>
/// <param name="Top">Rows of zeros above.</param>
/// <param name="Left">Columns of zeros on the left.</param>
/// <param name="Rows">Rows with the border.</param>
/// <param name="Step">Lines for each row.</param>
/// <param name="Line">Values of a line, with all that a group of lanes may read behind the end.</param>
internal readonly record struct ConvImage(int Channels, int Height, int Width, int Top, int Left, int Rows, int Step, int Line)
{
    public int Row => Step * Line;

    public int Plane => Rows * Row;

    public int Length => Channels * Plane;

    /// <summary>Where the value lies that is so far down and right in the bordered image.</summary>
    public int At(int channel, int y, int x) => (channel * Plane) + (y * Row) + (x % Step * Line) + (x / Step);

    /// <summary>Lays an image out.</summary>
    public void Fill(ReadOnlySpan<float> image, Span<float> target)
    {
        target[..Length].Clear();
        for (int row = 0; row < Channels * Height; row++)
        {
            ReadOnlySpan<float> source = image.Slice(row * Width, Width);
            Span<float> lines = target.Slice(At(row / Height, Top + (row % Height), 0), Row);
            if (Step == 1)
            {
                source.CopyTo(lines[Left..]);
                continue;
            }

            for (int phase = 0; phase < Step; phase++)
            {
                // The first value of this line that is not border.
                int first = Math.Max(0, (Left - phase + Step - 1) / Step);
                int from = (first * Step) + phase - Left;
                Span<float> line = lines.Slice(phase * Line, Line)[first..];
                for (int i = 0; from < source.Length; from += Step, i++)
                {
                    line[i] = source[from];
                }
            }
        }
    }
}
