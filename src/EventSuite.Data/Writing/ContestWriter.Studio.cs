using EventSuite.Core.Studio;
using EventSuite.Core.Studio.Origins;

namespace EventSuite.Data.Writing;

/// <content>The studio.</content>
internal sealed partial class ContestWriter
{
    public void AddStudioProject(StudioProject project) => StudioProjectTable.Add(project);

    public void UpdateStudioProject(StudioProject project) => StudioProjectTable.Update(project);

    public void RemoveStudioProject(Guid projectId) => StudioProjectTable.Remove(projectId);

    public void AddStudioVersion(StudioVersion version, byte[] midi) => StudioVersionTable.Add(version, midi);

    public void UpdateStudioVersion(StudioVersion version, byte[]? midi) => StudioVersionTable.Update(version, midi);

    public void RemoveStudioVersion(Guid versionId) => StudioVersionTable.Remove(versionId);

    public void PutEntryOrigin(Guid submissionId, EntryOrigin? origin) => EntryOriginTable.Put(submissionId, origin);
}
