using System.Runtime.Intrinsics;
using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Optimisers;

/// <summary>Steps by the running mean of the gradient over its running size (torch's Adam, Kingma and Ba 2015).</summary>
public class Adam : Optimiser
{
    private readonly float beta1;
    private readonly float beta2;
    private readonly float eps;
    private float stepSize;
    private float rootCorrection;

    /// <summary>With PyTorch's defaults.</summary>
    public Adam(
        IEnumerable<(string Name, Tensor Value)> parameters, float learningRate = 1e-3f, float beta1 = .9f, float beta2 = .999f, float eps = 1e-8f)
        : base(parameters, learningRate, "exp_avg", "exp_avg_sq") =>
        (this.beta1, this.beta2, this.eps) = (beta1, beta2, eps);

    /// <summary>What every value is multiplied with before the step.</summary>
    private protected virtual float Decay => 1;

    private protected override void Begin()
    {
        stepSize = (float)(LearningRate / (1 - Math.Pow(beta1, Steps)));
        rootCorrection = (float)Math.Sqrt(1 - Math.Pow(beta2, Steps));
    }

    private protected override void Update(Span<float> x, ReadOnlySpan<float> gradient, Span<float> first, Span<float> second)
    {
        float decay = Decay;
        for (int at = 0; at < x.Length; at += Lanes.Count)
        {
            int count = Lanes.CountAt(at, x.Length);
            Vector512<float> g = Lanes.Get(gradient, at, count);
            Vector512<float> mean = (Lanes.Get(first, at, count) * beta1) + (g * (1 - beta1));
            Vector512<float> square = (Lanes.Get(second, at, count) * beta2) + (g * g * (1 - beta2));
            Lanes.Put(mean, first, at, count);
            Lanes.Put(square, second, at, count);
            Vector512<float> size = (Vector512.Sqrt(square) / rootCorrection) + Vector512.Create(eps);
            Lanes.Put((Lanes.Get(x, at, count) * decay) - (mean * stepSize / size), x, at, count);
        }
    }
}
