using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>e to the x.</summary>
internal readonly struct ExpOp : IUnaryOp
{
    public Vector512<float> Apply(Vector512<float> x) => VectorMath.Exp(x);
}
