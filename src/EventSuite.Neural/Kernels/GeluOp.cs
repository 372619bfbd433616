using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>x times the normal distribution's share below x.</summary>
internal readonly struct GeluOp : IUnaryOp
{
    private const float HalfRoot = 0.70710678f;

    public Vector512<float> Apply(Vector512<float> x) => x * 0.5f * (Vector512<float>.One + VectorMath.Erf(x * HalfRoot));
}
