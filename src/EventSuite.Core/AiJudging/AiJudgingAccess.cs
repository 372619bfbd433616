using EventSuite.Core.Accounts;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.AiJudging;

/// <summary>Who may see a run: the event's organisers.</summary>
public sealed class AiJudgingAccess(IContestStore store)
{
    /// <summary>The run, if this viewer may see it.</summary>
    public Outcome<AccessibleRun> For(Guid runId, Guid viewer) => store.Read<Outcome<AccessibleRun>>(s =>
        s.FindAiJudging(runId) is { } run && s.FindEvent(run.EventId) is { } contest && EventAccess.Of(s, contest.Slug, viewer)!.IsOrganiser
            ? new AccessibleRun(contest, run)
            : AiJudgingFaults.NoRun());
}
