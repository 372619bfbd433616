using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Sum with a number.</summary>
internal readonly struct OffsetOp(float offset) : IUnaryOp
{
    public Vector512<float> Apply(Vector512<float> x) => x + Vector512.Create(offset);
}
