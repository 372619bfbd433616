namespace EventSuite.Neural.Kernels;

/// <summary>
/// Large arrays for the next step of a training: fresh memory is paid page by page, which costs more than much of the work
/// done in it. Arrays come from here with whatever values they had; only what nobody else can see may be given back.
/// </summary>
internal static class Spare
{
    // Smaller ones are cheap to make.
    private const int Smallest = 4096;

    // Two GiB. Beyond it the sizes change from step to step and keeping them does no good.
    private const long Most = 1L << 29;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<int, Stack<float[]>> Kept = [];
    private static long total;

    [ThreadStatic]
    private static HashSet<float[]>? noted;

    /// <summary>An array of any values.</summary>
    public static float[] Take(int length)
    {
        if (length < Smallest)
        {
            return new float[length];
        }

        float[] array = TakeKept(length) ?? GC.AllocateUninitializedArray<float>(length);
        noted?.Add(array);
        return array;
    }

    /// <summary>An array of zeros.</summary>
    public static float[] TakeZeros(int length)
    {
        float[] array = Take(length);
        array.AsSpan().Clear();
        return array;
    }

    /// <summary>For the next who needs one of this length.</summary>
    public static void Give(float[] array)
    {
        if (array.Length < Smallest)
        {
            return;
        }

        lock (Gate)
        {
            if (total + array.Length > Most)
            {
                Kept.Clear();
                total = 0;
            }

            if (!Kept.TryGetValue(array.Length, out Stack<float[]>? stack))
            {
                Kept[array.Length] = stack = new Stack<float[]>();
            }

            stack.Push(array);
            total += array.Length;
        }
    }

    /// <summary>From now on notes what this thread takes, in the set, or stops with null; returns what was noted in before.</summary>
    public static HashSet<float[]>? NoteIn(HashSet<float[]>? set)
    {
        HashSet<float[]>? before = noted;
        noted = set;
        return before;
    }

    private static float[]? TakeKept(int length)
    {
        lock (Gate)
        {
            if (!Kept.TryGetValue(length, out Stack<float[]>? stack) || !stack.TryPop(out float[]? array))
            {
                return null;
            }

            total -= length;
            return array;
        }
    }
}
