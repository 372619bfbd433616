using EventSuite.Core.Audit;
using EventSuite.Core.Results;

namespace EventSuite.Data.Tests.Writing;

public class IsolationTests
{
    [Fact]
    public async Task One_that_fails_takes_nothing_of_its_neighbours_with_it()
    {
        await using var s = await StoreFixture.OpenAsync();
        using var gate = await WriterGate.CloseAsync(s.Store);
        var tasks = Enumerable.Range(0, 30).Select(i => s.Store.WriteAsync<int>(w =>
        {
            w.AddEvent(Samples.Event(s.NewId(), $"event-{i}"));
            w.Audit(new AuditFact("host", "event.added", $"event-{i}", null));
            return (i % 3) switch
            {
                0 => i,
                1 => Fault.Conflict("refused", $"No {i}."),
                _ => throw new FormatException($"Broken {i}."),
            };
        })).ToArray();
        gate.Open();
        for (var i = 0; i < tasks.Length; i++)
        {
            switch (i % 3)
            {
                case 0:
                    Assert.Equal(i, (await tasks[i]).Value);
                    break;
                case 1:
                    Assert.Equal($"No {i}.", Assert.Single((await tasks[i]).Faults).Message);
                    break;
                default:
                    Assert.Equal($"Broken {i}.", (await Assert.ThrowsAsync<FormatException>(() => tasks[i])).Message);
                    break;
            }
        }

        await s.ReopenAsync();
        string[] kept = [.. Enumerable.Range(0, 30).Where(i => i % 3 == 0).Select(i => $"event-{i}")];
        Assert.Equal(kept.Order(StringComparer.Ordinal), s.Read(r => r.Events()).Select(e => e.Slug));
        var log = s.Read(r => r.AuditLog().ToList());
        Assert.Equal(kept, log.Select(l => l.Fact.EventSlug));
        Assert.Null(AuditChain.FirstBreak(log));
    }

    [Fact]
    public async Task An_operation_sees_what_came_before_it()
    {
        await using var s = await StoreFixture.OpenAsync();
        using var gate = await WriterGate.CloseAsync(s.Store);
        var counts = Enumerable.Range(0, 5).Select(i => s.Store.WriteAsync<int>(w =>
        {
            w.AddEvent(Samples.Event(s.NewId(), $"event-{i}"));
            return w.Events().Count;
        })).ToArray();
        gate.Open();
        Assert.Equal([1, 2, 3, 4, 5], (await Task.WhenAll(counts)).Select(c => c.Value));
    }

    [Fact]
    public async Task Slots_hold_under_two_hundred_writes_at_once()
    {
        const int limit = 3;
        await using var s = await StoreFixture.OpenAsync();
        var (contest, _, _) = await s.AddJudgedEventAsync();
        var account = await s.AddMemberAsync(contest.Id, "team02", Core.Accounts.Role.Participant);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => s.Store.WriteAsync<int>(w =>
        {
            var taken = w.Submissions(contest.Id).Where(e => e.OwnerId == account.Id).Select(e => e.Slot).ToHashSet();
            for (var slot = 1; slot <= limit; slot++)
            {
                if (!taken.Contains(slot))
                {
                    w.AddSubmission(Samples.Submission(s.NewId(), contest.Id, account, $"Tune{i}", slot));
                    return slot;
                }
            }

            return Fault.Conflict("limit", "All slots are used.");
        }))));
        Assert.Equal([1, 2, 3], outcomes.Where(o => o.Ok).Select(o => o.Value).Order());
        Assert.Equal([1, 2, 3], s.Read(r => r.Submissions(contest.Id)).Where(e => e.OwnerId == account.Id).Select(e => e.Slot!.Value).Order());
    }

    [Fact]
    public async Task Slots_hold_in_the_table_itself_even_when_nobody_looks_first()
    {
        await using var s = await StoreFixture.OpenAsync();
        var (contest, _, _) = await s.AddJudgedEventAsync();
        var account = await s.AddMemberAsync(contest.Id, "team02", Core.Accounts.Role.Participant);
        var kept = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            try
            {
                return (await s.Store.WriteAsync<Done>(w =>
                {
                    w.AddSubmission(Samples.Submission(s.NewId(), contest.Id, account, $"Tune{i}", (i % 3) + 1));
                    return Done.It;
                })).Ok;
            }
            catch (Microsoft.Data.Sqlite.SqliteException taken) when (taken.SqliteErrorCode == 19)
            {
                return false;
            }
        }));
        Assert.Equal(3, kept.Count(k => k));
    }
}
