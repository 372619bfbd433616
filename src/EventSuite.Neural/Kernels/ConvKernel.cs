namespace EventSuite.Neural.Kernels;

/// <summary>
/// The three sides of a convolution: outputs from inputs and weights, inputs' gradient from outputs' and weights, weights'
/// gradient from both. Each sample is a matrix product over columns; samples are the parts of the work.
/// </summary>
internal static class ConvKernel
{
    private const int WeightParts = 8;

    [ThreadStatic]
    private static float[]? columnScratch;

    public static float[] Forward(ConvGeometry g, float[] x, float[] weight)
    {
        float[] y = Spare.Take(g.OutShape.Count);
        Work.For(g.Batch, g.Cost, sample =>
        {
            float[] columns = Columns(g);
            g.ToColumns(x.AsSpan(sample * g.InChannels * g.Pixels, g.InChannels * g.Pixels), columns);
            Gemm.Multiply(Weights(g, weight), new Matrix(columns, g.Taps, g.OutPixels), y, sample * g.OutChannels * g.OutPixels, g.OutPixels, false);
        });
        return y;
    }

    public static float[] ToInput(ConvGeometry g, float[] y, float[] weight)
    {
        float[] x = Spare.TakeZeros(g.InShape.Count);
        Work.For(g.Batch, g.Cost, sample =>
        {
            float[] columns = Columns(g);
            Gemm.Multiply(Weights(g, weight).T, Sample(g, y, sample), columns, 0, g.OutPixels, false);
            g.FromColumns(columns, x.AsSpan(sample * g.InChannels * g.Pixels, g.InChannels * g.Pixels));
        });
        return x;
    }

    public static float[] ToWeight(ConvGeometry g, float[] x, float[] y)
    {
        // As many partial sums as there are parts, added in the parts' order: the batch alone decides how many.
        int parts = Math.Min(WeightParts, g.Batch);
        float[][] sums = new float[parts][];
        Work.For(parts, g.Cost, part =>
        {
            float[] sum = sums[part] = new float[g.WeightShape.Count];
            float[] columns = Columns(g);
            for (int sample = part; sample < g.Batch; sample += parts)
            {
                g.ToColumns(x.AsSpan(sample * g.InChannels * g.Pixels, g.InChannels * g.Pixels), columns);
                Gemm.Multiply(Sample(g, y, sample), new Matrix(columns, g.Taps, g.OutPixels).T, sum, 0, g.Taps, true);
            }
        });
        float[] weight = new float[g.WeightShape.Count];
        foreach (float[] sum in sums)
        {
            Elementwise.Binary(default(AddOp), weight, sum, weight);
        }

        return weight;
    }

    private static Matrix Weights(ConvGeometry g, float[] weight) => new(weight, g.OutChannels, g.Taps);

    private static Matrix Sample(ConvGeometry g, float[] y, int sample) =>
        new(y, sample * g.OutChannels * g.OutPixels, g.OutChannels, g.OutPixels, g.OutPixels, 1);

    private static float[] Columns(ConvGeometry g)
    {
        int needed = g.Taps * g.OutPixels;
        if (columnScratch is null || columnScratch.Length < needed)
        {
            columnScratch = GC.AllocateUninitializedArray<float>(needed);
        }

        return columnScratch;
    }
}
