using EventSuite.Core.Compositions;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Compositions;

public sealed class RunCompositionTests
{
    [Fact]
    public async Task Results_are_kept_by_content_with_all_that_made_them()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var job = (await world.AskAsync(await world.Contest.AddAsync("team07"), seed: 40, count: 2)).Require();
        var done = await world.WorkAsync();
        Assert.Equal((job.Id, JobState.Finished, 1, "1.0.0", "hash"), (done.Id, done.State, done.Starts, done.Plugin!.Version, done.Plugin.ContentHash));
        Assert.Equal([(1, "Piece 1", 16), (2, "Piece 2", 16)], done.Results.Select(r => (r.Number, r.Title!, r.Music.Bars)));
        Assert.Equal(FakeInspector.File(mark: 41), world.Contest.Read(s => s.FindFile(done.Results[1].Sha256)));
        Assert.Equal((byte)'S', world.Contest.Read(s => s.FindFile(done.Results[1].StrippedSha256))![0]);
    }

    [Fact]
    public async Task The_plugins_faults_are_the_jobs_and_what_is_no_music_is_not_kept()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        world.Plugins.Generate = (_, _, _) => Task.FromResult<Outcome<GeneratedMusic>>(PluginFaults.Crashed("It fell over."));
        await world.AskAsync(team);
        var failed = await world.WorkAsync();
        Assert.Equal((JobState.Failed, "plugin_crashed", "It fell over."), (failed.State, failed.Faults[0].Code, failed.Faults[0].Message));

        world.Plugins.Generate = (order, _, _) => Task.FromResult<Outcome<GeneratedMusic>>(
            ScriptedPlugins.Made(order) with { Pieces = [new GeneratedPiece(FakeInspector.File(), null, null), new GeneratedPiece([1, 2, 3], null, null)] });
        await world.AskAsync(team);
        failed = await world.WorkAsync();
        Assert.Equal((JobState.Failed, "plugin_bad_answer"), (failed.State, Assert.Single(failed.Faults).Code));
        Assert.Contains("Composition 2 of maker 1.0.0", failed.Faults[0].Message);
        Assert.Empty(failed.Results);
    }

    [Fact]
    public async Task A_waiting_job_is_cancelled_at_once_and_the_others_move_up()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var (team, other) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("team08"));
        var (first, second) = ((await world.AskAsync(team)).Require(), (await world.AskAsync(team)).Require());
        OutcomeAssert.Refused(await world.Cancel.ExecuteAsync(other, first.Id), FaultKind.NotFound, "job_unknown");
        Assert.Equal(1, world.Queue.PlaceOf(second.Id));
        Assert.Equal(JobState.Cancelled, (await world.Cancel.ExecuteAsync(team, first.Id)).Require().State);
        Assert.Equal(0, world.Queue.PlaceOf(second.Id));
        Assert.Equal(second.Id, (await world.WorkAsync()).Id);
        Assert.Equal(JobState.Finished, (await world.Cancel.ExecuteAsync(team, second.Id)).Require().State);
    }

    [Fact]
    public async Task A_job_at_work_is_cancelled_and_stays_so_even_when_the_plugin_had_an_answer()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        foreach (var answers in new[] { false, true })
        {
            var begun = new TaskCompletionSource();
            world.Plugins.Generate = async (order, progress, cancellation) =>
            {
                progress!.Report(new PluginProgress(0.5, "half"));
                begun.SetResult();
                var ended = new TaskCompletionSource();
                await using var _ = cancellation.Register(ended.SetResult);
                await ended.Task;
                return answers ? ScriptedPlugins.Made(order) : throw new OperationCanceledException(cancellation);
            };
            var job = (await world.AskAsync(team)).Require();
            var work = world.WorkAsync();
            await begun.Task;
            Assert.Equal(0.5, world.Queue.ProgressOf(job.Id)!.Fraction);
            await world.Cancel.ExecuteAsync(team, job.Id);
            Assert.Equal((JobState.Cancelled, 0), ((await work).State, world.Find(job.Id).Results.Count));
            Assert.Null(world.Queue.ProgressOf(job.Id));
        }
    }

    [Fact]
    public async Task After_a_restart_the_waiting_wait_on_and_what_was_at_work_runs_again_once()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var (team, other) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("team08"));
        var (job, next) = ((await world.AskAsync(team, seed: 5)).Require(), (await world.AskAsync(other)).Require());
        await StopAmidAsync(world);
        Assert.Equal(JobState.Running, world.Find(job.Id).State);
        await world.RestartAsync();
        Assert.Equal([0, 1], [world.Queue.PlaceOf(job.Id)!.Value, world.Queue.PlaceOf(next.Id)!.Value]);
        world.Plugins.Generate = (order, _, _) => Task.FromResult<Outcome<GeneratedMusic>>(ScriptedPlugins.Made(order));
        var done = await world.WorkAsync();
        Assert.Equal((job.Id, JobState.Finished, 2), (done.Id, done.State, done.Starts));
        Assert.Equal(FakeInspector.File(mark: 5), world.Contest.Read(s => s.FindFile(done.Results[0].Sha256)));
        Assert.Equal(next.Id, (await world.WorkAsync()).Id);
    }

    [Theory]
    [InlineData(true, "twice")]
    [InlineData(false, "something else each time")]
    public async Task What_must_not_run_again_after_a_restart_has_failed_and_says_why(bool deterministic, string word)
    {
        await using var world = await CompositionWorld.OpenAsync();
        world.Plugins.Deterministic = deterministic;
        var job = (await world.AskAsync(await world.Contest.AddAsync("team07"))).Require();
        await StopAmidAsync(world);
        await world.RestartAsync();
        if (deterministic)
        {
            await StopAmidAsync(world);
            await world.RestartAsync();
        }

        var failed = world.Find(job.Id);
        Assert.Equal((JobState.Failed, "host_restarted"), (failed.State, failed.Faults[0].Code));
        Assert.Contains(word, failed.Faults[0].Message);
        Assert.Equal(0, world.Queue.Waiting);
    }

    private static async Task StopAmidAsync(CompositionWorld world)
    {
        using var stopping = new CancellationTokenSource();
        world.Plugins.Generate = (_, _, cancellation) =>
        {
            stopping.Cancel();
            return Task.FromException<Outcome<GeneratedMusic>>(new OperationCanceledException(cancellation));
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.WorkAsync(stopping.Token));
    }
}
