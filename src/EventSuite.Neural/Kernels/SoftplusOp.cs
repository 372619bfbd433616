using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>log(1 + e^x).</summary>
internal readonly struct SoftplusOp : IUnaryOp
{
    public Vector512<float> Apply(Vector512<float> x) => VectorMath.Softplus(x);
}
