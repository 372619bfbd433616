namespace EventSuite.Neural.Kernels;

/// <summary>
/// Large arrays for the next step of a training: fresh memory is paid page by page, which costs more than much of the work
/// done in it. Arrays come from here with whatever values they had; only what nobody else can see may be given back. Where
/// lengths change from step to step, what the steps before left makes room for what this one needs.
/// </summary>
internal static class Spare
{
    // Smaller ones are cheap to make.
    private const int Smallest = 4096;

    // In values, 128 MiB: so much may lie here for steps that come in turns, such as a critic's and a generator's.
    private const long Little = 1L << 25;

    // In values, 64 MiB: the collector does not hurry with large arrays, and would let gigabytes of dropped ones lie.
    private const long Garbage = 1L << 24;

    // Steps after which nobody is expected to ask for a length again.
    private const int Forgotten = 16;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<int, Shelf> Shelves = [];
    private static long kept;
    private static long step;
    private static long asked;
    private static long askedBefore;
    private static long dropped;

    [ThreadStatic]
    private static HashSet<float[]>? noted;

    /// <summary>So much may always lie here, in bytes.</summary>
    public static long LittleBytes => Little * sizeof(float);

    /// <summary>What lies here now, in bytes.</summary>
    public static long KeptBytes
    {
        get
        {
            lock (Gate)
            {
                return kept * sizeof(float);
            }
        }
    }

    /// <summary>An array of any values.</summary>
    public static float[] Take(int length)
    {
        if (length < Smallest)
        {
            return new float[length];
        }

        float[] array = TakeKept(length) ?? Make(length);
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
            ShelfFor(array.Length).Put(array);
            kept += array.Length;
        }
    }

    /// <summary>A step is over: from here on no more is kept than this or the last one used.</summary>
    public static void NextStep()
    {
        lock (Gate)
        {
            foreach (Shelf shelf in Shelves.Values.Where(shelf => step - shelf.LastStep >= Forgotten).ToArray())
            {
                Drop(shelf, long.MaxValue);
            }

            DropOldest(kept - Math.Max(Little, Math.Max(asked, askedBefore)), beforeStep: step + 1);
            (askedBefore, asked) = (asked, 0);
            step++;
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
            asked += length;
            if (!Shelves.ContainsKey(length))
            {
                // A new length: the lengths have changed, and those that went before may not come back.
                long room = length - DropOldest(length, beforeStep: step - 1);
                DropOldest(Math.Min(room, kept - Little), beforeStep: step);
            }

            Shelf shelf = ShelfFor(length);
            shelf.LastStep = step;
            float[]? array = shelf.Take();
            kept -= array?.Length ?? 0;
            return array;
        }
    }

    private static float[] Make(int length)
    {
        if (Interlocked.Read(ref dropped) >= Garbage)
        {
            Interlocked.Exchange(ref dropped, 0);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        }

        return GC.AllocateUninitializedArray<float>(length);
    }

    private static Shelf ShelfFor(int length)
    {
        if (!Shelves.TryGetValue(length, out Shelf? shelf))
        {
            Shelves[length] = shelf = new Shelf(length) { LastStep = step };
        }

        return shelf;
    }

    /// <summary>Drops so many values, of lengths last asked for before a step; returns how many it dropped.</summary>
    private static long DropOldest(long values, long beforeStep)
    {
        long done = 0;
        while (done < values && Shelves.Values.Where(s => s.Count > 0 && s.LastStep < beforeStep).MinBy(s => s.LastStep) is { } oldest)
        {
            done += Drop(oldest, values - done);
        }

        return done;
    }

    private static long Drop(Shelf shelf, long values)
    {
        long done = 0;
        while (done < values && shelf.Take() is { } array)
        {
            done += array.Length;
        }

        if (shelf.Count == 0)
        {
            Shelves.Remove(shelf.Length);
        }

        kept -= done;
        dropped += done;
        return done;
    }
}
