using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using EventSuite.Neural.Kernels;

namespace EventSuite.Bench.Neural;

/// <summary>What the machine can do at most: fused multiply-adds on registers alone, on as many threads as our side may use.</summary>
internal static class Peak
{
    private const int Chains = 12;
    private const int Rounds = 1_000_000;

    public static Func<int> Start() => () =>
    {
        int threads = Work.Threads;
        Thread[] others = [.. Enumerable.Range(1, threads - 1).Select(_ => new Thread(() => Chain(Rounds)))];
        Array.ForEach(others, thread => thread.Start());
        Chain(Rounds);
        Array.ForEach(others, thread => thread.Join());

        // Two operations in each lane of each chain.
        return checked(2 * Vector512<float>.Count * Chains * Rounds * threads);
    };

    // Twelve chains: two units that take four cycles each are full from eight on. Inlined, the loop would be
    // empty, since nobody wants the sum.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Chain(int rounds)
    {
        Vector512<float> x = Vector512.Create(.999f), y = Vector512.Create(.001f);

        // Each starts elsewhere, or the compiler would see that they are all the same.
        Vector512<float> a = x * 1, b = x * 2, c = x * 3, d = x * 4, e = x * 5, f = x * 6, g = x * 7, h = x * 8, i = x * 9, j = x * 10, k = x * 11, l = x * 12;
        for (int round = 0; round < rounds; round++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y);
            b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y);
            d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y);
            f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y);
            h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y);
            j = Vector512.FusedMultiplyAdd(j, x, y);
            k = Vector512.FusedMultiplyAdd(k, x, y);
            l = Vector512.FusedMultiplyAdd(l, x, y);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }
}
