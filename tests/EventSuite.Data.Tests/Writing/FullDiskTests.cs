using EventSuite.Core.Audit;
using EventSuite.Core.Results;
using EventSuite.Data.Events;
using EventSuite.Data.Sqlite;
using EventSuite.Data.Writing;

namespace EventSuite.Data.Tests.Writing;

/// <summary>A file that may not grow stands for a disk that is full.</summary>
public class FullDiskTests
{
    [Fact]
    public async Task All_of_the_batch_are_told_nothing_is_kept_and_writing_goes_on_once_there_is_room()
    {
        await using var s = await StoreFixture.OpenAsync();
        s.Store.Dispose();
        using var session = new SqliteFile(s.Folder).OpenWriter();
        session.Enter();
        var writer = new ContestWriter(session, new EventCache(), StoppedClock.It, new SeededRandomness(1));
        writer.LoadTip();
        var batch = new WriteBatch(session, writer, StoppedClock.It);
        var pages = session.One("PRAGMA page_count", static row => row.Long(0));
        Assert.Equal(pages, session.One("PRAGMA max_page_count=1", static row => row.Long(0)));

        var (small, large) = (Audit("small", 10), Audit("large", 100_000));
        var failure = batch.Run(new Queue<WriteJob>([small, large]).Next);
        Assert.IsType<StoreFailedException>(failure);
        var told = await Assert.ThrowsAnyAsync<Exception>(() => large.Task);
        Assert.Contains("full", told.ToString());
        await Assert.ThrowsAsync<StoreFailedException>(() => small.Task);
        Assert.Equal(Data.Audit.AuditTip.Start, writer.Tip);

        session.Run("PRAGMA max_page_count=1000000");
        var again = Audit("again", 100_000);
        Assert.Null(batch.Run(new Queue<WriteJob>([again]).Next));
        Assert.True((await again.Task).Ok);
        session.Leave();
        session.Dispose();
        await s.ReopenAsync();
        Assert.Equal(["again"], s.Read(r => r.AuditLog().ToList()).Select(l => l.Fact.Action));
        Assert.Null(s.Read(r => AuditChain.FirstBreak(r.AuditLog())));
    }

    [Fact]
    public async Task A_writer_whose_connection_is_gone_is_loud()
    {
        await using var s = await StoreFixture.OpenAsync();
        s.Store.Dispose();
        var session = new SqliteFile(s.Folder).OpenWriter();
        var writer = new ContestWriter(session, new EventCache(), StoppedClock.It, new SeededRandomness(1));
        session.Dispose();
        using var queue = new WriterQueue(session, writer, StoppedClock.It);
        var job = Audit("lost", 1);
        await queue.EnqueueAsync(job, default);
        await Assert.ThrowsAsync<StoreFailedException>(() => job.Task);
        Assert.NotNull(queue.Trouble);
    }

    private static WriteJob<Done> Audit(string action, int length) => new(
        w =>
        {
            w.Audit(new AuditFact("host", action, null, new string('x', length)));
            return Done.It;
        },
        default);
}
