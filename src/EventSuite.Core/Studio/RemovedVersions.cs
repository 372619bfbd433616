using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Studio;

/// <summary>Versions that were removed lie beside the tree for a while, in case somebody wants them back.</summary>
internal static class RemovedVersions
{
    /// <summary>Brings one back, with what it came from where that was removed too.</summary>
    public static Outcome<StudioVersion> BringBack(IContestWriter store, StudioVersion version)
    {
        var line = new List<StudioVersion>();
        for (var at = version; at is { RemovedAt: not null }; at = at.ParentId is { } parent ? store.FindStudioVersion(parent) : null)
        {
            line.Add(at);
        }

        var project = store.FindStudioProject(version.ProjectId)!;
        if (project.Versions + line.Count > StudioLimits.Versions)
        {
            return StudioFaults.TooManyVersions();
        }

        if (project.Bytes + line.Sum(v => (long)v.Bytes) > StudioLimits.Bytes)
        {
            return StudioFaults.TooManyBytes();
        }

        line.ForEach(v => store.UpdateStudioVersion(v with { RemovedAt = null }, null));
        return version with { RemovedAt = null };
    }

    /// <summary>Lets go for good what was removed longest ago; what came from a version goes before it.</summary>
    public static void LetGo(IContestWriter store, Guid projectId)
    {
        foreach (var old in store.RemovedStudioVersions(projectId).Skip(StudioLimits.Removed).Reverse())
        {
            store.RemoveStudioVersion(old.Id);
        }
    }
}
