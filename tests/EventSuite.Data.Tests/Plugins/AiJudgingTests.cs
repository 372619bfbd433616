using System.Text.Json;
using EventSuite.Core.AiJudging;
using EventSuite.Core.Compositions;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using Microsoft.Data.Sqlite;

namespace EventSuite.Data.Tests.Plugins;

public class AiJudgingTests
{
    [Fact]
    public async Task A_run_and_its_rows_are_there_after_a_restart_and_the_numbers_come_from_the_rows()
    {
        await using var s = await StoreFixture.OpenAsync();
        var (contest, entry, _) = await s.AddJudgedEventAsync();
        var run = Run(s, contest.Id);
        var row = new AiScore(run.Id, entry.Id, entry.StrippedSha256, 5, null, [], "", null, null, false, null);
        await s.WriteAsync(w =>
        {
            w.AddAiJudging(run);
            w.AddAiScore(row);
        });
        Assert.Equal(Written(run with { Entries = 1 }), Written(s.Read(r => r.FindAiJudging(run.Id)!)));
        Assert.True(Assert.Single(s.Read(r => r.AiScores(run.Id))).IsWaiting);
        Assert.Null(s.Read(r => r.FindAiScore("hash", entry.StrippedSha256, 5)));

        var judged = row with
        {
            Score = 62.5,
            Breakdown = [new AiJudgmentPart("Pitch", 60, 2, "It sings.")],
            Explanation = "By ear.",
            Plugin = new PluginVersion("ear", "1.0.0", "hash"),
            At = StoreFixture.Noon,
        };
        var over = run with { State = JobState.Finished, EndedAt = StoreFixture.Noon, Faults = [Fault.Conflict("code", "Words.")], Entries = 1, Scored = 1 };
        await s.WriteAsync(w =>
        {
            w.UpdateAiScore(judged);
            w.UpdateAiJudging(over);
        });
        await s.ReopenAsync();
        Assert.Equal(Written(over), Written(Assert.Single(s.Read(r => r.AiJudgings(contest.Id)))));
        Assert.Equal(Written(judged), Written(Assert.Single(s.Read(r => r.AiScores(run.Id)))));
        Assert.Equal(Written(judged), Written(s.Read(r => r.FindAiScore("hash", entry.StrippedSha256, 5)!)));
        Assert.Null(s.Read(r => r.FindAiScore("hash", entry.StrippedSha256, 6)));
        Assert.Empty(s.Read(r => r.UnfinishedAiJudgings()));
    }

    [Fact]
    public async Task The_table_takes_one_run_at_work_for_each_event()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        await s.WriteAsync(w => w.AddAiJudging(Run(s, contest.Id)));
        await Assert.ThrowsAsync<SqliteException>(() => s.WriteAsync(w => w.AddAiJudging(Run(s, contest.Id))));
        await s.WriteAsync(w => w.AddAiJudging(Run(s, contest.Id) with { State = JobState.Cancelled }));
    }

    private static AiJudgingRun Run(StoreFixture s, Guid eventId) =>
        new(s.NewId(), eventId, "ear", "organiser", JobState.Running, StoreFixture.Noon, null, [], 0, 0, 0);

    private static string Written<T>(T value) => JsonSerializer.Serialize(value);
}
