using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>The logistic function.</summary>
internal readonly struct SigmoidOp : IUnaryOp
{
    public Vector512<float> Apply(Vector512<float> x) => VectorMath.Sigmoid(x);
}
