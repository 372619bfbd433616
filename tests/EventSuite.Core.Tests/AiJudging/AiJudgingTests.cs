using EventSuite.Core.Accounts;
using EventSuite.Core.Compositions;
using EventSuite.Core.Events;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.AiJudging;

public sealed class AiJudgingTests
{
    [Fact]
    public async Task Every_entry_is_judged_blind_and_its_row_says_all()
    {
        await using var world = await JudgingWorld.OpenAsync();
        var (one, two) = (await world.EnterAsync("team07", 80), await world.EnterAsync("team08", 60));
        var run = await world.JudgeAsync();
        Assert.Equal((JobState.Finished, 2, 2, 0), (run.State, run.Entries, run.Scored, run.Failed));
        Assert.Equal([(one.Id, 80.0, "By ear.", "It sings.", "1.0.0", "hash-1"), (two.Id, 60.0, "By ear.", "It sings.", "1.0.0", "hash-1")],
            world.Rows(run).Select(r => (r.SubmissionId, r.Score!.Value, r.Explanation, r.Breakdown[0].Sentence, r.Plugin!.Version, r.Plugin.ContentHash)));
        Assert.All(world.Plugins.Judgings, o => Assert.Equal(((byte)'S', 1), (o.Midi.Span[0], o.FirstBar)));
    }

    [Fact]
    public async Task What_cannot_be_judged_is_a_row_with_its_reason()
    {
        await using var world = await JudgingWorld.OpenAsync();
        var (bad, good) = (await world.EnterAsync("team07", 13), await world.EnterAsync("team08", 60));
        world.Plugins.Judging = (order, _) => Task.FromResult<Outcome<AiJudgment>>(order.Midi.Span[^1] == 13 ? PluginFaults.MusicNotUsable("No pitch at all.") : ScriptedPlugins.Judged(60));
        var run = await world.JudgeAsync();
        Assert.Equal((JobState.Finished, 1, 1), (run.State, run.Scored, run.Failed));
        Assert.Equal([(bad.Id, null, "No pitch at all."), (good.Id, 60.0, null)], world.Rows(run).Select(r => (r.SubmissionId, r.Score, r.Failure)));
    }

    [Fact]
    public async Task A_run_that_scores_nobody_has_failed_and_the_column_stays()
    {
        await using var world = await JudgingWorld.OpenAsync();
        await world.EnterAsync("team07", 80);
        await world.Contest.InPhaseAsync(Phase.Qualifiers);
        await world.JudgeAsync();
        (world.Plugins.JudgeHash, world.Plugins.Judging) = ("hash-2", (_, _) => Task.FromResult<Outcome<AiJudgment>>(PluginFaults.Crashed("It fell over.")));
        var run = await world.JudgeAsync();
        Assert.Equal((JobState.Failed, "none_judged"), (run.State, run.Faults[0].Code));
        await world.Gate.SetModeAsync(ContestWorld.Slug, world.Contest.Organiser, "first", AwardCategory.AiJudge, BoardMode.Live);
        Assert.Equal(80, (await world.BoardAsync()).Entries[0].Points);
    }

    [Fact]
    public async Task A_judge_that_cannot_be_used_any_more_ends_the_run_and_what_it_said_is_kept()
    {
        await using var world = await JudgingWorld.OpenAsync();
        for (byte i = 0; i < 6; i++)
        {
            await world.EnterAsync($"team{i}", i);
        }

        var calls = 0;
        world.Plugins.Judging = (order, _) => Task.FromResult<Outcome<AiJudgment>>(
            ++calls < 3 ? ScriptedPlugins.Judged(50) : PluginFaults.NotUsable(world.Plugins.Find("ear")! with { State = PluginState.Quarantined, Reason = "Three crashes." }));
        (await world.BeginAsync()).Require();
        var run = await world.WorkAsync(atOnce: 1);
        Assert.Equal((JobState.Failed, 2, 0, "plugin_not_usable"), (run.State, run.Scored, run.Failed, run.Faults[0].Code));
        Assert.Contains("Three crashes.", run.Faults[0].Message);
    }

    [Fact]
    public async Task After_a_restart_it_goes_on_with_what_is_not_judged_yet()
    {
        await using var world = await JudgingWorld.OpenAsync();
        for (byte i = 0; i < 5; i++)
        {
            await world.EnterAsync($"team{i}", i);
        }

        using var stopping = new CancellationTokenSource();
        var judged = world.Plugins.Judging;
        world.Plugins.Judging = (order, cancellation) =>
        {
            if (world.Plugins.Judgings.Count < 3)
            {
                return judged(order, cancellation);
            }

            stopping.Cancel();
            return Task.FromException<Outcome<AiJudgment>>(new OperationCanceledException(cancellation));
        };
        world.Plugins.Deterministic = false;
        var id = (await world.BeginAsync()).Require().Id;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.WorkAsync(atOnce: 1, stopping.Token));
        Assert.Equal((JobState.Running, 2), (world.Find(id).State, world.Find(id).Scored));
        world.Restart();
        world.Plugins.Judging = judged;
        world.Plugins.Judgings.Clear();
        var run = await world.WorkAsync();
        Assert.Equal((JobState.Finished, 5, 3), (run.State, run.Scored, world.Plugins.Judgings.Count));
        Assert.Equal([0.0, 1, 2, 3, 4], world.Rows(run).Select(r => r.Score!.Value).Order());
    }

    [Fact]
    public async Task A_run_is_cancelled_at_any_moment_and_counts_for_nothing()
    {
        await using var world = await JudgingWorld.OpenAsync();
        await world.EnterAsync("team07", 80);
        var waiting = (await world.BeginAsync()).Require();
        (await world.Cancel.ExecuteAsync(ContestWorld.Slug, world.Contest.Organiser, waiting.Id)).Require();
        Assert.Equal((JobState.Cancelled, 0), ((await world.WorkAsync()).State, world.Plugins.Judgings.Count));

        var begun = new TaskCompletionSource();
        world.Plugins.Judging = async (_, cancellation) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return ScriptedPlugins.Judged(1);
        };
        var run = (await world.BeginAsync()).Require();
        var work = world.WorkAsync();
        await begun.Task;
        (await world.Cancel.ExecuteAsync(ContestWorld.Slug, world.Contest.Organiser, run.Id)).Require();
        Assert.Equal((JobState.Cancelled, 0), ((await work).State, world.Find(run.Id).Scored));
    }

    [Fact]
    public async Task Again_after_changes_only_new_files_are_judged_unless_the_judge_itself_is_new()
    {
        await using var world = await JudgingWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var entry = (await world.Contest.SubmitAsync(team, "Dawn", mark: 70)).Require().Entry;
        await world.EnterAsync("team08", 60);
        await world.JudgeAsync();
        (await world.Contest.SubmitAsync(team, "Dusk", replaces: entry.Id, mark: 90)).Require();
        var again = await world.JudgeAsync();
        Assert.Equal([(90.0, false), (60.0, true)], world.Rows(again).OrderByDescending(r => r.Score).Select(r => (r.Score!.Value, r.Reused)));
        Assert.Equal(3, world.Plugins.Judgings.Count);
        world.Plugins.JudgeHash = "hash-2";
        Assert.All(world.Rows(await world.JudgeAsync()), r => Assert.False(r.Reused));
    }

    [Fact]
    public async Task What_stands_in_the_way_is_said()
    {
        await using var world = await JudgingWorld.OpenAsync();
        OutcomeAssert.Refused(await world.BeginAsync(), FaultKind.Conflict, "no_entries");
        await world.EnterAsync("team07", 80);
        OutcomeAssert.Refused(await world.Start.ExecuteAsync(ContestWorld.Slug, world.Contest.Organiser, "nobody"), FaultKind.NotFound, "plugin_unknown");
        OutcomeAssert.Refused(await world.Start.ExecuteAsync(ContestWorld.Slug, world.Contest.Organiser, ScriptedPlugins.Generator), FaultKind.Invalid, "plugin_kind");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => world.BeginAsync()));
        Assert.Single(answers, a => a.Ok);
        Assert.All(answers.Where(a => !a.Ok), a => OutcomeAssert.Refused(a, FaultKind.Conflict, "judging_at_work"));
        await world.WorkAsync();
        await world.Contest.InPhaseAsync(Phase.Published);
        OutcomeAssert.Refused(await world.BeginAsync(), FaultKind.Conflict, "phase");
    }
}
