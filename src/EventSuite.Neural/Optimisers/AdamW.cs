using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Optimisers;

/// <summary>Adam with a decay of the weights apart from the gradient (torch's AdamW, Loshchilov and Hutter 2019).</summary>
public sealed class AdamW(
    IEnumerable<(string Name, Tensor Value)> parameters,
    float learningRate = 1e-3f, float beta1 = .9f, float beta2 = .999f, float eps = 1e-8f, float weightDecay = .01f)
    : Adam(parameters, learningRate, beta1, beta2, eps)
{
    private protected override float Decay => 1 - (LearningRate * weightDecay);
}
