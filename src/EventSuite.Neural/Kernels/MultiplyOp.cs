using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Product.</summary>
internal readonly struct MultiplyOp : IBinaryOp
{
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> y) => x * y;
}
