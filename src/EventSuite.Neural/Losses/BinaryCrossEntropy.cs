using EventSuite.Neural.Autograd;
using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Losses;

/// <summary>How surprised a model is by yes and no, in nats.</summary>
public static class BinaryCrossEntropy
{
    /// <summary>Keeps logarithms of shares of 0 finite, as PyTorch does.</summary>
    private const float LogFloor = -100;

    /// <summary>The mean over all values, from logits: softplus(x) - x · target, without overflow.</summary>
    /// <param name="logits">Any shape.</param>
    /// <param name="targets">Of the same shape, 0 to 1.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Tensor WithLogits(Tensor logits, Tensor targets)
    {
        LossShapes.Same("bce_with_logits", logits, targets);
        return (logits.Softplus() - (logits * targets)).Mean();
    }

    /// <summary>The mean over all values, from shares of 0 to 1.</summary>
    /// <param name="shares">Any shape; logarithms are held above -100.</param>
    /// <param name="targets">Of the same shape, 0 to 1; a constant.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Tensor Of(Tensor shares, Tensor targets)
    {
        LossShapes.Same("bce", shares, targets);
        float[] losses = new float[shares.Data.Length];
        for (int i = 0; i < losses.Length; i++)
        {
            (float share, float target) = (shares.Data[i], targets.Data[i]);
            losses[i] = -((target * MathF.Max(MathF.Log(share), LogFloor)) + ((1 - target) * MathF.Max(MathF.Log(1 - share), LogFloor)));
        }

        float[] mean = [Reduce.Sum(losses) / losses.Length];
        return Graph.RecordOnce("bce", Shape.Scalar, mean, [shares], upstream =>
        {
            float scale = upstream.Item / losses.Length;
            float[] gradient = new float[losses.Length];
            for (int i = 0; i < gradient.Length; i++)
            {
                float share = shares.Data[i];
                gradient[i] = scale * (share - targets.Data[i]) / MathF.Max(share * (1 - share), 1e-12f);
            }

            return [new Tensor(shares.Shape, gradient)];
        });
    }
}
