using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>
/// Functions on sixteen floats, by polynomials with fused multiply-adds, so that every instruction set gives the same
/// bits. Errors against the true values are below 2e-7, relative for exp and tanh, absolute for erf.
/// </summary>
internal static class VectorMath
{
    public const int Lanes = 16;

    private const float ExpMax = 88.02f;
    private const float ExpMin = -87.33f;

    /// <summary>e to the x; 0 below -87.33, the value at 88.02 above it, NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        Vector512<float> low = Vector512.LessThan(x, V(ExpMin));
        Vector512<float> c = Vector512.ConditionalSelect(low, V(ExpMin), x);
        c = Vector512.ConditionalSelect(Vector512.GreaterThan(c, V(ExpMax)), V(ExpMax), c);
        return Vector512.ConditionalSelect(low, Vector512<float>.Zero, ExpNear(c));
    }

    /// <summary>e to the x for x from -87.33 to 88.02.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpNear(Vector512<float> c)
    {
        // Adding 1.5 times 2^23 rounds to the nearest whole number and leaves it in the low bits.
        Vector512<float> shifted = Fma(c, V(1.44269504f), V(12582912f));
        Vector512<float> n = shifted - V(12582912f);
        Vector512<float> r = Fma(n, V(-0.693145752f), c);
        r = Fma(n, V(-1.42860677e-6f), r);
        Vector512<float> p = Fma(V(1.9875691500e-4f), r, V(1.3981999507e-3f));
        p = Fma(p, r, V(8.3334519073e-3f));
        p = Fma(p, r, V(4.1665795894e-2f));
        p = Fma(p, r, V(1.6666665459e-1f));
        p = Fma(p, r, V(5.0000001201e-1f));
        p = Fma(p, r * r, r) + Vector512<float>.One;
        Vector512<float> power = Vector512.ShiftLeft(shifted.AsInt32() + Vector512.Create(127), 23).AsSingle();
        return p * power;
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> e = Exp(a * -2f);
        Vector512<float> large = (Vector512<float>.One - e) / (Vector512<float>.One + e);
        large = Vector512.ConditionalSelect(Vector512.Create(int.MinValue).AsSingle(), x, large);
        Vector512<float> z = x * x;
        Vector512<float> p = Fma(V(-5.70498872745e-3f), z, V(2.06390887954e-2f));
        p = Fma(p, z, V(-5.37397155531e-2f));
        p = Fma(p, z, V(1.33314422036e-1f));
        p = Fma(p, z, V(-3.33332819422e-1f));
        Vector512<float> small = Fma(p * z, x, x);
        return Vector512.ConditionalSelect(Vector512.LessThan(a, V(0.625f)), small, large);
    }

    /// <summary>The error function (Abramowitz and Stegun 7.1.26).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erf(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> t = Vector512<float>.One / Fma(a, V(0.3275911f), Vector512<float>.One);
        Vector512<float> p = Fma(V(1.061405429f), t, V(-1.453152027f));
        p = Fma(p, t, V(1.421413741f));
        p = Fma(p, t, V(-0.284496736f));
        p = Fma(p, t, V(0.254829592f));
        Vector512<float> y = Vector512<float>.One - (p * t * Exp(-(a * a)));
        return Vector512.ConditionalSelect(Vector512.Create(int.MinValue).AsSingle(), x, y);
    }

    /// <summary>log(1 + e^x) without overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x)
    {
        Vector512<float> positive = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), Vector512<float>.Zero, x);
        return positive + Vector512.Log(Vector512<float>.One + Exp(-Vector512.Abs(x)));
    }

    /// <summary>a times b plus c, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Fma(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.FusedMultiplyAdd(a, b, c);

    /// <summary>The sum of the lanes, in one order on every machine.</summary>
    public static float Sum(Vector512<float> x)
    {
        Vector256<float> eight = x.GetLower() + x.GetUpper();
        Vector128<float> four = eight.GetLower() + eight.GetUpper();
        return (four[0] + four[2]) + (four[1] + four[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> V(float value) => Vector512.Create(value);
}
