using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Studio;

/// <summary>
/// Use cases: a project gets another title, is removed, and comes back when that was a slip. All at any time: nothing of
/// the contest hangs on it. The last <see cref="StudioLimits.Removed"/> can come back; they count in no limit.
/// </summary>
public sealed class ChangeProject(IContestStore store, TimeProvider time)
{
    /// <summary>Gives it another title. One that was removed meanwhile comes back.</summary>
    public Task<Outcome<StudioProject>> RenameAsync(string slug, Actor actor, Guid projectId, string? title, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return store.WriteAsync<StudioProject>(
            s =>
            {
                var found = StudioAccess.Kept(s, slug, actor.AccountId, projectId);
                var faults = new List<Fault>(found.Faults);
                var text = StudioText.Read(title, "title", faults);
                if (faults.Count > 0)
                {
                    return faults;
                }

                var renamed = found.Value! with { Title = text, ChangedAt = time.GetUtcNow(), RemovedAt = null };
                s.UpdateStudioProject(renamed);
                return renamed;
            },
            cancellation);
    }

    /// <summary>Removes it with all of its versions. Entries that came from it stay, and what made them is kept with them.</summary>
    public Task<Outcome<StudioProject>> RemoveAsync(string slug, Actor actor, Guid projectId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return store.WriteAsync<StudioProject>(
            s =>
            {
                var access = StudioAccess.Enter(s, slug, actor.AccountId);
                var found = StudioAccess.Project(s, slug, actor.AccountId, projectId);
                if (!found.Ok)
                {
                    return found;
                }

                var removed = found.Value with { RemovedAt = time.GetUtcNow() };
                s.UpdateStudioProject(removed);
                LetGo(s, access.Value!);
                s.Audit(Fact("studio.removed", slug, actor, removed));
                return removed;
            },
            cancellation);
    }

    /// <summary>Brings it back as it was; one that is there stays as it is.</summary>
    public Task<Outcome<StudioProject>> RestoreAsync(string slug, Actor actor, Guid projectId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return store.WriteAsync<StudioProject>(
            s =>
            {
                var found = StudioAccess.Kept(s, slug, actor.AccountId, projectId);
                if (found is not { Value.RemovedAt: not null })
                {
                    return found;
                }

                var access = StudioAccess.Enter(s, slug, actor.AccountId).Value!;
                if (s.StudioProjectsOf(access.Contest.Id, actor.AccountId!.Value, access.Member!.TeamId).Count >= StudioLimits.Projects)
                {
                    return StudioFaults.TooManyProjects();
                }

                var back = found.Value with { RemovedAt = null };
                s.UpdateStudioProject(back);
                s.Audit(Fact("studio.restored", slug, actor, back));
                return back;
            },
            cancellation);
    }

    // What was removed longest ago goes for good.
    private static void LetGo(IContestWriter s, EventAccess access)
    {
        foreach (var old in s.RemovedStudioProjectsOf(access.Contest.Id, access.Member!.Account.Id, access.Member.TeamId).Skip(StudioLimits.Removed))
        {
            s.RemoveStudioProject(old.Id);
        }
    }

    private static AuditFact Fact(string action, string slug, Actor actor, StudioProject project) =>
        new(actor.UserName, action, slug, project.Id.ToString(), AuditDetail.Of(("title", project.Title), ("versions", project.Versions)));
}
