using EventSuite.Core.Studio.Origins;

namespace EventSuite.Core.Studio;

/// <summary>What can be asked of the store about the studio.</summary>
public interface IStudioReader
{
    /// <summary>The project of that key.</summary>
    StudioProject? FindStudioProject(Guid projectId);

    /// <summary>The projects of an event that an account began or that belong to its team, changed last first.</summary>
    IReadOnlyList<StudioProject> StudioProjectsOf(Guid eventId, Guid accountId, Guid? teamId);

    /// <summary>The version of that key, without its music.</summary>
    StudioVersion? FindStudioVersion(Guid versionId);

    /// <summary>All versions of a project without their music, in the order in which they came.</summary>
    IReadOnlyList<StudioVersion> StudioVersions(Guid projectId);

    /// <summary>Whether other versions came from that one.</summary>
    bool HasStudioChildren(Guid versionId);

    /// <summary>A version's MIDI file.</summary>
    byte[]? FindStudioMidi(Guid versionId);

    /// <summary>How an entry was made; null when it did not come from the studio.</summary>
    EntryOrigin? FindEntryOrigin(Guid submissionId);
}
