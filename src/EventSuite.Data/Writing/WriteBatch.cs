using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Writing;

/// <summary>
/// Many operations under one commit, since the disk takes as long for one as for hundreds. Each has a savepoint of its
/// own, so that one which fails takes nothing else with it; none is acknowledged before the commit.
/// </summary>
internal sealed class WriteBatch(SqliteSession db, ContestWriter writer, TimeProvider time)
{
    private const int MaxJobs = 512;

    // Few large files fill a batch as well as many scores: nobody waits much longer for the others' sake.
    private static readonly TimeSpan MaxTime = TimeSpan.FromMilliseconds(25);

    private readonly List<WriteJob> _jobs = new(MaxJobs);

    /// <summary>Runs, commits and acknowledges what is waiting, up to the limits.</summary>
    /// <param name="next">The next waiting job, or null.</param>
    /// <returns>The failure that the jobs of this batch were told, or null.</returns>
    /// <exception cref="Exception">The session cannot be used any more; all jobs of the batch were told.</exception>
    public Exception? Run(Func<WriteJob?> next)
    {
        _jobs.Clear();
        var tip = writer.Tip;
        try
        {
            db.Run("BEGIN IMMEDIATE");
            Collect(next);
            db.Run("COMMIT");
        }
        catch (Exception exception)
        {
            var failure = new StoreFailedException($"The store could not write, and nothing of this is kept: {exception.Message}", exception);
            try
            {
                if (db.InTransaction)
                {
                    db.Run("ROLLBACK");
                }
            }
            finally
            {
                writer.Tip = tip;
                writer.Settle();
                _jobs.ForEach(job => job.Fail(failure));
            }

            return failure;
        }

        writer.Settle();
        _jobs.ForEach(job => job.Acknowledge());
        return null;
    }

    private void Collect(Func<WriteJob?> next)
    {
        var began = time.GetTimestamp();
        while (_jobs.Count < MaxJobs && time.GetElapsedTime(began) < MaxTime && next() is { } job)
        {
            if (job.TryBegin())
            {
                _jobs.Add(job);
                Run(job);
            }
        }
    }

    private void Run(WriteJob job)
    {
        var tip = writer.Tip;
        db.Run("SAVEPOINT operation");
        var stands = job.Run(writer);
        db.EndStreams();
        if (!stands)
        {
            if (!db.InTransaction)
            {
                throw new StoreFailedException("SQLite gave up the whole batch (a full disk, or one that fails?).");
            }

            db.Run("ROLLBACK TO operation");
            writer.Tip = tip;
        }

        db.Run("RELEASE operation");
    }
}
