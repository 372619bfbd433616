using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Brought to between -max and max; what is no number stays so.</summary>
internal readonly struct ClampOp(float max) : IUnaryOp
{
    public Vector512<float> Apply(Vector512<float> x)
    {
        Vector512<float> top = Vector512.Create(max);
        Vector512<float> low = Vector512.ConditionalSelect(Vector512.LessThan(x, -top), -top, x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(low, top), top, low);
    }
}
