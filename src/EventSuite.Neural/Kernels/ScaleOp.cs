using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Product with a number.</summary>
internal readonly struct ScaleOp(float factor) : IUnaryOp
{
    public Vector512<float> Apply(Vector512<float> x) => x * factor;
}
