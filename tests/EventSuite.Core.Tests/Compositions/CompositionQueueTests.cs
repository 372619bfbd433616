using EventSuite.Core.Compositions;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Compositions;

/// <summary>What is at work at the same time, and what must not wait for what.</summary>
public sealed class CompositionQueueTests
{
    private const string Laptop = "team01.slow-composer";
    private readonly Random _random = new(4);

    [Fact]
    public async Task A_slow_laptop_holds_up_neither_this_host_nor_other_laptops()
    {
        using var queue = new CompositionQueue(atOnce: 2, atOnceOnLaptops: 1);
        for (var i = 0; i < 4; i++)
        {
            queue.Add(Job(Laptop));
        }

        using var slow = await TakeAsync(queue);
        var (here, other) = (Job("markov-composer"), Job("team02.quick-composer"));
        queue.Add(here);
        queue.Add(other);
        using var second = await TakeAsync(queue);
        using var third = await TakeAsync(queue);
        Assert.Equivalent(new[] { here.Id, other.Id }, new[] { second.Id, third.Id });
        Assert.Equal(3, queue.Waiting);
    }

    [Fact]
    public async Task No_more_are_at_work_than_may_be_and_who_ends_makes_room()
    {
        using var queue = new CompositionQueue(atOnce: 2);
        var jobs = Enumerable.Range(0, 3).Select(_ => Job("markov-composer")).ToList();
        jobs.ForEach(queue.Add);
        using var first = await TakeAsync(queue);
        using var second = await TakeAsync(queue);
        var third = TakeAsync(queue);
        Assert.Equal(0, queue.PlaceOf(jobs[2].Id));
        Assert.False(third.IsCompleted);
        first.Dispose();
        using var running = await third;
        Assert.Equal(jobs[2].Id, running.Id);
    }

    [Fact]
    public async Task A_job_that_is_cancelled_while_it_waits_is_never_taken()
    {
        using var queue = new CompositionQueue();
        var (cancelled, kept) = (Job(Laptop), Job(Laptop));
        queue.Add(cancelled);
        queue.Add(kept);
        queue.Cancel(cancelled.Id);
        Assert.Null(queue.PlaceOf(cancelled.Id));
        using var running = await TakeAsync(queue);
        Assert.Equal(kept.Id, running.Id);
        Assert.Equal(0, queue.Waiting);
    }

    private static Task<RunningJob> TakeAsync(CompositionQueue queue) => queue.TakeAsync(TestContext.Current.CancellationToken);

    private CompositionJob Job(string plugin) => new()
    {
        Id = _random.NextGuid(),
        EventId = Guid.Empty,
        AccountId = Guid.Empty,
        OwnerId = _random.NextGuid(),
        UserName = "team01",
        OwnerName = "The Borrowed Chords",
        PluginId = plugin,
        Task = "compose",
        Parameters = new Dictionary<string, System.Text.Json.JsonElement>(),
        Seed = 1,
        Count = 1,
        Inputs = [],
        Deterministic = true,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
