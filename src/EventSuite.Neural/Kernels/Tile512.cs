using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Tiles on 512-bit vectors. The sums have names, so that each stays in a register.</summary>
internal static unsafe class Tile512
{
    private const int Width = 32;
    private const int Lanes = 16;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Eight(float* a, nint rowStride, nint columnStride, float* b, int depth, float* c, nint stride, bool load)
    {
        Vector512<float> s0 = default, t0 = default;
        Vector512<float> s1 = default, t1 = default;
        Vector512<float> s2 = default, t2 = default;
        Vector512<float> s3 = default, t3 = default;
        Vector512<float> s4 = default, t4 = default;
        Vector512<float> s5 = default, t5 = default;
        Vector512<float> s6 = default, t6 = default;
        Vector512<float> s7 = default, t7 = default;
        if (load)
        {
            s0 = Vector512.Load(c + (0 * stride));
            t0 = Vector512.Load(c + (0 * stride) + Lanes);
            s1 = Vector512.Load(c + (1 * stride));
            t1 = Vector512.Load(c + (1 * stride) + Lanes);
            s2 = Vector512.Load(c + (2 * stride));
            t2 = Vector512.Load(c + (2 * stride) + Lanes);
            s3 = Vector512.Load(c + (3 * stride));
            t3 = Vector512.Load(c + (3 * stride) + Lanes);
            s4 = Vector512.Load(c + (4 * stride));
            t4 = Vector512.Load(c + (4 * stride) + Lanes);
            s5 = Vector512.Load(c + (5 * stride));
            t5 = Vector512.Load(c + (5 * stride) + Lanes);
            s6 = Vector512.Load(c + (6 * stride));
            t6 = Vector512.Load(c + (6 * stride) + Lanes);
            s7 = Vector512.Load(c + (7 * stride));
            t7 = Vector512.Load(c + (7 * stride) + Lanes);
        }

        float* a4 = a + (4 * rowStride);
        for (int k = 0; k < depth; k++)
        {
            Vector512<float> left = Vector512.Load(b);
            Vector512<float> right = Vector512.Load(b + Lanes);
            Vector512<float> x0 = Vector512.Create(a[0]);
            s0 = Vector512.FusedMultiplyAdd(x0, left, s0);
            t0 = Vector512.FusedMultiplyAdd(x0, right, t0);
            Vector512<float> x1 = Vector512.Create(a[rowStride]);
            s1 = Vector512.FusedMultiplyAdd(x1, left, s1);
            t1 = Vector512.FusedMultiplyAdd(x1, right, t1);
            Vector512<float> x2 = Vector512.Create(a[2 * rowStride]);
            s2 = Vector512.FusedMultiplyAdd(x2, left, s2);
            t2 = Vector512.FusedMultiplyAdd(x2, right, t2);
            Vector512<float> x3 = Vector512.Create(a[3 * rowStride]);
            s3 = Vector512.FusedMultiplyAdd(x3, left, s3);
            t3 = Vector512.FusedMultiplyAdd(x3, right, t3);
            Vector512<float> x4 = Vector512.Create(a4[0]);
            s4 = Vector512.FusedMultiplyAdd(x4, left, s4);
            t4 = Vector512.FusedMultiplyAdd(x4, right, t4);
            Vector512<float> x5 = Vector512.Create(a4[rowStride]);
            s5 = Vector512.FusedMultiplyAdd(x5, left, s5);
            t5 = Vector512.FusedMultiplyAdd(x5, right, t5);
            Vector512<float> x6 = Vector512.Create(a4[2 * rowStride]);
            s6 = Vector512.FusedMultiplyAdd(x6, left, s6);
            t6 = Vector512.FusedMultiplyAdd(x6, right, t6);
            Vector512<float> x7 = Vector512.Create(a4[3 * rowStride]);
            s7 = Vector512.FusedMultiplyAdd(x7, left, s7);
            t7 = Vector512.FusedMultiplyAdd(x7, right, t7);
            a += columnStride;
            a4 += columnStride;
            b += Width;
        }

        s0.Store(c + (0 * stride));
        t0.Store(c + (0 * stride) + Lanes);
        s1.Store(c + (1 * stride));
        t1.Store(c + (1 * stride) + Lanes);
        s2.Store(c + (2 * stride));
        t2.Store(c + (2 * stride) + Lanes);
        s3.Store(c + (3 * stride));
        t3.Store(c + (3 * stride) + Lanes);
        s4.Store(c + (4 * stride));
        t4.Store(c + (4 * stride) + Lanes);
        s5.Store(c + (5 * stride));
        t5.Store(c + (5 * stride) + Lanes);
        s6.Store(c + (6 * stride));
        t6.Store(c + (6 * stride) + Lanes);
        s7.Store(c + (7 * stride));
        t7.Store(c + (7 * stride) + Lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Four(float* a, nint rowStride, nint columnStride, float* b, int depth, float* c, nint stride, bool load)
    {
        Vector512<float> s0 = default, t0 = default;
        Vector512<float> s1 = default, t1 = default;
        Vector512<float> s2 = default, t2 = default;
        Vector512<float> s3 = default, t3 = default;
        if (load)
        {
            s0 = Vector512.Load(c + (0 * stride));
            t0 = Vector512.Load(c + (0 * stride) + Lanes);
            s1 = Vector512.Load(c + (1 * stride));
            t1 = Vector512.Load(c + (1 * stride) + Lanes);
            s2 = Vector512.Load(c + (2 * stride));
            t2 = Vector512.Load(c + (2 * stride) + Lanes);
            s3 = Vector512.Load(c + (3 * stride));
            t3 = Vector512.Load(c + (3 * stride) + Lanes);
        }

        for (int k = 0; k < depth; k++)
        {
            Vector512<float> left = Vector512.Load(b);
            Vector512<float> right = Vector512.Load(b + Lanes);
            Vector512<float> x0 = Vector512.Create(a[0]);
            s0 = Vector512.FusedMultiplyAdd(x0, left, s0);
            t0 = Vector512.FusedMultiplyAdd(x0, right, t0);
            Vector512<float> x1 = Vector512.Create(a[rowStride]);
            s1 = Vector512.FusedMultiplyAdd(x1, left, s1);
            t1 = Vector512.FusedMultiplyAdd(x1, right, t1);
            Vector512<float> x2 = Vector512.Create(a[2 * rowStride]);
            s2 = Vector512.FusedMultiplyAdd(x2, left, s2);
            t2 = Vector512.FusedMultiplyAdd(x2, right, t2);
            Vector512<float> x3 = Vector512.Create(a[3 * rowStride]);
            s3 = Vector512.FusedMultiplyAdd(x3, left, s3);
            t3 = Vector512.FusedMultiplyAdd(x3, right, t3);
            a += columnStride;
            b += Width;
        }

        s0.Store(c + (0 * stride));
        t0.Store(c + (0 * stride) + Lanes);
        s1.Store(c + (1 * stride));
        t1.Store(c + (1 * stride) + Lanes);
        s2.Store(c + (2 * stride));
        t2.Store(c + (2 * stride) + Lanes);
        s3.Store(c + (3 * stride));
        t3.Store(c + (3 * stride) + Lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(float* a, nint columnStride, float* b, int depth, float* c, bool load)
    {
        Vector512<float> s = load ? Vector512.Load(c) : default;
        Vector512<float> t = load ? Vector512.Load(c + Lanes) : default;
        for (int k = 0; k < depth; k++)
        {
            Vector512<float> x = Vector512.Create(a[k * columnStride]);
            s = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), s);
            t = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + Lanes), t);
            b += Width;
        }

        s.Store(c);
        t.Store(c + Lanes);
    }

    /// <summary>One row by four panels at once: eight sums hide the time that each takes, four streams that of the memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row(float* a, nint columnStride, float* b, nint panel, int depth, float* c, bool load)
    {
        Vector512<float> s0 = default, s1 = default, s2 = default, s3 = default;
        Vector512<float> t0 = default, t1 = default, t2 = default, t3 = default;
        if (load)
        {
            (s0, t0) = (Vector512.Load(c), Vector512.Load(c + Lanes));
            (s1, t1) = (Vector512.Load(c + Width), Vector512.Load(c + Width + Lanes));
            (s2, t2) = (Vector512.Load(c + (2 * Width)), Vector512.Load(c + (2 * Width) + Lanes));
            (s3, t3) = (Vector512.Load(c + (3 * Width)), Vector512.Load(c + (3 * Width) + Lanes));
        }

        float* b1 = b + panel, b2 = b + (2 * panel), b3 = b + (3 * panel);
        for (int k = 0; k < depth; k++)
        {
            Vector512<float> x = Vector512.Create(a[k * columnStride]);
            nint at = (nint)k * Width;
            s0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + at), s0);
            t0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + at + Lanes), t0);
            s1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b1 + at), s1);
            t1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b1 + at + Lanes), t1);
            s2 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b2 + at), s2);
            t2 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b2 + at + Lanes), t2);
            s3 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b3 + at), s3);
            t3 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b3 + at + Lanes), t3);
        }

        s0.Store(c);
        t0.Store(c + Lanes);
        s1.Store(c + Width);
        t1.Store(c + Width + Lanes);
        s2.Store(c + (2 * Width));
        t2.Store(c + (2 * Width) + Lanes);
        s3.Store(c + (3 * Width));
        t3.Store(c + (3 * Width) + Lanes);
    }
}
