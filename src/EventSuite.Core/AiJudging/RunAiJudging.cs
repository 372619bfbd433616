using System.Threading.Channels;
using EventSuite.Core.Changes;
using EventSuite.Core.Compositions;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.AiJudging;

/// <summary>
/// Use case of the host: does a run, several entries at a time. What is judged is written in batches; a run that the
/// host's end broke off goes on with what has no row yet.
/// </summary>
public sealed class RunAiJudging(
    IContestStore store, IPluginDesk desk, IPluginRunner runner, IChangeFeed changes, AiJudgingQueue queue, TimeProvider time)
{
    private readonly JudgeOneEntry _judge = new(store, desk, runner, time);

    /// <summary>Runs to the end, from where it stands. A run that was cancelled meanwhile is left as it is.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="atOnce">Entries that are judged at the same time, at least 1.</param>
    /// <param name="stopping">The host stops: the run stays on disk, and the next start goes on with it.</param>
    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public async Task ExecuteAsync(Guid runId, int atOnce, CancellationToken stopping)
    {
        var cancelled = queue.Begin(runId);
        try
        {
            var begun = await ChangeAsync(runId, run => run with { State = JobState.Running });
            if (begun.Ok)
            {
                queue.Tell(runId);
                await EndAsync(runId, await JudgeAllAsync(begun.Value, atOnce, cancelled, stopping));
            }
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            // Whoever cancelled it has written so.
        }
        finally
        {
            queue.End(runId);
        }
    }

    /// <summary>The runs that the last end of the host broke off, or that never began, wait again.</summary>
    public void Recover()
    {
        foreach (var run in store.Read(s => s.UnfinishedAiJudgings()))
        {
            queue.Add(run.Id);
        }
    }

    /// <summary>The host itself failed at a run.</summary>
    public Task FailAsync(Guid runId) => EndAsync(runId, [AiJudgingFaults.Broken()]);

    private async Task<IReadOnlyList<Fault>> JudgeAllAsync(AiJudgingRun run, int atOnce, CancellationToken cancelled, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancelled, stopping);
        var judged = Channel.CreateUnbounded<AiScore>();
        var writing = WriteAsync(run.Id, judged.Reader);
        IReadOnlyList<Fault> faults = [];
        try
        {
            await Parallel.ForEachAsync(
                store.Read(s => s.AiScores(run.Id)).Where(r => r.IsWaiting),
                new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = end.Token },
                async (row, cancellation) =>
                {
                    var outcome = await _judge.ExecuteAsync(run.PluginId, row, cancellation);
                    if (outcome.Ok)
                    {
                        judged.Writer.TryWrite(outcome.Value);
                        return;
                    }

                    faults = outcome.Faults;
                    await end.CancelAsync();
                });
        }
        catch (OperationCanceledException) when (faults.Count > 0 && !cancelled.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            // The judge cannot be used: its faults are the answer.
        }
        finally
        {
            judged.Writer.Complete();
            await writing;
        }

        return faults;
    }

    // All that is there at a time under one commit: the disk takes as long for one row as for many.
    private async Task WriteAsync(Guid runId, ChannelReader<AiScore> judged)
    {
        while (await judged.WaitToReadAsync())
        {
            var batch = new List<AiScore>();
            while (judged.TryRead(out var score))
            {
                batch.Add(score);
            }

            (await store.WriteAsync<Done>(s =>
            {
                batch.ForEach(s.UpdateAiScore);
                return Done.It;
            })).Require();
            queue.Tell(runId);
        }
    }

    private async Task EndAsync(Guid runId, IReadOnlyList<Fault> faults)
    {
        var ended = await ChangeAsync(runId, run =>
        {
            var why = faults.Count > 0 ? faults : run.Scored == 0 ? [AiJudgingFaults.NoneJudged(run)] : [];
            return run with { State = why.Count > 0 ? JobState.Failed : JobState.Finished, EndedAt = time.GetUtcNow(), Faults = why };
        });
        if (ended.Value is { State: JobState.Finished } finished && store.Read(s => s.FindEvent(finished.EventId)) is { } contest)
        {
            // The AI judge's column is another one now; what the public sees of it is for the gate to say.
            changes.Tell(new EventChanged(contest.Id, contest.Slug, "ai-judging", null));
        }
    }

    private Task<Outcome<AiJudgingRun>> ChangeAsync(Guid runId, Func<AiJudgingRun, AiJudgingRun> change) => store.WriteAsync<AiJudgingRun>(s =>
    {
        if (s.FindAiJudging(runId) is not { IsOver: false } run)
        {
            return AiJudgingFaults.NoRun();
        }

        var changed = change(run);
        s.UpdateAiJudging(changed);
        return changed;
    });
}
