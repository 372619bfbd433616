using System.Text.Json;
using EventSuite.Core.Accounts;
using EventSuite.Core.Compositions;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Core.Submissions;

namespace EventSuite.Data.Tests.Plugins;

public class CompositionTests
{
    [Fact]
    public async Task Every_field_of_a_job_is_there_after_a_restart()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var account = await s.AddMemberAsync(contest.Id, "team01", Role.Participant);
        var job = Job(s, contest.Id, account);
        await s.WriteAsync(w => w.AddComposition(job));
        var over = job with
        {
            State = JobState.Failed,
            Starts = 2,
            StartedAt = StoreFixture.Noon.AddMinutes(1),
            EndedAt = StoreFixture.Noon.AddMinutes(2),
            Plugin = new PluginVersion("maker", "1.0.0", "hash"),
            Results = [new JobResult(1, "a", "b", "Dawn – 🎵", null, new MusicFacts(8, 12.5, 99, "c"))],
            Faults = [Fault.Conflict("code", "Words.", "field")],
        };
        await s.WriteAsync(w => w.UpdateComposition(over));
        await s.ReopenAsync();
        Assert.Equal(Written(over), Written(s.Read(r => r.FindComposition(job.Id)!)));
    }

    [Fact]
    public async Task Lists_are_newest_first_and_what_waits_oldest_first_and_without_what_is_over()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var (one, two) = (await s.AddMemberAsync(contest.Id, "team01", Role.Participant), await s.AddMemberAsync(contest.Id, "team02", Role.Participant));
        CompositionJob[] jobs =
        [
            .. Enum.GetValues<JobState>().Select((state, i) => Job(s, contest.Id, one) with { State = state, CreatedAt = StoreFixture.Noon.AddSeconds(i) }),
            Job(s, contest.Id, two) with { CreatedAt = StoreFixture.Noon.AddSeconds(-1) },
        ];
        await s.WriteAsync(w => Array.ForEach(jobs, w.AddComposition));
        Assert.Equal([.. jobs.OrderByDescending(j => j.CreatedAt).Select(j => j.Id)], s.Read(r => r.Compositions(contest.Id)).Select(j => j.Id));
        Assert.Equal(jobs[^1].Id, Assert.Single(s.Read(r => r.CompositionsOf(contest.Id, two.Id, null))).Id);
        Assert.Equal(6, s.Read(r => r.CompositionsOf(contest.Id, two.Id, one.Id)).Count);
        Assert.Equal([jobs[^1].Id, jobs[0].Id, jobs[1].Id], s.Read(r => r.UnfinishedCompositions()).Select(j => j.Id));
        Assert.Equal(1, s.Read(r => r.WaitingCompositions(contest.Id, one.Id)));
    }

    private static CompositionJob Job(StoreFixture s, Guid eventId, Account account) => new()
    {
        Id = s.NewId(),
        EventId = eventId,
        AccountId = account.Id,
        OwnerId = account.Id,
        UserName = account.UserName,
        OwnerName = account.DisplayName,
        PluginId = "maker",
        Task = "compose",
        Parameters = new Dictionary<string, JsonElement> { ["length"] = JsonSerializer.SerializeToElement(4), ["mood"] = JsonSerializer.SerializeToElement("blue") },
        Seed = GenerateOrder.MaxSeed,
        Count = 3,
        Inputs = [new JobInput("mine", new string('a', 64))],
        Deterministic = true,
        CreatedAt = StoreFixture.Noon,
    };

    private static string Written(CompositionJob job) => JsonSerializer.Serialize(job);
}
