using System.Runtime.CompilerServices;

namespace EventSuite.Neural.Kernels;

/// <summary>
/// Weighted sums over the taps around each pixel: what a convolution is forwards, and, for each of the input pixels that see
/// the same part of the kernel, backwards.
/// </summary>
/// <param name="channels">Channels of the result.</param>
/// <param name="taps">Where each tap lies from a pixel.</param>
/// <param name="weight">The weight of a channel and a tap.</param>
/// <param name="bias">What each channel starts from, or none.</param>
internal sealed unsafe class Correlation(int channels, int[] taps, Func<int, int, float> weight, float[]? bias)
{
    private const int Tall = ConvTile.Channels;
    private const int Lanes = ConvTile.Lanes;

    private readonly float[] weights = Pack(channels, taps.Length, weight);

    private readonly float[] starts = [.. Enumerable.Range(0, (channels + Tall - 1) / Tall * Tall).Select(i => bias is not null && i < channels ? bias[i] : 0)];

    /// <summary>Runs over all pixels of one image.</summary>
    /// <param name="image">Laid out.</param>
    /// <param name="first">Where the first pixel lies in it.</param>
    /// <param name="rowStep">From row to row of the result in it.</param>
    /// <param name="height">Rows of the result.</param>
    /// <param name="width">Columns of the result.</param>
    /// <param name="result">Channels, rows, columns, from <paramref name="offset"/> on.</param>
    /// <param name="offset">Where it begins.</param>
    public void Run(float[] image, int first, int rowStep, int height, int width, float[] result, int offset)
    {
        int perRow = (width + Lanes - 1) / Lanes;
        int groups = height * perRow;
        float* edge = stackalloc float[2 * Tall * Lanes];
        fixed (float* pixels = image, to = result, w = weights, start = starts)
        fixed (int* where = taps)
        {
            for (int group = 0; group < groups; group += 2)
            {
                // An odd last group goes twice, the second time for nothing.
                int other = Math.Min(group + 1, groups - 1);
                (int y1, int x1) = (group / perRow, group % perRow * Lanes);
                (int y2, int x2) = (other / perRow, other % perRow * Lanes);
                (int n1, int n2) = (Math.Min(Lanes, width - x1), other == group ? 0 : Math.Min(Lanes, width - x2));
                float* one = pixels + first + ((nint)y1 * rowStep) + x1;
                float* two = pixels + first + ((nint)y2 * rowStep) + x2;
                for (int channel = 0; channel < channels; channel += Tall)
                {
                    float* tile = w + ((nint)channel * taps.Length);
                    float* plane = to + offset + ((nint)channel * height * width);
                    float* to1 = plane + (y1 * width) + x1;
                    float* to2 = plane + (y2 * width) + x2;
                    int rows = Math.Min(Tall, channels - channel);
                    if (rows == Tall && n1 == Lanes && n2 == Lanes)
                    {
                        ConvTile.Pixels(tile, where, taps.Length, one, two, start + channel, to1, to2, (nint)height * width);
                        continue;
                    }

                    ConvTile.Pixels(tile, where, taps.Length, one, two, start + channel, edge, edge + (Tall * Lanes), Lanes);
                    for (int row = 0; row < rows; row++)
                    {
                        Unsafe.CopyBlockUnaligned(to1 + ((nint)row * height * width), edge + (row * Lanes), (uint)(n1 * sizeof(float)));
                        Unsafe.CopyBlockUnaligned(to2 + ((nint)row * height * width), edge + ((Tall + row) * Lanes), (uint)(n2 * sizeof(float)));
                    }
                }
            }
        }
    }

    private static float[] Pack(int channels, int depth, Func<int, int, float> weight)
    {
        float[] packed = new float[(channels + Tall - 1) / Tall * Tall * depth];
        for (int channel = 0; channel < channels; channel++)
        {
            for (int k = 0; k < depth; k++)
            {
                packed[(channel / Tall * Tall * depth) + (k * Tall) + (channel % Tall)] = weight(channel, k);
            }
        }

        return packed;
    }
}
