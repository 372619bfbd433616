using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Quotient.</summary>
internal readonly struct DivideOp : IBinaryOp
{
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> y) => x / y;
}
