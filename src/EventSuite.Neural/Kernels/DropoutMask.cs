using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>Which values are dropped, from a key and the value's number alone, so that threads change nothing.</summary>
internal static class DropoutMask
{
    private const int Chunk = 16 * 1024;

    private static readonly Vector512<uint> Numbers = Vector512.CreateSequence(0u, 1u);

    /// <summary>Every value times 0 with the given share, else times 1 / (1 - share).</summary>
    public static float[] Apply(float[] values, float share, ulong key)
    {
        int length = values.Length;
        float[] result = Spare.Take(length);
        Vector512<uint> low = Vector512.Create((uint)key) + Numbers;
        Vector512<uint> high = Vector512.Create((uint)(key >> 32));
        Vector512<uint> threshold = Vector512.Create((uint)(share * (double)uint.MaxValue));
        Vector512<float> keep = Vector512.Create(1 / (1 - share));
        Work.For((length + Chunk - 1) / Chunk, length * 4L, part =>
        {
            int end = Math.Min(length, (part + 1) * Chunk);
            for (int at = part * Chunk; at < end; at += Lanes.Count)
            {
                Vector512<uint> bits = Mix(Mix(low + Vector512.Create((uint)at)) ^ high);
                Vector512<float> kept = Vector512.ConditionalSelect(
                    Vector512.LessThan(bits, threshold).AsSingle(), Vector512<float>.Zero, keep);
                int count = Lanes.CountAt(at, end);
                Lanes.Put(Lanes.Get(values, at, count) * kept, result, at, count);
            }
        });
        return result;
    }

    // The finaliser of MurmurHash3: every bit of the input changes every bit of the output.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Mix(Vector512<uint> h)
    {
        h = (h ^ Vector512.ShiftRightLogical(h, 16)) * 0x85EBCA6B;
        h = (h ^ Vector512.ShiftRightLogical(h, 13)) * 0xC2B2AE35;
        return h ^ Vector512.ShiftRightLogical(h, 16);
    }
}
