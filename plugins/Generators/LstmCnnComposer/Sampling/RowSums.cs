using System.Numerics;
using System.Runtime.InteropServices;

namespace LstmCnnComposer.Sampling;

/// <summary>Sums of rows, several values at a time.</summary>
internal static class RowSums
{
    /// <summary>Adds a row.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> row)
    {
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        ReadOnlySpan<Vector<float>> rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += rows[i];
        }

        for (int i = sums.Length * Vector<float>.Count; i < sum.Length; i++)
        {
            sum[i] += row[i];
        }
    }

    /// <summary>Adds a row times a factor.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> row, float factor)
    {
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        ReadOnlySpan<Vector<float>> rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += rows[i] * factor;
        }

        for (int i = sums.Length * Vector<float>.Count; i < sum.Length; i++)
        {
            sum[i] += row[i] * factor;
        }
    }

    /// <summary>Values below 0 become 0.</summary>
    public static void Relu(Span<float> values)
    {
        foreach (ref float value in values)
        {
            value = Math.Max(value, 0);
        }
    }
}
