using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Losses;

/// <summary>How surprised a model is by the right classes, in nats.</summary>
public static class CrossEntropy
{
    /// <summary>A target that carries no loss: padding. PyTorch's number.</summary>
    public const int Ignored = -100;

    private const int RowsPerPart = 32;

    /// <summary>The mean over all targets that are not <see cref="Ignored"/>; 0 when all are.</summary>
    /// <param name="logits">Any shape with the classes last.</param>
    /// <param name="targets">A class for each row.</param>
    /// <exception cref="ShapeException">Not one target for each row.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A target is no class.</exception>
    public static Tensor Of(Tensor logits, Indices targets)
    {
        int classes = logits.Shape.Last;
        if (targets.Shape.Count != logits.Shape.Rows)
        {
            throw new ShapeException($"cross_entropy: {targets.Shape} targets for the rows of {logits.Shape}");
        }

        int[] wanted = targets.Values;
        float[] shares = Spare.Take(logits.Data.Length);
        float[] losses = new float[wanted.Length];
        int counted = Count(wanted, classes);
        ForRows(wanted, logits.Data.Length * 16L, row =>
        {
            ReadOnlySpan<float> values = logits.Data.AsSpan(row * classes, classes);
            losses[row] = SoftmaxKernel.Row(values, shares.AsSpan(row * classes, classes)) - values[wanted[row]];
        });
        float[] loss = [counted == 0 ? 0 : Reduce.Sum(losses) / counted];
        Tensor result = Autograd.Graph.RecordOnce("cross_entropy", Shape.Scalar, loss, [logits], upstream =>
        {
            float[] gradient = Spare.TakeZeros(shares.Length);
            float scale = counted == 0 ? 0 : upstream.Item / counted;
            ForRows(wanted, shares.Length * 4L, row =>
            {
                Span<float> line = gradient.AsSpan(row * classes, classes);
                Elementwise.Unary(new ScaleOp(scale), shares.AsSpan(row * classes, classes), line);
                line[wanted[row]] -= scale;
            });
            return [new Tensor(logits.Shape, gradient)];
        });
        Autograd.Graph.Own(result, shares);
        return result;
    }

    private static void ForRows(int[] wanted, long cost, Action<int> action) =>
        Work.For((wanted.Length + RowsPerPart - 1) / RowsPerPart, cost, part =>
        {
            int end = Math.Min(wanted.Length, (part + 1) * RowsPerPart);
            for (int row = part * RowsPerPart; row < end; row++)
            {
                if (wanted[row] != Ignored)
                {
                    action(row);
                }
            }
        });

    private static int Count(int[] wanted, int classes)
    {
        int counted = 0;
        foreach (int target in wanted)
        {
            if (target != Ignored)
            {
                counted++;
                if ((uint)target >= (uint)classes)
                {
                    throw new ArgumentOutOfRangeException(nameof(wanted), $"cross_entropy: target {target} is neither in 0..{classes - 1} nor {Ignored}");
                }
            }
        }

        return counted;
    }
}
