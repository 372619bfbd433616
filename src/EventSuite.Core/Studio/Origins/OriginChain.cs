using EventSuite.Core.Accounts;
using EventSuite.Core.Compositions;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Studio.Origins;

/// <summary>
/// Walks from a version back to its beginnings: by its parents, and by the music that plugins started from, which may
/// come from another branch or from a job outside the studio.
/// </summary>
internal sealed class OriginChain
{
    private readonly IContestReader _store;
    private readonly INoteComparer _comparer;
    private readonly Dictionary<Guid, StudioVersion> _versions;
    private readonly IReadOnlyList<CompositionJob> _jobs;
    private readonly List<OriginStep> _steps = [];
    private readonly HashSet<Guid> _seenVersions = [];
    private readonly HashSet<(Guid, int)> _seenResults = [];
    private readonly HashSet<string> _music = [];

    private OriginChain(IContestReader store, INoteComparer comparer, EventAccess access, StudioProject project)
    {
        (_store, _comparer) = (store, comparer);
        _versions = store.StudioVersions(project.Id).Concat(store.RemovedStudioVersions(project.Id)).ToDictionary(v => v.Id);
        _jobs = store.CompositionsOf(access.Contest.Id, access.Member!.Account.Id, access.Member.TeamId);
    }

    /// <summary>The steps to a version of the project.</summary>
    public static EntryOrigin Of(IContestReader store, INoteComparer comparer, EventAccess access, StudioProject project, StudioVersion version)
    {
        var chain = new OriginChain(store, comparer, access, project);
        chain.Walk(version);
        return new EntryOrigin(project.Id, version.Id, project.Title, chain._steps);
    }

    private void Walk(StudioVersion version)
    {
        var line = new Stack<StudioVersion>();
        for (StudioVersion? at = version; at is not null && _seenVersions.Add(at.Id); at = at.ParentId is { } id ? _versions.GetValueOrDefault(id) : null)
        {
            line.Push(at);
        }

        while (line.TryPop(out var step))
        {
            WalkInputs(step.Making);
            if (step.Making is { } making)
            {
                _seenResults.Add((making.JobId, making.Index));
            }

            Add(new OriginStep(step.Kind, step.Label, step.UserName, step.SavedAt, step.Sha256, step.Music.Notes, step.Sample, step.Making, ChangeIn(step)));
        }
    }

    private void WalkInputs(VersionMaking? making)
    {
        foreach (var input in making?.Inputs ?? [])
        {
            if (_music.Contains(input.Sha256))
            {
                continue;
            }

            if (_versions.Values.FirstOrDefault(v => v.Sha256 == input.Sha256 && !_seenVersions.Contains(v.Id)) is { } version)
            {
                Walk(version);
            }
            else if (ResultOf(input.Sha256) is { } made)
            {
                WalkResult(made.Job, made.Result);
            }
            else
            {
                // A file that came with the order, or an entry.
                var asked = _jobs.FirstOrDefault(j => j.Id == making!.JobId);
                Add(new OriginStep(StudioVersionKind.Imported, input.Name, asked?.UserName ?? "", asked?.CreatedAt ?? default, input.Sha256, 0));
            }
        }
    }

    private (CompositionJob Job, JobResult Result)? ResultOf(string sha256)
    {
        foreach (var job in _jobs)
        {
            if (job.Results.FirstOrDefault(r => r.Sha256 == sha256 && !_seenResults.Contains((job.Id, r.Number))) is { } result)
            {
                return (job, result);
            }
        }

        return null;
    }

    private void WalkResult(CompositionJob job, JobResult result)
    {
        _seenResults.Add((job.Id, result.Number));
        var making = VersionMaking.Of(job, result);
        WalkInputs(making);
        Add(new OriginStep(
            StudioVersionKind.Generated, result.Title ?? job.PluginId, job.UserName, job.EndedAt ?? job.CreatedAt, result.Sha256, result.Music.Notes, Making: making));
    }

    private void Add(OriginStep step)
    {
        _music.Add(step.Sha256);
        _steps.Add(step);
    }

    // Counted when the first version came from it; the last of a line nothing came from.
    private NoteChange? ChangeIn(StudioVersion version) => version.Change is { } counted ? counted
        : version is { Kind: StudioVersionKind.Edited, ParentId: { } parent } && _store.FindStudioMidi(parent) is { } before && _store.FindStudioMidi(version.Id) is { } after
            ? _comparer.Compare(before, after)
            : null;
}
