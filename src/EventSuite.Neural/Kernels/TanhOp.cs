using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>The hyperbolic tangent.</summary>
internal readonly struct TanhOp : IUnaryOp
{
    public Vector512<float> Apply(Vector512<float> x) => VectorMath.Tanh(x);
}
