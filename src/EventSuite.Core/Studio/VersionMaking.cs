using System.Text.Json;
using EventSuite.Core.Compositions;
using EventSuite.Core.Plugins;

namespace EventSuite.Core.Studio;

/// <summary>What a plugin was asked when it made some music: copied from the job, never believed from a client.</summary>
/// <param name="JobId">The job.</param>
/// <param name="Index">Which of its results, from 1.</param>
/// <param name="Plugin">Exactly which plugin.</param>
/// <param name="Task">What it was asked for.</param>
/// <param name="Parameters">All of them, defaults filled in.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Count">How many pieces were asked for.</param>
/// <param name="Inputs">What it started from.</param>
public sealed record VersionMaking(
    Guid JobId,
    int Index,
    PluginVersion Plugin,
    string Task,
    IReadOnlyDictionary<string, JsonElement> Parameters,
    long Seed,
    int Count,
    IReadOnlyList<JobInput> Inputs)
{
    /// <summary>What made a result of a finished job.</summary>
    public static VersionMaking Of(CompositionJob job, JobResult result)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(result);
        return new VersionMaking(job.Id, result.Number, job.Plugin!, job.Task, job.Parameters, job.Seed, job.Count, job.Inputs);
    }
}
