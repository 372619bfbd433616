using EventSuite.Core.Compositions;
using EventSuite.Core.Tests.Support;
using FsCheck.Fluent;

namespace EventSuite.Core.Tests.Compositions;

/// <summary>The queue's promises, on arrivals, departures and turns in any order.</summary>
public sealed class FairQueueProperties
{
    private const int Owners = 6;

    [Fact]
    public void Each_owners_oldest_job_comes_first() => Property.Holds(Property.Made(Played), game =>
    {
        foreach (var own in game.Taken.GroupBy(t => t.Owner))
        {
            Assert.Equal(own.OrderBy(t => t.Arrived).ToList(), [.. own]);
        }
    });

    [Fact]
    public void Between_two_turns_of_one_owner_who_waits_all_others_who_wait_have_one_and_nobody_has_two() => Property.Holds(Property.Made(Played), game =>
    {
        for (var first = 0; first < game.Taken.Count; first++)
        {
            var (owner, _, waiting) = game.Taken[first];
            var second = game.Taken.FindIndex(first + 1, t => t.Owner == owner);
            if (second > 0 && waiting.Contains(owner))
            {
                var between = game.Taken[(first + 1)..second].ConvertAll(t => t.Owner);
                Assert.Distinct(between);
                Assert.Superset(waiting.Where(o => o != owner).ToHashSet(), between.ToHashSet());
            }
        }
    });

    [Fact]
    public void The_place_told_is_the_number_of_turns_until_then() => Property.Holds(Property.Made(Filled), queue =>
    {
        var told = queue.Jobs.ToDictionary(j => j, j => queue.PlaceOf(j)!.Value);
        for (var turn = 0; queue.Take() is { } job; turn++)
        {
            Assert.Equal(turn, told[job]);
        }
    });

    [Fact]
    public void Nobody_waits_longer_than_the_others_have_turns_before_however_much_one_asks_for() => Property.Holds(Gen.Choose(1, 500), flood =>
    {
        var queue = new FairQueue();
        var random = new Random(flood);
        var (greedy, modest) = (random.NextGuid(), random.NextGuid());
        for (var i = 0; i < flood; i++)
        {
            queue.Add(greedy, random.NextGuid());
        }

        var job = random.NextGuid();
        queue.Add(modest, job);
        Assert.Equal(1, queue.PlaceOf(job));
    });

    [Fact]
    public void What_is_not_there_has_no_place()
    {
        var queue = new FairQueue();
        Assert.Null(queue.PlaceOf(Guid.Empty));
        Assert.False(queue.Remove(Guid.Empty));
        Assert.Null(queue.Take());
    }

    private static FairQueue Filled(Random random)
    {
        var queue = new FairQueue();
        for (var i = random.Next(40); i > 0; i--)
        {
            queue.Add(Owner(random.Next(Owners)), random.NextGuid());
            if (random.Next(5) == 0)
            {
                queue.Take();
            }

            if (random.Next(7) == 0 && queue.Count > 0)
            {
                Assert.True(queue.Remove(queue.Jobs.ElementAt(random.Next(queue.Count))));
            }
        }

        return queue;
    }

    private static Game Played(Random random)
    {
        var queue = new FairQueue();
        var jobs = new Dictionary<Guid, (Guid Owner, int Arrived)>();
        var game = new Game([]);
        for (var step = 0; step < 80; step++)
        {
            if (random.Next(5) < 3)
            {
                var (owner, job) = (Owner(random.Next(Owners)), random.NextGuid());
                jobs[job] = (owner, step);
                queue.Add(owner, job);
                continue;
            }

            if (queue.Take() is { } taken)
            {
                game.Taken.Add(new Turn(jobs[taken].Owner, jobs[taken].Arrived, [.. queue.Jobs.Select(j => jobs[j].Owner)]));
            }
        }

        return game;
    }

    private static Guid Owner(int number) => new(number + 1, 0, 0, new byte[8]);

    private sealed record Game(List<Turn> Taken);

    private sealed record Turn(Guid Owner, int Arrived, HashSet<Guid> Waiting);
}
