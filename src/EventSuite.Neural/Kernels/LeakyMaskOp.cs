using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>1 where positive, else the slope.</summary>
internal readonly struct LeakyMaskOp(float slope) : IUnaryOp
{
    public Vector512<float> Apply(Vector512<float> x) => Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<float>.Zero), Vector512<float>.One, Vector512.Create(slope));
}
