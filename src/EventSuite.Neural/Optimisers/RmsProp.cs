using System.Runtime.Intrinsics;
using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Optimisers;

/// <summary>Steps divided by the running size of the gradient (torch's RMSprop).</summary>
public sealed class RmsProp(IEnumerable<(string Name, Tensor Value)> parameters, float learningRate, float alpha = .99f, float eps = 1e-8f)
    : Optimiser(parameters, learningRate, "square_avg")
{
    private protected override void Update(Span<float> x, ReadOnlySpan<float> gradient, Span<float> first, Span<float> second)
    {
        for (int at = 0; at < x.Length; at += Lanes.Count)
        {
            int count = Lanes.CountAt(at, x.Length);
            Vector512<float> g = Lanes.Get(gradient, at, count);
            Vector512<float> square = (Lanes.Get(first, at, count) * alpha) + (g * g * (1 - alpha));
            Lanes.Put(square, first, at, count);
            Lanes.Put(Lanes.Get(x, at, count) - (g * LearningRate / (Vector512.Sqrt(square) + Vector512.Create(eps))), x, at, count);
        }
    }
}
