using EventSuite.Core.Results;

namespace EventSuite.Core.Compositions;

/// <summary>Refusals about jobs.</summary>
public static class CompositionFaults
{
    /// <summary>No such job, or not for this caller.</summary>
    public static Fault NoJob() => Fault.NotFound("job_unknown", "There is no such job, or it is not yours to see.");

    /// <summary>No such result.</summary>
    public static Fault NoResult(CompositionJob job, int number)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Fault.NotFound("result_unknown", job.Results.Count == 0
            ? $"This job has no results: it is {job.State.ToString().ToLowerInvariant()}."
            : $"There is no result {number}. This job has {job.Results.Count}, counted from 1.");
    }

    /// <summary>Too many jobs wait already.</summary>
    public static Fault TooMany() => Fault.Conflict(
        "jobs_waiting", $"{CompositionLimits.Waiting} of your jobs are waiting already. Wait until one has begun, or cancel one.");

    /// <summary>The host stopped while the job ran, and it must not simply run again.</summary>
    public static Fault HostRestarted(CompositionJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Fault.Conflict("host_restarted", job.Deterministic
            ? "The host was restarted twice while this was being composed. Ask again when it runs steadily."
            : "The host was restarted while this was being composed, and this plugin gives something else each time. Ask again.");
    }

    /// <summary>Something went wrong in the host itself.</summary>
    public static Fault Broken() => new(FaultKind.Unprocessable, "job_broken", "Something went wrong in the host; it is in its log. Ask again, and tell the organiser if it stays.");
}
