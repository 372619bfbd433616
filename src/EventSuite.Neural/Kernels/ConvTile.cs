using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>
/// The innermost loops of convolutions. They read the image where it lies, by a table of where each tap is, instead of
/// copying it out once for every tap. The sums have names, so that each stays in a register.
/// </summary>
internal static unsafe class ConvTile
{
    public const int Channels = 8;
    public const int Lanes = 16;
    public const int WeightSide = 4;

    /// <summary>Eight channels of two groups of sixteen pixels, each sum one chain over the taps.</summary>
    /// <param name="weights">Eight for each tap.</param>
    /// <param name="taps">Where each tap lies from a pixel.</param>
    /// <param name="depth">How many taps.</param>
    /// <param name="one">The first group's pixels.</param>
    /// <param name="two">The second's.</param>
    /// <param name="start">What each channel starts from.</param>
    /// <param name="toOne">The first group's results.</param>
    /// <param name="toTwo">The second's.</param>
    /// <param name="stride">From channel to channel of the results.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pixels(
        float* weights, int* taps, int depth, float* one, float* two, float* start, float* toOne, float* toTwo, nint stride)
    {
        Vector512<float> s0 = Vector512.Create(start[0]), t0 = s0;
        Vector512<float> s1 = Vector512.Create(start[1]), t1 = s1;
        Vector512<float> s2 = Vector512.Create(start[2]), t2 = s2;
        Vector512<float> s3 = Vector512.Create(start[3]), t3 = s3;
        Vector512<float> s4 = Vector512.Create(start[4]), t4 = s4;
        Vector512<float> s5 = Vector512.Create(start[5]), t5 = s5;
        Vector512<float> s6 = Vector512.Create(start[6]), t6 = s6;
        Vector512<float> s7 = Vector512.Create(start[7]), t7 = s7;
        for (int k = 0; k < depth; k++)
        {
            Vector512<float> left = Vector512.Load(one + taps[k]);
            Vector512<float> right = Vector512.Load(two + taps[k]);
            Vector512<float> x0 = Vector512.Create(weights[0]);
            s0 = Vector512.FusedMultiplyAdd(x0, left, s0);
            t0 = Vector512.FusedMultiplyAdd(x0, right, t0);
            Vector512<float> x1 = Vector512.Create(weights[1]);
            s1 = Vector512.FusedMultiplyAdd(x1, left, s1);
            t1 = Vector512.FusedMultiplyAdd(x1, right, t1);
            Vector512<float> x2 = Vector512.Create(weights[2]);
            s2 = Vector512.FusedMultiplyAdd(x2, left, s2);
            t2 = Vector512.FusedMultiplyAdd(x2, right, t2);
            Vector512<float> x3 = Vector512.Create(weights[3]);
            s3 = Vector512.FusedMultiplyAdd(x3, left, s3);
            t3 = Vector512.FusedMultiplyAdd(x3, right, t3);
            Vector512<float> x4 = Vector512.Create(weights[4]);
            s4 = Vector512.FusedMultiplyAdd(x4, left, s4);
            t4 = Vector512.FusedMultiplyAdd(x4, right, t4);
            Vector512<float> x5 = Vector512.Create(weights[5]);
            s5 = Vector512.FusedMultiplyAdd(x5, left, s5);
            t5 = Vector512.FusedMultiplyAdd(x5, right, t5);
            Vector512<float> x6 = Vector512.Create(weights[6]);
            s6 = Vector512.FusedMultiplyAdd(x6, left, s6);
            t6 = Vector512.FusedMultiplyAdd(x6, right, t6);
            Vector512<float> x7 = Vector512.Create(weights[7]);
            s7 = Vector512.FusedMultiplyAdd(x7, left, s7);
            t7 = Vector512.FusedMultiplyAdd(x7, right, t7);
            weights += Channels;
        }

        s0.Store(toOne);
        t0.Store(toTwo);
        s1.Store(toOne + stride);
        t1.Store(toTwo + stride);
        s2.Store(toOne + (2 * stride));
        t2.Store(toTwo + (2 * stride));
        s3.Store(toOne + (3 * stride));
        t3.Store(toTwo + (3 * stride));
        s4.Store(toOne + (4 * stride));
        t4.Store(toTwo + (4 * stride));
        s5.Store(toOne + (5 * stride));
        t5.Store(toTwo + (5 * stride));
        s6.Store(toOne + (6 * stride));
        t6.Store(toTwo + (6 * stride));
        s7.Store(toOne + (7 * stride));
        t7.Store(toTwo + (7 * stride));
    }

    /// <summary>Four channels by four taps of the weights' gradient: sums over all pixels, sixteen lanes added at the end.</summary>
    /// <param name="gradient">Four channels' pixels, row by row, groups filled up with zeros.</param>
    /// <param name="channel">From channel to channel.</param>
    /// <param name="image">The pixels that the first output pixel sees.</param>
    /// <param name="taps">Where four taps lie.</param>
    /// <param name="rows">Rows of output pixels.</param>
    /// <param name="groups">Groups of sixteen in a row.</param>
    /// <param name="rowStep">From row to row in the image.</param>
    /// <param name="sums">Sixteen results, four taps for each channel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Weights(
        float* gradient, nint channel, float* image, int* taps, int rows, int groups, nint rowStep, float* sums)
    {
        Vector512<float> s00 = default, s01 = default, s02 = default, s03 = default;
        Vector512<float> s10 = default, s11 = default, s12 = default, s13 = default;
        Vector512<float> s20 = default, s21 = default, s22 = default, s23 = default;
        Vector512<float> s30 = default, s31 = default, s32 = default, s33 = default;
        float* x0 = image + taps[0];
        nint to1 = taps[1] - taps[0], to2 = taps[2] - taps[0], to3 = taps[3] - taps[0];
        for (int row = 0; row < rows; row++)
        {
            float* at = x0;
            for (int group = 0; group < groups; group++)
            {
                Vector512<float> a = Vector512.Load(at), b = Vector512.Load(at + to1);
                Vector512<float> c = Vector512.Load(at + to2), d = Vector512.Load(at + to3);
                Vector512<float> y = Vector512.Load(gradient);
                s00 = Vector512.FusedMultiplyAdd(y, a, s00);
                s01 = Vector512.FusedMultiplyAdd(y, b, s01);
                s02 = Vector512.FusedMultiplyAdd(y, c, s02);
                s03 = Vector512.FusedMultiplyAdd(y, d, s03);
                y = Vector512.Load(gradient + channel);
                s10 = Vector512.FusedMultiplyAdd(y, a, s10);
                s11 = Vector512.FusedMultiplyAdd(y, b, s11);
                s12 = Vector512.FusedMultiplyAdd(y, c, s12);
                s13 = Vector512.FusedMultiplyAdd(y, d, s13);
                y = Vector512.Load(gradient + (2 * channel));
                s20 = Vector512.FusedMultiplyAdd(y, a, s20);
                s21 = Vector512.FusedMultiplyAdd(y, b, s21);
                s22 = Vector512.FusedMultiplyAdd(y, c, s22);
                s23 = Vector512.FusedMultiplyAdd(y, d, s23);
                y = Vector512.Load(gradient + (3 * channel));
                s30 = Vector512.FusedMultiplyAdd(y, a, s30);
                s31 = Vector512.FusedMultiplyAdd(y, b, s31);
                s32 = Vector512.FusedMultiplyAdd(y, c, s32);
                s33 = Vector512.FusedMultiplyAdd(y, d, s33);
                gradient += Lanes;
                at += Lanes;
            }

            x0 += rowStep;
        }

        Four(s00, s01, s02, s03, sums);
        Four(s10, s11, s12, s13, sums + WeightSide);
        Four(s20, s21, s22, s23, sums + (2 * WeightSide));
        Four(s30, s31, s32, s33, sums + (3 * WeightSide));
    }

    private static void Four(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, float* sums)
    {
        sums[0] = VectorMath.Sum(a);
        sums[1] = VectorMath.Sum(b);
        sums[2] = VectorMath.Sum(c);
        sums[3] = VectorMath.Sum(d);
    }
}
