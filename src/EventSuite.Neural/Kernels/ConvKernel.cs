namespace EventSuite.Neural.Kernels;

/// <summary>
/// The three sides of a convolution: outputs from inputs and weights, inputs' gradient from outputs' and weights, weights'
/// gradient from both. Samples are the parts of the work.
/// </summary>
internal static unsafe class ConvKernel
{
    private const int WeightParts = 8;
    private const int Side = ConvTile.WeightSide;

    [ThreadStatic]
    private static float[]? imageScratch;

    [ThreadStatic]
    private static float[]? otherScratch;

    public static float[] Forward(ConvGeometry g, float[] x, float[] weight, float[]? bias)
    {
        float[] y = Spare.Take(g.OutShape.Count);
        ConvImage input = g.Input;
        Correlation correlation = new(g.OutChannels, g.InputTaps(), (channel, tap) => weight[(channel * g.Taps) + tap], bias);
        Work.For(g.Batch, g.Cost, sample =>
        {
            float[] image = Room(ref imageScratch, input.Length);
            input.Fill(x.AsSpan(sample * g.InChannels * g.Pixels, g.InChannels * g.Pixels), image);
            correlation.Run(image, 0, g.StrideY * input.Row, g.OutHeight, g.OutWidth, y, sample * g.OutChannels * g.OutPixels);
        });
        return y;
    }

    public static float[] ToInput(ConvGeometry g, float[] y, float[] weight)
    {
        // A kernel smaller than its step leaves pixels that nothing reaches.
        float[] x = Spare.TakeZeros(g.InShape.Count);
        ConvImage output = g.Output;
        ConvPhase[] phases =
        [
            .. from phaseY in Enumerable.Range(0, Math.Min(g.StrideY, g.KernelHeight))
               from phaseX in Enumerable.Range(0, Math.Min(g.StrideX, g.KernelWidth))
               select new ConvPhase(g, weight, phaseY, phaseX),
        ];
        int room = phases.Max(phase => phase.Length);
        Work.For(g.Batch, g.Cost, sample =>
        {
            float[] image = Room(ref imageScratch, output.Length);
            float[] part = Room(ref otherScratch, room);
            output.Fill(y.AsSpan(sample * g.OutChannels * g.OutPixels, g.OutChannels * g.OutPixels), image);
            foreach (ConvPhase phase in phases)
            {
                phase.Run(image, part, x.AsSpan(sample * g.InChannels * g.Pixels, g.InChannels * g.Pixels));
            }
        });
        return x;
    }

    public static float[] ToWeight(ConvGeometry g, float[] x, float[] y)
    {
        // As many partial sums as there are parts, added in the parts' order: the batch alone decides how many.
        int parts = Math.Min(WeightParts, g.Batch);
        float[][] sums = new float[parts][];
        int[] taps = g.InputTaps();
        Array.Resize(ref taps, (taps.Length + Side - 1) / Side * Side);
        Work.For(parts, g.Cost, part =>
        {
            sums[part] = new float[g.WeightShape.Count];
            for (int sample = part; sample < g.Batch; sample += parts)
            {
                AddSample(g, x, y, sample, taps, sums[part]);
            }
        });
        float[] weight = new float[g.WeightShape.Count];
        foreach (float[] sum in sums)
        {
            Elementwise.Binary(default(AddOp), weight, sum, weight);
        }

        return weight;
    }

    private static void AddSample(ConvGeometry g, float[] x, float[] y, int sample, int[] taps, float[] sum)
    {
        (ConvImage input, ConvImage output) = (g.Input, g.OutputRows);
        float[] image = Room(ref imageScratch, input.Length);
        input.Fill(x.AsSpan(sample * g.InChannels * g.Pixels, g.InChannels * g.Pixels), image);
        float[] gradient = Room(ref otherScratch, output.Length);
        output.Fill(y.AsSpan(sample * g.OutChannels * g.OutPixels, g.OutChannels * g.OutPixels), gradient);
        float* tile = stackalloc float[Side * Side];
        fixed (float* pixels = image, slopes = gradient)
        fixed (int* where = taps)
        {
            for (int channel = 0, height; channel < g.OutChannels; channel += height)
            {
                // Where fewer than four channels are left, one is taken four times over and counted once.
                height = g.OutChannels - channel >= Side ? Side : 1;
                int apart = height == Side ? output.Plane : 0;
                for (int tap = 0; tap < g.Taps; tap += Side)
                {
                    ConvTile.Weights(
                        slopes + (channel * output.Plane), apart, pixels, where + tap,
                        g.OutHeight, output.Line / ConvTile.Lanes, g.StrideY * input.Row, tile);
                    Span<float> line = sum.AsSpan((channel * g.Taps) + tap);
                    for (int i = 0; i < height; i++)
                    {
                        for (int j = 0; j < Math.Min(Side, g.Taps - tap); j++)
                        {
                            line[(i * g.Taps) + j] += tile[(i * Side) + j];
                        }
                    }
                }
            }
        }
    }

    private static float[] Room(ref float[]? scratch, int needed)
    {
        if (scratch is null || scratch.Length < needed)
        {
            scratch = GC.AllocateUninitializedArray<float>(needed);
        }

        return scratch;
    }
}
