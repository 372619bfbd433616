using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>The gradient times the leaky ReLU's slope at x.</summary>
internal readonly struct LeakyBackOp(float slope) : IBinaryOp
{
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> y) => x * new LeakyMaskOp(slope).Apply(y);
}
