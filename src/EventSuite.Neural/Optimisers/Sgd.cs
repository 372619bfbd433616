using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Optimisers;

/// <summary>Steps down the gradient, with momentum where asked for (torch's SGD, without dampening).</summary>
public sealed class Sgd(IEnumerable<(string Name, Tensor Value)> parameters, float learningRate, float momentum = 0)
    : Optimiser(parameters, learningRate, momentum == 0 ? [] : ["momentum_buffer"])
{
    private protected override void Update(Span<float> x, ReadOnlySpan<float> gradient, Span<float> first, Span<float> second)
    {
        for (int at = 0; at < x.Length; at += Lanes.Count)
        {
            int count = Lanes.CountAt(at, x.Length);
            var step = Lanes.Get(gradient, at, count);
            if (momentum != 0)
            {
                step = (Lanes.Get(first, at, count) * momentum) + step;
                Lanes.Put(step, first, at, count);
            }

            Lanes.Put(Lanes.Get(x, at, count) - (step * LearningRate), x, at, count);
        }
    }
}
