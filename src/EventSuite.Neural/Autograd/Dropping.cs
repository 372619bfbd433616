using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>Sets values to zero by chance. What was dropped is not kept: the way back draws the same again from the key.</summary>
internal static class Dropping
{
    /// <summary>0 with the given share, else scaled up so that the mean stays; differentiable any number of times.</summary>
    public static Tensor Drop(this Tensor x, float share, ulong key)
    {
        float[] data = DropoutMask.Apply(x.Data, share, key);
        return Graph.Record("dropout", x.Shape, data, [x], upstream => [upstream.Drop(share, key)]);
    }
}
