using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Gradient times the logistic function's slope, from its value.</summary>
internal readonly struct SigmoidBackOp : IBinaryOp
{
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> y) => x * y * (Vector512<float>.One - y);
}
