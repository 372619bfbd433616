using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Modules;

/// <summary>First values of parameters, as PyTorch chooses them, from a given random source.</summary>
public static class Initialisers
{
    /// <summary>Evenly between -bound and bound.</summary>
    public static Tensor Uniform(RandomSource random, float bound, params ReadOnlySpan<int> sizes)
    {
        Tensor tensor = Tensor.Zeros(sizes);
        foreach (ref float value in tensor.Edit())
        {
            value = ((2 * random.NextFloat()) - 1) * bound;
        }

        return tensor;
    }

    /// <summary>Evenly within one over the root of the inputs: PyTorch's default for linear and convolution.</summary>
    public static Tensor FanIn(RandomSource random, int inputs, params ReadOnlySpan<int> sizes) =>
        Uniform(random, 1 / MathF.Sqrt(inputs), sizes);

    /// <summary>Xavier's: by the root of 6 over inputs and outputs.</summary>
    public static Tensor Xavier(RandomSource random, int outputs, int inputs) =>
        Uniform(random, MathF.Sqrt(6f / (outputs + inputs)), outputs, inputs);

    /// <summary>Normally distributed, mean 0, variance 1.</summary>
    public static Tensor Normal(RandomSource random, params ReadOnlySpan<int> sizes)
    {
        Tensor tensor = Tensor.Zeros(sizes);
        foreach (ref float value in tensor.Edit())
        {
            value = random.NextNormal();
        }

        return tensor;
    }
}
