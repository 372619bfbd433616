using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>
/// The largest value of windows, first down the columns, sixteen at a time, then across. Which value is the largest is not
/// to be guessed, so nothing here branches on it: values are compared as whole numbers in the same order, what is no number
/// above all, and of equal ones the first counts.
/// </summary>
internal static class PoolKernel
{
    private const int SignShift = 31;
    private const int IndexBits = 32;
    private const int Infinity = 0x7F800000;

    [ThreadStatic]
    private static long[]? scratch;

    /// <summary>Finds where the largest pixel of each window in a row of windows is.</summary>
    public static void Largest(ReadOnlySpan<float> pixels, int width, (int Start, int End) rows, (int Start, int End)[] columns, Span<int> winners)
    {
        if (scratch is null || scratch.Length < width)
        {
            scratch = new long[width];
        }

        Span<long> keys = scratch.AsSpan(0, width);
        int column = 0;
        for (; column <= width - Lanes.Count; column += Lanes.Count)
        {
            Down(pixels[((rows.Start * width) + column)..], width, rows, column, keys[column..]);
        }

        for (; column < width; column++)
        {
            keys[column] = long.MinValue;
            for (int at = (rows.Start * width) + column; at < rows.End * width; at += width)
            {
                int order = Order(Vector512.Create(pixels[at]))[0];
                keys[column] = Math.Max(keys[column], ((long)order << IndexBits) | (uint)~at);
            }
        }

        for (int i = 0; i < winners.Length; i++)
        {
            (int left, int right) = columns[i];
            long best = keys[left];
            for (int at = left + 1; at < right; at++)
            {
                best = Math.Max(best, keys[at]);
            }

            winners[i] = ~(int)best;
        }
    }

    /// <summary>The largest of sixteen columns, each as its order above and its place, turned round, below.</summary>
    private static void Down(ReadOnlySpan<float> pixels, int width, (int Start, int End) rows, int column, Span<long> keys)
    {
        Vector512<int> place = Vector512.Create((rows.Start * width) + column) + Vector512.CreateSequence(0, 1);
        Vector512<int> best = Order(Vector512.Create(pixels)), where = place;
        for (int row = 1; row < rows.End - rows.Start; row++)
        {
            place += Vector512.Create(width);
            Vector512<int> order = Order(Vector512.Create(pixels[(row * width)..]));
            Vector512<int> more = Vector512.GreaterThan(order, best);
            best = Vector512.ConditionalSelect(more, order, best);
            where = Vector512.ConditionalSelect(more, place, where);
        }

        (Vector512<long> low, Vector512<long> high) = Vector512.Widen(best);
        (Vector512<ulong> lowPlace, Vector512<ulong> highPlace) = Vector512.Widen((~where).AsUInt32());
        ref long to = ref MemoryMarshal.GetReference(keys[..Lanes.Count]);
        (Vector512.ShiftLeft(low, IndexBits) | lowPlace.AsInt64()).StoreUnsafe(ref to);
        (Vector512.ShiftLeft(high, IndexBits) | highPlace.AsInt64()).StoreUnsafe(ref to, (nuint)Vector512<long>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Order(Vector512<float> values)
    {
        Vector512<int> bits = values.AsInt32();
        Vector512<int> all = Vector512.Create(int.MaxValue);
        Vector512<int> order = bits ^ (Vector512.ShiftRightArithmetic(bits, SignShift) & all);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(bits & all, Vector512.Create(Infinity)), all, order);
    }
}
