using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Softmax of one row, and its way back.</summary>
internal static class SoftmaxKernel
{
    /// <summary>Writes e^(x - max) / sum; returns the logarithm of the sum of e^x.</summary>
    public static float Row(ReadOnlySpan<float> x, Span<float> result)
    {
        float max = Reduce.Max(x);
        Elementwise.Unary(new ExpOffsetOp(-max), x, result);
        float sum = Reduce.Sum(result);
        Elementwise.Unary(new ScaleOp(1 / sum), result, result);
        return max + MathF.Log(sum);
    }

    /// <summary>Gradients of x from the softmax's values and the gradients of them.</summary>
    public static void Back(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> result)
    {
        float dot = Reduce.Dot(y, upstream);
        Elementwise.Unary(new OffsetOp(-dot), upstream, result);
        Elementwise.Binary(default(MultiplyOp), y, result, result);
    }

    /// <summary>result += factor · x.</summary>
    public static void AddScaled(float factor, ReadOnlySpan<float> x, Span<float> result)
    {
        Vector512<float> f = Vector512.Create(factor);
        int i = 0;
        for (; i <= x.Length - VectorMath.Lanes; i += VectorMath.Lanes)
        {
            VectorMath.Fma(f, Vector512.Create(x[i..]), Vector512.Create<float>(result[i..])).CopyTo(result[i..]);
        }

        if (i < x.Length)
        {
            Elementwise.Store(VectorMath.Fma(f, Elementwise.Load(x[i..]), Elementwise.Load(result[i..])), result[i..]);
        }
    }
}
