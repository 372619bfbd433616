using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>The square root.</summary>
internal readonly struct SqrtOp : IUnaryOp
{
    public Vector512<float> Apply(Vector512<float> x) => Vector512.Sqrt(x);
}
