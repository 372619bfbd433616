using EventSuite.Core.Accounts;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Studio;

/// <summary>Use case: a version gets another label.</summary>
public sealed class RelabelVersion(IContestStore store)
{
    /// <summary>Gives it the label.</summary>
    public Task<Outcome<StudioVersion>> ExecuteAsync(
        string slug, Actor actor, Guid projectId, Guid versionId, string? label, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return store.WriteAsync<StudioVersion>(
            s =>
            {
                var found = StudioQuery.Version(s, slug, actor.AccountId, projectId, versionId);
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
    }
}
