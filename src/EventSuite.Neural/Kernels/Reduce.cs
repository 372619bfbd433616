using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Sums in a fixed order: sixteen lanes over blocks, the blocks added in double.</summary>
internal static class Reduce
{
    private const int Block = 1024;
    private const int MinColumns = 64;

    public static float Sum(ReadOnlySpan<float> x) => (float)SumDouble(x, x, product: false);

    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => (float)SumDouble(x, y, product: true);

    public static float Max(ReadOnlySpan<float> x)
    {
        Vector512<float> lanes = Vector512.Create(float.NegativeInfinity);
        int i = 0;
        for (; i <= x.Length - VectorMath.Lanes; i += VectorMath.Lanes)
        {
            Vector512<float> values = Vector512.Create(x[i..]);
            lanes = Vector512.ConditionalSelect(Vector512.GreaterThan(values, lanes) | Vector512.IsNaN(values), values, lanes);
        }

        float max = float.NegativeInfinity;
        for (int lane = 0; lane < VectorMath.Lanes + x.Length - i; lane++)
        {
            float value = lane < VectorMath.Lanes ? lanes[lane] : x[i + lane - VectorMath.Lanes];
            max = value > max || float.IsNaN(value) ? value : max;
        }

        return max;
    }

    /// <summary>Adds every row of <paramref name="x"/> to <paramref name="sums"/>, first row first.</summary>
    public static void AddRows(float[] x, float[] sums)
    {
        // Columns have nothing to do with one another, so threads may decide how many go together; whole rows are read the fastest.
        int share = (sums.Length + Work.Threads - 1) / Work.Threads;
        int columns = (share + MinColumns - 1) / MinColumns * MinColumns;
        Work.For((sums.Length + columns - 1) / columns, x.Length * 2L, part =>
        {
            int first = part * columns;
            Span<float> own = sums.AsSpan(first, Math.Min(columns, sums.Length - first));
            for (int start = first; start < x.Length; start += sums.Length)
            {
                Elementwise.Binary(default(AddOp), own, x.AsSpan(start, own.Length), own);
            }
        });
    }

    private static double SumDouble(ReadOnlySpan<float> x, ReadOnlySpan<float> y, bool product)
    {
        double total = 0;
        for (int start = 0; start < x.Length; start += Block)
        {
            int end = Math.Min(x.Length, start + Block);
            Vector512<float> sum = Vector512<float>.Zero;
            int i = start;
            for (; i <= end - VectorMath.Lanes; i += VectorMath.Lanes)
            {
                Vector512<float> values = Vector512.Create(x[i..]);
                sum = product ? VectorMath.Fma(values, Vector512.Create(y[i..]), sum) : sum + values;
            }

            if (i < end)
            {
                Vector512<float> values = Elementwise.Load(x[i..end]);
                sum = product ? VectorMath.Fma(values, Elementwise.Load(y[i..end]), sum) : sum + values;
            }

            total += VectorMath.Sum(sum);
        }

        return total;
    }
}
