using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Studio;

/// <summary>Use case: a participant begins a project.</summary>
public sealed class CreateProject(IContestStore store, IRandomness random, TimeProvider time)
{
    /// <summary>Begins it; a key that is there already gives the project that has it, so that a client may ask again.</summary>
    /// <param name="slug">The event.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The client's random key; null: one is drawn.</param>
    /// <param name="title">The working title.</param>
    /// <param name="cancellation">Ends the wait before it began.</param>
    public Task<Outcome<StudioProject>> ExecuteAsync(string slug, Actor actor, Guid? id, string? title, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return store.WriteAsync(s => Create(s, slug, actor, id, title), cancellation);
    }

    private Outcome<StudioProject> Create(IContestWriter s, string slug, Actor actor, Guid? id, string? title)
    {
        var entered = StudioAccess.Enter(s, slug, actor.AccountId);
        if (!entered.Ok)
        {
            return Outcome<StudioProject>.Refused(entered.Faults);
        }

        var access = entered.Value;
        if (id is { } known && s.FindStudioProject(known) is { } before)
        {
            return StudioAccess.IsOwn(access, before) ? before : StudioFaults.KeyTaken("id");
        }

        var (contest, member, account) = (access.Contest, access.Member!, actor.AccountId!.Value);
        if (StudioWindow.Closed(access) is { } closed)
        {
            return closed;
        }

        var faults = new List<Fault>();
        var text = StudioText.Read(title, "title", faults);
        if (s.StudioProjectsOf(contest.Id, account, member.TeamId).Count >= StudioLimits.Projects)
        {
            faults.Add(StudioFaults.TooManyProjects());
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        var now = time.GetUtcNow();
        var project = new StudioProject(
            id ?? random.NewId(), contest.Id, account, EntryOwner.IdOf(contest, member), actor.UserName, EntryOwner.NameOf(contest, member), text, now, now);
        s.AddStudioProject(project);
        s.Audit(new AuditFact(actor.UserName, "studio.begun", slug, project.Id.ToString(), AuditDetail.Of(("title", text))));
        return project;
    }
}
