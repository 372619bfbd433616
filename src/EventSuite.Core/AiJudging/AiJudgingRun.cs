using EventSuite.Core.Compositions;
using EventSuite.Core.Results;

namespace EventSuite.Core.AiJudging;

/// <summary>One run of an AI judge over all entries of an event.</summary>
/// <param name="Id">Random key.</param>
/// <param name="EventId">Its event.</param>
/// <param name="PluginId">Which judge.</param>
/// <param name="StartedBy">User name of the organiser who started it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CreatedAt">When it was started, UTC.</param>
/// <param name="EndedAt">When it came to its end, UTC.</param>
/// <param name="Faults">Why the run as a whole failed; else empty.</param>
/// <param name="Entries">How many entries it is about.</param>
/// <param name="Scored">How many have a score.</param>
/// <param name="Failed">How many could not be judged.</param>
public sealed record AiJudgingRun(
    Guid Id,
    Guid EventId,
    string PluginId,
    string StartedBy,
    JobState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<Fault> Faults,
    int Entries,
    int Scored,
    int Failed)
{
    /// <summary>Whether nothing more happens to it.</summary>
    public bool IsOver => State is JobState.Finished or JobState.Failed or JobState.Cancelled;
}
