using EventSuite.Core.Accounts;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Studio;

/// <summary>Use cases: a version gets another label, or one at the end of a branch is thrown away.</summary>
public sealed class ChangeVersion(IContestStore store)
{
    /// <summary>Gives it another label.</summary>
    public Task<Outcome<StudioVersion>> RelabelAsync(
        string slug, Actor actor, Guid projectId, Guid versionId, string? label, CancellationToken cancellation = default) =>
        store.WriteAsync<StudioVersion>(
            s =>
            {
                var found = Find(s, slug, actor, projectId, versionId);
                var faults = new List<Fault>(found.Faults);
                var text = StudioText.Read(label, "label", faults);
                if (faults.Count > 0)
                {
                    return faults;
                }

                var relabelled = found.Value! with { Label = text };
                s.UpdateStudioVersion(relabelled, null);
                return relabelled;
            },
            cancellation);

    /// <summary>Removes it, unless others came from it.</summary>
    public Task<Outcome<StudioVersion>> DeleteAsync(
        string slug, Actor actor, Guid projectId, Guid versionId, CancellationToken cancellation = default) =>
        store.WriteAsync(
            s =>
            {
                var found = Find(s, slug, actor, projectId, versionId);
                if (!found.Ok)
                {
                    return found;
                }

                if (s.HasStudioChildren(versionId))
                {
                    return StudioFaults.HasChildren();
                }

                s.RemoveStudioVersion(versionId);
                return found;
            },
            cancellation);

    private static Outcome<StudioVersion> Find(IContestReader s, string slug, Actor actor, Guid projectId, Guid versionId)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return StudioQuery.Version(s, slug, actor.AccountId, projectId, versionId);
    }
}
