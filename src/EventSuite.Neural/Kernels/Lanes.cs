using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Up to sixteen values in and out; what is missing counts as zero.</summary>
internal static class Lanes
{
    public const int Count = VectorMath.Lanes;

    /// <summary>How many values the step at <paramref name="at"/> has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountAt(int at, int length) => Math.Min(Count, length - at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Get(ReadOnlySpan<float> x, int at, int count) =>
        count == Count ? Vector512.Create(x[at..]) : Elementwise.Load(x.Slice(at, count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(Vector512<float> value, Span<float> x, int at, int count)
    {
        if (count == Count)
        {
            value.CopyTo(x[at..]);
        }
        else
        {
            Elementwise.Store(value, x.Slice(at, count));
        }
    }
}
