using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Modules;

/// <summary>Brings every channel (second axis) to mean 0 and variance 1: by the batch in training, by running means else.</summary>
public sealed class BatchNorm : Layer
{
    private readonly float eps;
    private readonly float momentum;
    private readonly Tensor means;
    private readonly Tensor variances;
    private readonly Tensor batches;

    /// <summary>Scale 1 and shift 0 to begin with; the running means move by the momentum's share of each batch.</summary>
    public BatchNorm(int channels, float eps = 1e-5f, float momentum = .1f)
    {
        (this.eps, this.momentum) = (eps, momentum);
        Weight = Parameter("weight", Tensor.Filled(new Shape(channels), 1));
        Bias = Parameter("bias", Tensor.Zeros(channels));
        means = Buffer("running_mean", Tensor.Zeros(channels));
        variances = Buffer("running_var", Tensor.Filled(new Shape(channels), 1));
        batches = Counter("num_batches_tracked", Tensor.Scalar(0));
    }

    /// <summary>The scale of each channel.</summary>
    public Tensor Weight { get; }

    /// <summary>The shift of each channel.</summary>
    public Tensor Bias { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x)
    {
        if (x.Shape.Rank < 2 || x.Shape[1] != Weight.Shape.Count)
        {
            throw new ShapeException($"batch_norm: the input {x.Shape} must have {Weight.Shape.Count} channels as its second axis");
        }

        if (!IsTraining)
        {
            return BatchNorms.Eval(x, Weight, Bias, eps, means.Values, variances.Values);
        }

        int count = x.Shape.Count / Weight.Shape.Count;
        if (count < 2)
        {
            throw new ShapeException($"batch_norm: training needs more than one value per channel, the input is {x.Shape}");
        }

        Tensor y = BatchNorms.Train(x, Weight, Bias, eps, out (float Mean, float Variance)[] moments);
        for (int i = 0; i < moments.Length; i++)
        {
            // Running variances are over n - 1, as PyTorch's.
            float variance = moments[i].Variance * count / (count - 1);
            means.Edit()[i] += momentum * (moments[i].Mean - means.Values[i]);
            variances.Edit()[i] += momentum * (variance - variances.Values[i]);
        }

        batches.Edit()[0]++;
        return y;
    }
}
