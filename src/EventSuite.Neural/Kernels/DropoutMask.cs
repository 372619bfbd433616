namespace EventSuite.Neural.Kernels;

/// <summary>Which values are dropped, from a key and the value's number alone, so that threads change nothing.</summary>
internal static class DropoutMask
{
    private const int Chunk = 16 * 1024;

    /// <summary>0 with the given share, else 1 / (1 - share).</summary>
    public static float[] Make(int length, float share, ulong key)
    {
        float[] mask = GC.AllocateUninitializedArray<float>(length);
        uint low = (uint)key, high = (uint)(key >> 32);
        uint threshold = (uint)(share * (double)uint.MaxValue);
        float keep = 1 / (1 - share);
        Work.For((length + Chunk - 1) / Chunk, length * 8L, part =>
        {
            int end = Math.Min(length, (part + 1) * Chunk);
            for (int i = part * Chunk; i < end; i++)
            {
                mask[i] = Mix(Mix((uint)i + low) ^ high) < threshold ? 0 : keep;
            }
        });
        return mask;
    }

    // The finaliser of MurmurHash3: every bit of the input changes every bit of the output.
    private static uint Mix(uint h)
    {
        h = (h ^ (h >> 16)) * 0x85EBCA6B;
        h = (h ^ (h >> 13)) * 0xC2B2AE35;
        return h ^ (h >> 16);
    }
}
