using EventSuite.Core.Accounts;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Studio;

/// <summary>
/// Use cases: a version at the end of a branch is removed, and comes back when it was a slip. The last
/// <see cref="StudioLimits.Removed"/> of a project can come back; they count in none of its limits.
/// </summary>
public sealed class RemoveVersion(IContestStore store, TimeProvider time)
{
    /// <summary>Removes it, unless others came from it or an entry is made of it.</summary>
    public Task<Outcome<StudioVersion>> RemoveAsync(
        string slug, Actor actor, Guid projectId, Guid versionId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return store.WriteAsync(
            s =>
            {
                var found = StudioQuery.Version(s, slug, actor.AccountId, projectId, versionId);
                if (!found.Ok)
                {
                    return found;
                }

                if (s.HasStudioChildren(versionId))
                {
                    return StudioFaults.HasChildren();
                }

                if (EntryOf(s, projectId, versionId) is { } title)
                {
                    return StudioFaults.IsEntry(title);
                }

                var removed = found.Value with { RemovedAt = time.GetUtcNow() };
                s.UpdateStudioVersion(removed, null);
                RemovedVersions.LetGo(s, projectId);
                return removed;
            },
            cancellation);
    }

    /// <summary>Brings it back, with what it came from where that was removed too; one that is there stays as it is.</summary>
    public Task<Outcome<StudioVersion>> RestoreAsync(
        string slug, Actor actor, Guid projectId, Guid versionId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return store.WriteAsync(
            s =>
            {
                var project = StudioAccess.Project(s, slug, actor.AccountId, projectId);
                return !project.Ok ? Outcome<StudioVersion>.Refused(project.Faults)
                    : s.FindStudioVersion(versionId) is { } version && version.ProjectId == projectId ? RemovedVersions.BringBack(s, version)
                    : StudioFaults.GoneForGood();
            },
            cancellation);
    }

    private static string? EntryOf(IContestReader s, Guid projectId, Guid versionId)
    {
        var project = s.FindStudioProject(projectId)!;
        return s.Submissions(project.EventId)
            .Where(e => e.OwnerId == project.OwnerId || e.AccountId == project.AccountId)
            .FirstOrDefault(e => s.FindEntryOrigin(e.Id)?.VersionId == versionId)?.Title;
    }
}
