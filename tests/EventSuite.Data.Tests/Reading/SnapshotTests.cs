using EventSuite.Core.Audit;
using EventSuite.Core.Storage;

namespace EventSuite.Data.Tests.Reading;

public class SnapshotTests
{
    [Fact]
    public async Task A_read_sees_one_state_while_writes_go_on()
    {
        await using var s = await StoreFixture.OpenAsync();
        await s.AddEventAsync("one");
        Assert.Equal((1, 1), s.Read(r =>
        {
            var before = r.Events().Count;

            // A commit in the middle of the read: it neither waits nor shows.
            Assert.True(Task.Run(() => s.AddEventAsync("two")).Wait(TimeSpan.FromSeconds(30)));
            return (before, r.Events().Count);
        }));
        Assert.Equal(2, s.Read(r => r.Events().Count));
    }

    [Fact]
    public async Task Many_read_while_one_writes_and_all_see_whole_operations()
    {
        await using var s = await StoreFixture.OpenAsync();
        using var written = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            var reads = 0;
            do
            {
                var (slugs, tail) = s.Read(r => (r.Events().Count, r.AuditTail(null, 1000).Count));
                Assert.Equal(slugs, tail);
                reads++;
            }
            while (!written.IsCancellationRequested);
            return reads;
        })).ToArray();
        for (var i = 0; i < 100; i++)
        {
            var contest = Samples.Event(s.NewId(), $"event-{i}");
            await s.WriteAsync(w =>
            {
                w.AddEvent(contest);
                w.Audit(new AuditFact("organiser", "event.added", contest.Slug, null));
            });
        }

        await written.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
        Assert.Equal(100, s.Read(r => r.Events().Count));
    }

    [Fact]
    public async Task A_reader_ends_with_its_read()
    {
        await using var s = await StoreFixture.OpenAsync();
        await s.WriteAsync(w => w.Audit(new AuditFact("host", "one", null, null)));
        await s.WriteAsync(w => w.Audit(new AuditFact("host", "two", null, null)));
        IContestReader? escaped = null;
        var (log, begun) = s.Read(r =>
        {
            escaped = r;
            var lines = r.AuditLog().GetEnumerator();
            Assert.True(lines.MoveNext());
            return (r.AuditLog(), lines);
        });
        Assert.Throws<InvalidOperationException>(() => escaped!.Events());
        Assert.Throws<InvalidOperationException>(() => log.Count());
        Assert.Throws<InvalidOperationException>(() => begun.MoveNext());
        Assert.Equal(2, s.Read(r => r.AuditLog().Count()));
    }

    [Fact]
    public async Task A_read_that_throws_leaves_the_next_unharmed()
    {
        await using var s = await StoreFixture.OpenAsync();
        await s.AddEventAsync();
        Assert.Throws<FormatException>(() => s.Read<int>(_ => throw new FormatException()));
        Assert.Single(s.Read(r => r.Events()));
    }
}
