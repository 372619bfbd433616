using EventSuite.Neural.Autograd;
using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Losses;

/// <summary>How far one distribution is from another, in nats.</summary>
public static class KullbackLeibler
{
    /// <summary>The sum of target · (log target - log share), divided by the first axis (PyTorch's batchmean).</summary>
    /// <param name="logShares">Batch first.</param>
    /// <param name="targets">Of the same shape, 0 or more; zeros carry no loss.</param>
    /// <exception cref="ShapeException">The shapes differ or there is no batch axis.</exception>
    public static Tensor Of(Tensor logShares, Tensor targets)
    {
        LossShapes.Same("kl_div", logShares, targets);
        if (logShares.Shape.Rank == 0)
        {
            throw new ShapeException("kl_div: a batch axis is needed, the input is a single value");
        }

        float batch = logShares.Shape[0];
        float[] slopes = new float[targets.Data.Length];
        float[] terms = new float[targets.Data.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            float target = targets.Data[i];
            float log = target > 0 ? MathF.Log(target) : 0;
            terms[i] = target * (log - logShares.Data[i]);
            slopes[i] = target > 0 ? log + 1 - logShares.Data[i] : 0;
        }

        return Graph.RecordOnce("kl_div", Shape.Scalar, [Reduce.Sum(terms) / batch], [logShares, targets], upstream =>
        {
            float scale = upstream.Item / batch;
            return
            [
                new Tensor(targets.Shape, Elementwise.Map(new ScaleOp(-scale), targets.Data)),
                new Tensor(targets.Shape, Elementwise.Map(new ScaleOp(scale), slopes)),
            ];
        });
    }
}
