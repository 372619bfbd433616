using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Tiles on 256-bit vectors: 4 rows by 16 columns at a time keeps the sums within 16 registers.</summary>
internal static unsafe class Tile256
{
    private const int Width = PackedMatrix.PanelWidth;
    private const int Lanes = 8;
    private const int Strip = 2 * Lanes;
    private const int Rows = 4;

    public static void Run(int height, float* a, nint rowStride, nint columnStride, float* b, int depth, float* c, nint stride, bool load)
    {
        for (int row = 0; row < height;)
        {
            int rows = height - row >= Rows ? Rows : 1;
            for (int column = 0; column < Width; column += Strip)
            {
                float* target = c + (row * stride) + column;
                if (rows == Rows)
                {
                    Four(a + (row * rowStride), rowStride, columnStride, b + column, depth, target, stride, load);
                }
                else
                {
                    One(a + (row * rowStride), columnStride, b + column, depth, target, load);
                }
            }

            row += rows;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(float* a, nint rowStride, nint columnStride, float* b, int depth, float* c, nint stride, bool load)
    {
        Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default;
        Vector256<float> t0 = default, t1 = default, t2 = default, t3 = default;
        if (load)
        {
            (s0, t0) = (Vector256.Load(c), Vector256.Load(c + Lanes));
            (s1, t1) = (Vector256.Load(c + stride), Vector256.Load(c + stride + Lanes));
            (s2, t2) = (Vector256.Load(c + (2 * stride)), Vector256.Load(c + (2 * stride) + Lanes));
            (s3, t3) = (Vector256.Load(c + (3 * stride)), Vector256.Load(c + (3 * stride) + Lanes));
        }

        for (int k = 0; k < depth; k++)
        {
            Vector256<float> left = Vector256.Load(b);
            Vector256<float> right = Vector256.Load(b + Lanes);
            Vector256<float> x0 = Vector256.Create(a[0]);
            s0 = Vector256.FusedMultiplyAdd(x0, left, s0);
            t0 = Vector256.FusedMultiplyAdd(x0, right, t0);
            Vector256<float> x1 = Vector256.Create(a[rowStride]);
            s1 = Vector256.FusedMultiplyAdd(x1, left, s1);
            t1 = Vector256.FusedMultiplyAdd(x1, right, t1);
            Vector256<float> x2 = Vector256.Create(a[2 * rowStride]);
            s2 = Vector256.FusedMultiplyAdd(x2, left, s2);
            t2 = Vector256.FusedMultiplyAdd(x2, right, t2);
            Vector256<float> x3 = Vector256.Create(a[3 * rowStride]);
            s3 = Vector256.FusedMultiplyAdd(x3, left, s3);
            t3 = Vector256.FusedMultiplyAdd(x3, right, t3);
            a += columnStride;
            b += Width;
        }

        s0.Store(c);
        t0.Store(c + Lanes);
        s1.Store(c + stride);
        t1.Store(c + stride + Lanes);
        s2.Store(c + (2 * stride));
        t2.Store(c + (2 * stride) + Lanes);
        s3.Store(c + (3 * stride));
        t3.Store(c + (3 * stride) + Lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(float* a, nint columnStride, float* b, int depth, float* c, bool load)
    {
        Vector256<float> s = load ? Vector256.Load(c) : default;
        Vector256<float> t = load ? Vector256.Load(c + Lanes) : default;
        for (int k = 0; k < depth; k++)
        {
            Vector256<float> x = Vector256.Create(a[k * columnStride]);
            s = Vector256.FusedMultiplyAdd(x, Vector256.Load(b), s);
            t = Vector256.FusedMultiplyAdd(x, Vector256.Load(b + Lanes), t);
            b += Width;
        }

        s.Store(c);
        t.Store(c + Lanes);
    }
}
