using System.Text.Json;
using EventHost.Api;
using EventSuite.Core.Compositions;
using EventSuite.Core.Plugins;

namespace EventHost.Compositions;

/// <summary>A job as the API and the hub show it.</summary>
internal sealed record JobView(
    Guid Id, string Event, string UserName, string Owner, string Plugin, PluginVersion? MadeBy, string Task,
    IReadOnlyDictionary<string, JsonElement> Parameters, long Seed, int Count, IReadOnlyList<JobInput> Inputs, JobState State, int? Before,
    string? Waiting, double? Progress, string? Message, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, int Starts,
    IReadOnlyList<JobResultView> Results, IReadOnlyList<ProblemError> Errors)
{
    public static JobView Of(AccessibleJob found, CompositionQueue queue)
    {
        var (contest, job) = found;
        var before = job.State == JobState.Queued ? queue.PlaceOf(job.Id) : null;
        var progress = job.State switch
        {
            JobState.Running => queue.ProgressOf(job.Id) ?? new PluginProgress(0, null),
            JobState.Finished => new PluginProgress(1, null),
            _ => null,
        };
        return new JobView(
            job.Id, contest.Slug, job.UserName, job.OwnerName, job.PluginId, job.Plugin, job.Task, job.Parameters, job.Seed, job.Count, job.Inputs,
            job.State, before, Words(before), progress?.Fraction, progress?.Message, job.CreatedAt, job.StartedAt, job.EndedAt, job.Starts,
            [.. job.Results.Select(r => JobResultView.Of(job, r))], [.. job.Faults.Select(f => new ProblemError(f.Code, f.Message, f.Field))]);
    }

    private static string? Words(int? before) => before switch
    {
        null => null,
        0 => "Next.",
        1 => "1 before you.",
        _ => FormattableString.Invariant($"{before} before you."),
    };
}
