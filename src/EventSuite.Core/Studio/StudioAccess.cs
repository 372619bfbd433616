using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Studio;

/// <summary>Who may be in the studio: participants, and of projects whoever began one and the team.</summary>
internal static class StudioAccess
{
    /// <summary>The participant, or why the caller is none.</summary>
    public static Outcome<EventAccess> Enter(IContestReader s, string slug, Guid? viewer) =>
        EventAccess.Of(s, slug, viewer) is not { } access ? EventFaults.NoEvent(slug)
        : access.IsParticipant ? access
        : StudioFaults.NotParticipant();

    /// <summary>The project, if it is this participant's or his team's and there.</summary>
    public static Outcome<StudioProject> Project(IContestReader s, EventAccess access, Guid projectId) =>
        Kept(s, access, projectId) is { Value.RemovedAt: null } there ? there : StudioFaults.NoProject();

    /// <summary>The same, also when it was removed and can be brought back: whoever goes on with it does so.</summary>
    public static Outcome<StudioProject> Kept(IContestReader s, EventAccess access, Guid projectId) =>
        s.FindStudioProject(projectId) is { } project && IsOwn(access, project) ? project : StudioFaults.NoProject();

    /// <summary>The same for an event by its slug.</summary>
    public static Outcome<StudioProject> Project(IContestReader s, string slug, Guid? viewer, Guid projectId)
    {
        var access = Enter(s, slug, viewer);
        return access.Ok ? Project(s, access.Value, projectId) : Outcome<StudioProject>.Refused(access.Faults);
    }

    /// <summary>The same for an event by its slug.</summary>
    public static Outcome<StudioProject> Kept(IContestReader s, string slug, Guid? viewer, Guid projectId)
    {
        var access = Enter(s, slug, viewer);
        return access.Ok ? Kept(s, access.Value, projectId) : Outcome<StudioProject>.Refused(access.Faults);
    }

    /// <summary>Whether the participant may see and change it.</summary>
    public static bool IsOwn(EventAccess access, StudioProject project) =>
        project.EventId == access.Contest.Id
        && (project.AccountId == access.Member!.Account.Id || (access.Member.TeamId is { } team && project.OwnerId == team));
}
