namespace EventSuite.Neural.Kernels;

/// <summary>
/// Threads that wait a moment spinning and then sleep, so that a pass of many short steps pays no wake-up for each. One
/// caller at a time: another gets false and does its work itself. Nothing is allocated per run.
/// </summary>
internal sealed class Team
{
    private const int SpinRounds = 200;
    private const int SpinsPerRound = 20;

    private readonly SemaphoreSlim sleepers = new(0);
    private readonly Lock entry = new();
    private IWork? work;
    private int helpers;
    private int open;
    private int sleeping;
    private Exception? failure;

    // The run's number in the upper half, the parts still to be taken in the lower: one exchange takes a part of this run.
    private long ticket;

    public Team(int threads)
    {
        for (int i = 0; i < threads; i++)
        {
            int id = i;
            new Thread(() => Help(id)) { IsBackground = true, Name = $"neural-{id}" }.Start();
        }
    }

    public bool TryRun(IWork job, int parts, int maxHelpers)
    {
        if (entry.IsHeldByCurrentThread || !entry.TryEnter())
        {
            return false;
        }

        try
        {
            work = job;
            failure = null;
            helpers = maxHelpers;
            Volatile.Write(ref open, parts);
            long run = (Interlocked.Read(ref ticket) >> 32) + 1;
            Interlocked.Exchange(ref ticket, (run << 32) | (uint)parts);
            int asleep = Interlocked.Exchange(ref sleeping, 0);
            if (asleep > 0)
            {
                sleepers.Release(asleep);
            }

            Take(run);
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

    private void Help(int id)
    {
        long done = 0;
        while (true)
        {
            long run = WaitAfter(done);
            if (id < Volatile.Read(ref helpers))
            {
                Take(run);
            }

            done = run;
        }
    }

    private long WaitAfter(long done)
    {
        for (int round = 0; ; round++)
        {
            long run = Interlocked.Read(ref ticket) >> 32;
            if (run != done)
            {
                return run;
            }

            if (round < SpinRounds)
            {
                Thread.SpinWait(SpinsPerRound);
                continue;
            }

            // A run that begins between the check and the sleep goes on without this thread; the next one wakes it.
            Interlocked.Increment(ref sleeping);
            sleepers.Wait();
            round = 0;
        }
    }

    private void Take(long run)
    {
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
                work!.Run(left - 1);
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
