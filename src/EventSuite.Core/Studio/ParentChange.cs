using EventSuite.Core.Storage;
using EventSuite.Core.Studio.Origins;

namespace EventSuite.Core.Studio;

/// <summary>
/// What hands changed in a version is counted once, when the first version comes from it and it moves no more: files
/// are not read for every touch of the piano roll, and not four hundred at once when the last one is handed in.
/// </summary>
internal sealed class ParentChange(IContestStore store, INoteComparer comparer)
{
    /// <summary>The parent with what was changed in it; null: there is nothing to count. Outside of the writer, which has others to serve.</summary>
    public StudioVersion? Count(Guid projectId, Guid? parentId)
    {
        var (parent, before, after) = store.Read(s =>
            parentId is { } id && s.FindStudioVersion(id) is { Kind: StudioVersionKind.Edited, Change: null, ParentId: { } first } version && version.ProjectId == projectId
                ? (version, s.FindStudioMidi(first), s.FindStudioMidi(id))
                : default);
        return before is null || after is null ? null : parent with { Change = comparer.Compare(before, after) };
    }

    /// <summary>Notes what was counted, unless the version has moved on meanwhile.</summary>
    public static void Note(IContestWriter store, StudioVersion? counted)
    {
        if (counted is not null && store.FindStudioVersion(counted.Id) is { Change: null } now && now.Sha256 == counted.Sha256)
        {
            store.UpdateStudioVersion(now with { Change = counted.Change }, null);
        }
    }
}
