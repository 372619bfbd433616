using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Studio;

/// <summary>Use cases: a project gets another title, or is thrown away. Both at any time: nothing of the contest hangs on it.</summary>
public sealed class ChangeProject(IContestStore store, TimeProvider time)
{
    /// <summary>Gives it another title.</summary>
    public Task<Outcome<StudioProject>> RenameAsync(string slug, Actor actor, Guid projectId, string? title, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return store.WriteAsync<StudioProject>(
            s =>
            {
                var found = StudioAccess.Project(s, slug, actor.AccountId, projectId);
                var faults = new List<Fault>(found.Faults);
                var text = StudioText.Read(title, "title", faults);
                if (faults.Count > 0)
                {
                    return faults;
                }

                var renamed = found.Value! with { Title = text, ChangedAt = time.GetUtcNow() };
                s.UpdateStudioProject(renamed);
                return renamed;
            },
            cancellation);
    }

    /// <summary>Removes it with all of its versions. Entries that came from it stay, and what made them is kept with them.</summary>
    public Task<Outcome<StudioProject>> DeleteAsync(string slug, Actor actor, Guid projectId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return store.WriteAsync(
            s =>
            {
                var found = StudioAccess.Project(s, slug, actor.AccountId, projectId);
                if (found.Ok)
                {
                    s.RemoveStudioProject(projectId);
                    s.Audit(new AuditFact(actor.UserName, "studio.deleted", slug, projectId.ToString(),
                        AuditDetail.Of(("title", found.Value.Title), ("versions", found.Value.Versions))));
                }

                return found;
            },
            cancellation);
    }
}
