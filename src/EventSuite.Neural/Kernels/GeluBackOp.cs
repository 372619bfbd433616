using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Gradient times the slope of <see cref="GeluOp"/> at y.</summary>
internal readonly struct GeluBackOp : IBinaryOp
{
    private const float HalfRoot = 0.70710678f;
    private const float Density = 0.39894228f;

    public Vector512<float> Apply(Vector512<float> x, Vector512<float> y)
    {
        Vector512<float> below = (Vector512<float>.One + VectorMath.Erf(y * HalfRoot)) * 0.5f;
        return x * VectorMath.Fma(y * Density, VectorMath.Exp(y * y * -0.5f), below);
    }
}
