using System.Text.Json;

namespace EventSuite.Bench.Studio;

/// <summary>Participants who each have a job waiting or at work all the time: as soon as one is seen to be over they ask again.</summary>
internal sealed class Generations(IReadOnlyList<StudioUser> users, string plugin, StageFigures figures)
{
    // One in so many results is kept as a version; the others were not liked.
    private const int KeptOneIn = 4;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private int _jobs;

    /// <summary>Asks until it is over, and cancels what still waits then.</summary>
    public Task RunAsync(CancellationToken over) => Task.WhenAll(users.Select(u => GenerateAsync(u, over)));

    private async Task GenerateAsync(StudioUser user, CancellationToken over)
    {
        for (var asked = 0; !over.IsCancellationRequested; asked++)
        {
            var job = await figures.Ask.OfAsync(() => user.AskAsync(plugin));
            var id = job.GetProperty("id").GetGuid();
            NoteMost(Interlocked.Increment(ref _jobs));
            while (!IsOver(job) && !over.IsCancellationRequested)
            {
                await Pace.RestAsync(Look, over);
                job = await user.JobAsync(id);
            }

            Interlocked.Decrement(ref _jobs);
            if (!IsOver(job))
            {
                await user.CancelAsync(id);
                return;
            }

            Note(job);
            if (asked % KeptOneIn == 0)
            {
                await user.KeepAsync(id);
            }
        }
    }

    private void Note(JsonElement job)
    {
        if (job.GetProperty("state").GetString() is not "finished")
        {
            throw new InvalidOperationException($"A job of {plugin} did not finish: {job}");
        }

        var (created, started, ended) = (At(job, "createdAt"), At(job, "startedAt"), At(job, "endedAt"));
        figures.JobWait.Add((started - created).TotalMilliseconds);
        figures.JobRun.Add((ended - started).TotalMilliseconds);
    }

    private void NoteMost(int jobs)
    {
        lock (figures)
        {
            figures.MostJobs = Math.Max(figures.MostJobs, jobs);
        }
    }

    private static bool IsOver(JsonElement job) => job.GetProperty("state").GetString() is "finished" or "failed" or "cancelled";

    private static DateTimeOffset At(JsonElement job, string name) => job.GetProperty(name).GetDateTimeOffset();
}
