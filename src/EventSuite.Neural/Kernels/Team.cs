namespace EventSuite.Neural.Kernels;

/// <summary>
/// Threads that wait a moment spinning and then sleep, so that a pass of many short steps pays no wake-up for each. Every
/// member has a share of the parts, the same in each run, so that what it reads stays in its core's cache; who is done helps
/// the others. One caller at a time: another gets false and does its work itself. Nothing is allocated per run.
/// </summary>
internal sealed class Team
{
    private const int SpinRounds = 4000;
    private const int SpinsPerRound = 1;

    // Tickets lie so far apart that no two share a cache line.
    private const int Apart = 16;

    private readonly SemaphoreSlim[] alarms;
    private readonly int[] asleep;
    private readonly Lock entry = new();
    private readonly int size;

    // For each member the run's number in the upper half, the parts still to be taken of its share in the lower: one
    // exchange takes a part of this run.
    private readonly long[] tickets;
    private IWork? work;
    private int parts;
    private int members;
    private int open;
    private long current;
    private Exception? failure;

    public Team(int helpers)
    {
        size = helpers + 1;
        tickets = new long[size * Apart];
        asleep = new int[size];
        alarms = [.. asleep.Select(_ => new SemaphoreSlim(0))];
        for (int i = 1; i < size; i++)
        {
            int id = i;
            new Thread(() => Help(id)) { IsBackground = true, Name = $"neural-{id}" }.Start();
        }
    }

    public bool TryRun(IWork job, int count, int threads)
    {
        if (entry.IsHeldByCurrentThread || !entry.TryEnter())
        {
            return false;
        }

        try
        {
            (work, parts, members, failure) = (job, count, Math.Min(threads, size), null);
            Volatile.Write(ref open, count);
            long run = unchecked((int)(current + 1));
            for (int i = 0; i < members; i++)
            {
                Volatile.Write(ref tickets[i * Apart], (run << 32) | (uint)(StartOf(i + 1) - StartOf(i)));
            }

            Interlocked.Exchange(ref current, run);
            for (int i = 1; i < members; i++)
            {
                if (Volatile.Read(ref asleep[i]) != 0 && Interlocked.Exchange(ref asleep[i], 0) != 0)
                {
                    alarms[i].Release();
                }
            }

            Take(0, run);
            SpinWait wait = default;
            while (Volatile.Read(ref open) > 0)
            {
                wait.SpinOnce(sleep1Threshold: -1);
            }

            work = null;
            return failure is null ? true : throw new AggregateException("a part of the work failed", failure);
        }
        finally
        {
            entry.Exit();
        }
    }

    private int StartOf(int member) => (int)((long)parts * member / members);

    private void Help(int id)
    {
        long done = 0;
        while (true)
        {
            done = WaitAfter(done, id);
            Take(id, done);
        }
    }

    private long WaitAfter(long done, int id)
    {
        for (int round = 0; ; round++)
        {
            long run = Volatile.Read(ref current);
            if (run != done && id < Volatile.Read(ref members))
            {
                return run;
            }

            if (round < SpinRounds)
            {
                Thread.SpinWait(SpinsPerRound);
                continue;
            }

            // A run that begins between the check and the sleep goes on without this thread; the next one wakes it.
            Volatile.Write(ref asleep[id], 1);
            alarms[id].Wait();
            round = 0;
        }
    }

    private void Take(int id, long run)
    {
        int count = Volatile.Read(ref members);
        for (int i = 0; i < count && id < count; i++)
        {
            TakeOf((id + i) % count, run);
        }
    }

    private void TakeOf(int member, long run)
    {
        ref long ticket = ref tickets[member * Apart];
        while (true)
        {
            long now = Interlocked.Read(ref ticket);
            int left = (int)now;
            if (now >> 32 != run || left == 0)
            {
                return;
            }

            if (Interlocked.CompareExchange(ref ticket, now - 1, now) != now)
            {
                continue;
            }

            try
            {
                // Still this run's work: the run cannot end before this part has.
                work!.Run(StartOf(member) + left - 1);
            }
            catch (Exception error)
            {
                failure = error;
            }
            finally
            {
                Interlocked.Decrement(ref open);
            }
        }
    }
}
