using EventSuite.Core.Studio;
using EventSuite.Core.Studio.Origins;
using EventSuite.Data.Studio;

namespace EventSuite.Data.Reading;

/// <content>The studio.</content>
internal partial class ContestReader
{
    protected StudioProjectTable StudioProjectTable { get; } = new(db);

    protected StudioVersionTable StudioVersionTable { get; } = new(db);

    protected EntryOriginTable EntryOriginTable { get; } = new(db);

    public StudioProject? FindStudioProject(Guid projectId) => StudioProjectTable.Find(projectId);

    public IReadOnlyList<StudioProject> StudioProjectsOf(Guid eventId, Guid accountId, Guid? teamId) => StudioProjectTable.Of(eventId, accountId, teamId);

    public IReadOnlyList<StudioProject> RemovedStudioProjectsOf(Guid eventId, Guid accountId, Guid? teamId) => StudioProjectTable.RemovedOf(eventId, accountId, teamId);

    public StudioVersion? FindStudioVersion(Guid versionId) => StudioVersionTable.Find(versionId);

    public IReadOnlyList<StudioVersion> StudioVersions(Guid projectId) => StudioVersionTable.Of(projectId);

    public IReadOnlyList<StudioVersion> RemovedStudioVersions(Guid projectId) => StudioVersionTable.RemovedOf(projectId);

    public bool HasStudioChildren(Guid versionId) => StudioVersionTable.HasChildren(versionId);

    public byte[]? FindStudioMidi(Guid versionId) => StudioVersionTable.FindMidi(versionId);

    public EntryOrigin? FindEntryOrigin(Guid submissionId) => EntryOriginTable.Find(submissionId);
}
