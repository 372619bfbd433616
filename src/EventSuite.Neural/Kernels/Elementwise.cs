using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Value-by-value loops. The last few values go through the same vector code, so position never changes a result.</summary>
internal static class Elementwise
{
    private const int Chunk = 16 * 1024;

    /// <summary>The function of every value, in a new array, large ones on several threads.</summary>
    public static float[] Map<TOp>(TOp op, float[] x)
        where TOp : struct, IUnaryOp
    {
        float[] result = Spare.Take(x.Length);
        Work.For((x.Length + Chunk - 1) / Chunk, x.Length * 8L, part =>
        {
            Range range = ChunkOf(part, x.Length);
            Unary(op, x.AsSpan(range), result.AsSpan(range));
        });
        return result;
    }

    /// <summary>The function of every pair, in a new array, large ones on several threads.</summary>
    public static float[] Map<TOp>(TOp op, float[] x, float[] y)
        where TOp : struct, IBinaryOp
    {
        float[] result = Spare.Take(x.Length);
        Work.For((x.Length + Chunk - 1) / Chunk, x.Length * 4L, part =>
        {
            Range range = ChunkOf(part, x.Length);
            Binary(op, x.AsSpan(range), y.AsSpan(range), result.AsSpan(range));
        });
        return result;
    }

    public static void Unary<TOp>(TOp op, ReadOnlySpan<float> x, Span<float> result)
        where TOp : struct, IUnaryOp
    {
        int i = 0;
        for (; i <= x.Length - VectorMath.Lanes; i += VectorMath.Lanes)
        {
            op.Apply(Vector512.Create(x[i..])).CopyTo(result[i..]);
        }

        if (i < x.Length)
        {
            Store(op.Apply(Load(x[i..])), result[i..]);
        }
    }

    public static void Binary<TOp>(TOp op, ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> result)
        where TOp : struct, IBinaryOp
    {
        int i = 0;
        for (; i <= x.Length - VectorMath.Lanes; i += VectorMath.Lanes)
        {
            op.Apply(Vector512.Create(x[i..]), Vector512.Create(y[i..])).CopyTo(result[i..]);
        }

        if (i < x.Length)
        {
            Store(op.Apply(Load(x[i..]), Load(y[i..])), result[i..]);
        }
    }

    /// <summary>Fewer than sixteen values, the rest zero.</summary>
    public static Vector512<float> Load(ReadOnlySpan<float> x)
    {
        Span<float> lanes = stackalloc float[VectorMath.Lanes];
        lanes.Clear();
        x.CopyTo(lanes);
        return Vector512.Create<float>(lanes);
    }

    /// <summary>As many lanes as fit.</summary>
    public static void Store(Vector512<float> x, Span<float> result)
    {
        Span<float> lanes = stackalloc float[VectorMath.Lanes];
        x.CopyTo(lanes);
        lanes[..result.Length].CopyTo(result);
    }

    private static Range ChunkOf(int part, int length) => (part * Chunk)..Math.Min(length, (part + 1) * Chunk);
}
