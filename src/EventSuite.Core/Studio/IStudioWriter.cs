using EventSuite.Core.Studio.Origins;

namespace EventSuite.Core.Studio;

/// <summary>What an operation may do to the studio.</summary>
public interface IStudioWriter
{
    /// <summary>Adds a project.</summary>
    void AddStudioProject(StudioProject project);

    /// <summary>Replaces title, time of the last change, and whether it is removed.</summary>
    void UpdateStudioProject(StudioProject project);

    /// <summary>Removes a project for good, with all of its versions.</summary>
    void RemoveStudioProject(Guid projectId);

    /// <summary>Adds a version with its music; its parent must be there.</summary>
    void AddStudioVersion(StudioVersion version, byte[] midi);

    /// <summary>Replaces a version's state; its music too, unless that is null.</summary>
    void UpdateStudioVersion(StudioVersion version, byte[]? midi);

    /// <summary>Removes a version for good, which no other came from.</summary>
    void RemoveStudioVersion(Guid versionId);

    /// <summary>Keeps how an entry was made, instead of what was kept before; null: nothing.</summary>
    void PutEntryOrigin(Guid submissionId, EntryOrigin? origin);
}
