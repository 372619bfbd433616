using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Sum.</summary>
internal readonly struct AddOp : IBinaryOp
{
    public Vector512<float> Apply(Vector512<float> x, Vector512<float> y) => x + y;
}
