using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Compositions;

/// <summary>Who may see a job: whoever asked for it, his team, and the event's organisers.</summary>
public sealed class CompositionAccess(IContestStore store)
{
    /// <summary>The job, if this viewer may see it.</summary>
    public Outcome<AccessibleJob> For(Guid jobId, Guid viewer) => store.Read(s => For(s, jobId, viewer));

    /// <summary>The jobs of an event that are this viewer's own, newest first; an organiser's are all, unless only the own are asked for.</summary>
    public Outcome<IReadOnlyList<AccessibleJob>> In(string slug, Guid viewer, bool mine) => store.Read<Outcome<IReadOnlyList<AccessibleJob>>>(s =>
        EventAccess.Of(s, slug, viewer) is not { } access
            ? EventFaults.NoEvent(slug)
            : (access.IsOrganiser && !mine ? s.Compositions(access.Contest.Id) : s.CompositionsOf(access.Contest.Id, viewer, access.Member?.TeamId))
                .Select(j => new AccessibleJob(access.Contest, j)).ToList());

    internal static Outcome<AccessibleJob> For(IContestReader s, Guid jobId, Guid viewer)
    {
        if (s.FindComposition(jobId) is not { } job || s.FindEvent(job.EventId) is not { } contest)
        {
            return CompositionFaults.NoJob();
        }

        var access = EventAccess.Of(s, contest.Slug, viewer)!;
        return access.IsOrganiser || Owns(access, viewer, job) ? new AccessibleJob(contest, job) : CompositionFaults.NoJob();
    }

    internal static bool Owns(EventAccess access, Guid viewer, CompositionJob job) =>
        job.AccountId == viewer || (access.Member?.TeamId is { } team && job.OwnerId == team);
}
