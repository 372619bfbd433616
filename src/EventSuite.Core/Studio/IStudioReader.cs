using EventSuite.Core.Studio.Origins;

namespace EventSuite.Core.Studio;

/// <summary>What can be asked of the store about the studio.</summary>
public interface IStudioReader
{
    /// <summary>The project of that key, also when it was removed and can be brought back.</summary>
    StudioProject? FindStudioProject(Guid projectId);

    /// <summary>The projects of an event that an account began or that belong to its team and that are there, changed last first.</summary>
    IReadOnlyList<StudioProject> StudioProjectsOf(Guid eventId, Guid accountId, Guid? teamId);

    /// <summary>Those that were removed and can be brought back, the last removed first.</summary>
    IReadOnlyList<StudioProject> RemovedStudioProjectsOf(Guid eventId, Guid accountId, Guid? teamId);

    /// <summary>The version of that key without its music, also when it was removed and can be brought back.</summary>
    StudioVersion? FindStudioVersion(Guid versionId);

    /// <summary>All versions of a project that are there, without their music, in the order in which they came.</summary>
    IReadOnlyList<StudioVersion> StudioVersions(Guid projectId);

    /// <summary>Those that were removed and can be brought back, without their music: the last removed first, and a version before what came from it.</summary>
    IReadOnlyList<StudioVersion> RemovedStudioVersions(Guid projectId);

    /// <summary>Whether other versions that are there came from that one.</summary>
    bool HasStudioChildren(Guid versionId);

    /// <summary>A version's MIDI file.</summary>
    byte[]? FindStudioMidi(Guid versionId);

    /// <summary>How an entry was made; null when it did not come from the studio.</summary>
    EntryOrigin? FindEntryOrigin(Guid submissionId);
}
