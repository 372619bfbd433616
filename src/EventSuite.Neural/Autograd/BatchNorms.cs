using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>Channels brought to mean 0 and variance 1, then scaled and shifted by what is learned.</summary>
internal static class BatchNorms
{
    /// <summary>By the batch's own moments, which are told.</summary>
    public static Tensor Train(Tensor x, Tensor weight, Tensor bias, float eps, out (float Mean, float Variance)[] moments)
    {
        Tensor rows = ByChannel(x);
        int count = rows.Shape.Last;
        moments = new (float, float)[weight.Shape.Count];
        float[] scales = new float[moments.Length];
        float[] normal = new float[rows.Data.Length];
        for (int channel = 0; channel < moments.Length; channel++)
        {
            Span<float> values = rows.Data.AsSpan(channel * count, count);
            moments[channel] = NormKernel.Moments(values);
            scales[channel] = 1 / MathF.Sqrt(moments[channel].Variance + eps);
            NormKernel.Normalise(values, moments[channel].Mean, scales[channel], normal.AsSpan(channel * count, count));
        }

        Tensor normalised = Graph.RecordOnce("batch_norm", rows.Shape, normal, [rows], upstream =>
        {
            float[] gradient = new float[normal.Length];
            for (int channel = 0; channel < scales.Length; channel++)
            {
                Range range = (channel * count)..((channel + 1) * count);
                NormKernel.Back(normal.AsSpan(range), upstream.Data.AsSpan(range), scales[channel], gradient.AsSpan(range));
            }

            return [new Tensor(rows.Shape, gradient)];
        });
        return Affine(FromChannel(normalised, x.Shape), weight, bias);
    }

    /// <summary>By moments from before, for judging.</summary>
    public static Tensor Eval(Tensor x, Tensor weight, Tensor bias, float eps, ReadOnlySpan<float> means, ReadOnlySpan<float> variances)
    {
        float[] scale = new float[means.Length];
        float[] shift = new float[means.Length];
        for (int i = 0; i < scale.Length; i++)
        {
            scale[i] = 1 / MathF.Sqrt(variances[i] + eps);
            shift[i] = -means[i] * scale[i];
        }

        Shape shape = weight.Shape;
        Tensor normalised = (x * Channels.Expand(new Tensor(shape, scale), x.Shape)).AddChannels(new Tensor(shape, shift));
        return Affine(normalised, weight, bias);
    }

    private static Tensor Affine(Tensor x, Tensor weight, Tensor bias) => (x * Channels.Expand(weight, x.Shape)).AddChannels(bias);

    private static Tensor ByChannel(Tensor x) =>
        x.Reshape(x.Shape[0], x.Shape[1], Channels.Inner(x.Shape)).Permute(1, 0, 2).Reshape(x.Shape[1], -1);

    private static Tensor FromChannel(Tensor rows, Shape shape) =>
        rows.Reshape(shape[1], shape[0], Channels.Inner(shape)).Permute(1, 0, 2).As(shape);
}
