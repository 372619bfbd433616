using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>x where positive, else the slope times x.</summary>
internal readonly struct LeakyOp(float slope) : IUnaryOp
{
    public Vector512<float> Apply(Vector512<float> x) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<float>.Zero), x, x * slope);
}
