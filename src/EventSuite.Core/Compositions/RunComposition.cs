using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Compositions;

/// <summary>Use case of the host: does a job that was taken from the queue.</summary>
public sealed class RunComposition(IContestStore store, IPluginRunner runner, IMusicInspector inspector, CompositionQueue queue, TimeProvider time)
{
    /// <summary>Runs the job to its end. A job that was cancelled meanwhile is left as it is.</summary>
    /// <param name="running">The job as it was taken from the queue; told about progress.</param>
    /// <param name="stopping">The host stops: the job stays on disk as running, and the next start decides.</param>
    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public async Task ExecuteAsync(RunningJob running, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(running);
        var begun = await ChangeAsync(
            running.Id, JobState.Queued, job => job with { State = JobState.Running, Starts = job.Starts + 1, StartedAt = time.GetUtcNow() });
        if (!begun.Ok)
        {
            return;
        }

        queue.Tell(running.Id);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(running.Cancelled, stopping);
        try
        {
            var made = await runner.GenerateAsync(OrderOf(begun.Value), running, end.Token);
            var results = made.Ok ? Inspect(made.Value) : Outcome<IReadOnlyList<KeptResult>>.Refused(made.Faults);
            await EndAsync(running.Id, made.Value, results);
        }
        catch (OperationCanceledException) when (running.Cancelled.IsCancellationRequested)
        {
            // Whoever cancelled it has written so.
        }
    }

    /// <summary>The host itself failed at a job.</summary>
    public Task FailAsync(Guid jobId) => ChangeAsync(
        jobId, JobState.Running, job => job with { State = JobState.Failed, EndedAt = time.GetUtcNow(), Faults = [CompositionFaults.Broken()] });

    private GenerateOrder OrderOf(CompositionJob job)
    {
        var inputs = store.Read(s => job.Inputs.Select(i => new MusicInput(
            i.Name, s.FindFile(i.Sha256) ?? throw new InvalidOperationException($"The input {i.Sha256} of job {job.Id} is missing in the store."))).ToList());
        return new GenerateOrder(job.PluginId, job.Task, inputs, job.Parameters, job.Seed, job.Count);
    }

    // What a plugin gives is a stranger's file like any other: parsed before it is kept.
    private Outcome<IReadOnlyList<KeptResult>> Inspect(GeneratedMusic made)
    {
        var faults = new List<Fault>();
        var results = new List<KeptResult>();
        foreach (var piece in made.Pieces)
        {
            var number = results.Count + faults.Count + 1;
            var music = inspector.Inspect(piece.Midi);
            if (music.Ok)
            {
                var result = new JobResult(number, FileHash.Of(piece.Midi), FileHash.Of(music.Value.Stripped), piece.Title, piece.Notes, music.Value.Facts);
                results.Add(new KeptResult(result, piece.Midi, music.Value.Stripped));
            }
            else
            {
                faults.Add(PluginFaults.BadAnswer($"Composition {number} of {made.Plugin.Id} {made.Plugin.Version} cannot be used: {music.Faults[0].Message}"));
            }
        }

        return faults.Count > 0 ? faults : results;
    }

    private Task<Outcome<CompositionJob>> EndAsync(Guid jobId, GeneratedMusic? made, Outcome<IReadOnlyList<KeptResult>> results) => ChangeAsync(
        jobId,
        JobState.Running,
        job => results.Ok
            ? job with
            {
                State = JobState.Finished,
                EndedAt = time.GetUtcNow(),
                Plugin = made!.Plugin,
                Parameters = made.Parameters,
                Results = [.. results.Value.Select(r => r.Result)],
            }
            : job with { State = JobState.Failed, EndedAt = time.GetUtcNow(), Plugin = made?.Plugin, Faults = results.Faults },
        results.Value ?? []);

    private Task<Outcome<CompositionJob>> ChangeAsync(
        Guid jobId, JobState from, Func<CompositionJob, CompositionJob> change, IReadOnlyList<KeptResult>? results = null) => store.WriteAsync<CompositionJob>(s =>
    {
        if (s.FindComposition(jobId) is not { } job || job.State != from)
        {
            return CompositionFaults.NoJob();
        }

        foreach (var result in results ?? [])
        {
            s.KeepFile(result.Result.Sha256, result.File);
            s.KeepFile(result.Result.StrippedSha256, result.Stripped);
        }

        var changed = change(job);
        s.UpdateComposition(changed);
        return changed;
    });

    private sealed record KeptResult(JobResult Result, byte[] File, byte[] Stripped);
}
