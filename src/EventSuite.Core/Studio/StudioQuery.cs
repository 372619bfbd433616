using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Studio;

/// <summary>What a participant sees of the studio: the own projects and those of the team.</summary>
public sealed class StudioQuery(IContestStore store)
{
    /// <summary>All projects that are there, changed last first; or those that were removed and can be brought back, the last removed first.</summary>
    public Outcome<IReadOnlyList<StudioProject>> Projects(string slug, Guid viewer, bool removed = false) => store.Read(s =>
    {
        var access = StudioAccess.Enter(s, slug, viewer);
        if (!access.Ok)
        {
            return Outcome<IReadOnlyList<StudioProject>>.Refused(access.Faults);
        }

        var (contest, team) = (access.Value.Contest.Id, access.Value.Member!.TeamId);
        return Outcome<IReadOnlyList<StudioProject>>.Of(removed ? s.RemovedStudioProjectsOf(contest, viewer, team) : s.StudioProjectsOf(contest, viewer, team));
    });

    /// <summary>One project with its tree of versions.</summary>
    public Outcome<OpenProject> Open(string slug, Guid viewer, Guid projectId) => store.Read(s =>
    {
        var project = StudioAccess.Project(s, slug, viewer, projectId);
        return project.Ok
            ? new OpenProject(project.Value, s.StudioVersions(projectId), s.RemovedStudioVersions(projectId))
            : Outcome<OpenProject>.Refused(project.Faults);
    });

    /// <summary>A version with its MIDI file.</summary>
    public Outcome<VersionFile> File(string slug, Guid viewer, Guid projectId, Guid versionId) => store.Read(s =>
    {
        var version = Version(s, slug, viewer, projectId, versionId);
        return version.Ok
            ? new VersionFile(s.FindStudioProject(projectId)!, version.Value, s.FindStudioMidi(versionId)!)
            : Outcome<VersionFile>.Refused(version.Faults);
    });

    internal static Outcome<StudioVersion> Version(IContestReader s, string slug, Guid? viewer, Guid projectId, Guid versionId)
    {
        var project = StudioAccess.Project(s, slug, viewer, projectId);
        return !project.Ok ? Outcome<StudioVersion>.Refused(project.Faults)
            : s.FindStudioVersion(versionId) is { RemovedAt: null } version && version.ProjectId == projectId ? version
            : StudioFaults.NoVersion();
    }
}
