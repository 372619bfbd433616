using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>e to the sum with a number.</summary>
internal readonly struct ExpOffsetOp(float offset) : IUnaryOp
{
    public Vector512<float> Apply(Vector512<float> x) => VectorMath.Exp(x + Vector512.Create(offset));
}
