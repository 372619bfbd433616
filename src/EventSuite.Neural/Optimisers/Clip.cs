using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Optimisers;

/// <summary>Keeps gradients from growing too large, in place.</summary>
public static class Clip
{
    /// <summary>Added to the norm before dividing, as PyTorch does.</summary>
    private const float NormFloor = 1e-6f;

    /// <summary>Scales all gradients together so that their common length is at most this; returns the length before.</summary>
    public static float ByNorm(IEnumerable<Tensor> gradients, float max)
    {
        Tensor[] all = [.. gradients];
        float norm = MathF.Sqrt(all.Sum(gradient => Reduce.Dot(gradient.Data, gradient.Data)));
        float factor = max / (norm + NormFloor);
        foreach (Tensor gradient in factor < 1 ? all : [])
        {
            Elementwise.Unary(new ScaleOp(factor), gradient.Data, gradient.Data);
        }

        return norm;
    }

    /// <summary>Brings every value to between -max and max.</summary>
    public static void ByValue(IEnumerable<Tensor> gradients, float max)
    {
        foreach (Tensor gradient in gradients)
        {
            Elementwise.Unary(new ClampOp(max), gradient.Data, gradient.Data);
        }
    }
}
