using EventSuite.Core.Results;

namespace EventSuite.Data.Tests.Writing;

public class AcknowledgementTests
{
    [Fact]
    public async Task Nobody_is_told_before_the_commit()
    {
        await using var s = await StoreFixture.OpenAsync();
        using var hold = new ManualResetEventSlim();
        var lastIsInside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var gate = await WriterGate.CloseAsync(s.Store);
        var first = s.AddEventAsync("first");
        var last = s.WriteAsync(_ =>
        {
            lastIsInside.SetResult();
            hold.Wait(TimeSpan.FromMinutes(1));
        });
        gate.Open();
        await lastIsInside.Task;

        // The first has run, in the same batch as the last, which is still at it.
        Assert.False(first.IsCompleted);
        Assert.Equal(0, s.Count("Events"));
        hold.Set();
        await Task.WhenAll(first, last);
        Assert.Equal(1, s.Count("Events"));
    }

    [Fact]
    public async Task What_was_told_is_seen_by_any_other_connection()
    {
        await using var s = await StoreFixture.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(async () =>
        {
            await s.AddEventAsync($"event-{i}");
            using var other = s.Connect();
            using var command = other.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM Events WHERE Slug = 'event-{i}'";
            Assert.Equal(1L, command.ExecuteScalar());
        })));
    }

    [Fact]
    public async Task Cancelled_before_it_began_nothing_is_written()
    {
        await using var s = await StoreFixture.OpenAsync();
        using var cancel = new CancellationTokenSource();
        using var gate = await WriterGate.CloseAsync(s.Store);
        var dropped = s.Store.WriteAsync<Done>(
            w =>
            {
                w.AddEvent(Samples.Event(s.NewId(), "dropped"));
                return Done.It;
            },
            cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dropped);
        gate.Open();
        await s.AddEventAsync("kept");
        Assert.Equal(["kept"], s.Read(r => r.Events()).Select(e => e.Slug));
    }

    [Fact]
    public async Task Cancelled_after_it_began_it_is_finished_and_told()
    {
        await using var s = await StoreFixture.OpenAsync();
        using var cancel = new CancellationTokenSource();
        var outcome = await s.Store.WriteAsync<Done>(
            w =>
            {
                cancel.Cancel();
                w.AddEvent(Samples.Event(s.NewId(), "kept"));
                return Done.It;
            },
            cancel.Token);
        Assert.True(outcome.Ok);
        Assert.Single(s.Read(r => r.Events()));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => s.Store.WriteAsync<Done>(_ => Done.It, cancel.Token));
    }

    [Fact]
    public async Task Closing_writes_what_was_handed_in()
    {
        await using var s = await StoreFixture.OpenAsync();
        var tasks = Enumerable.Range(0, 1000).Select(i => s.AddEventAsync($"event-{i}")).ToArray();
        s.Store.Dispose();
        await Task.WhenAll(tasks);
        await s.ReopenAsync();
        Assert.Equal(1000, s.Read(r => r.Events().Count));
    }

    [Fact]
    public async Task An_operation_that_would_wait_for_itself_is_told()
    {
        await using var s = await StoreFixture.OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => s.WriteAsync(_ => s.Read(r => r.Events())));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => s.WriteAsync(_ => s.Store.WriteAsync<Done>(_ => Done.It).GetAwaiter().GetResult()));
        Core.Storage.IContestWriter? escaped = null;
        await s.WriteAsync(w => escaped = w);
        Assert.Throws<InvalidOperationException>(() => escaped!.Events());
    }
}
