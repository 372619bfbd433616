using EventSuite.Core.Accounts;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Studio;

/// <summary>The tree of a project's versions while one is kept in it: what is there, what is added, what moves on.</summary>
internal sealed class VersionTree(IContestWriter store, Guid projectId, DateTimeOffset now)
{
    /// <summary>What to answer when it is there already, or cannot be what was sent; null: it is to be kept.</summary>
    public Outcome<StudioVersion>? Known(VersionRequest request, VersionSource source)
    {
        var known = store.FindStudioVersion(request.Id);
        return known is null ? null
            : known.ProjectId != projectId ? StudioFaults.KeyTaken("id")
            : request.Revision > known.Revision ? null
            : request.Revision < known.Revision ? StudioFaults.Newer(known.Revision)
            : known.Sha256 == source.Sha256 && known.ParentId == request.ParentId ? known
            : StudioFaults.Differs();
    }

    /// <summary>Adds it, or replaces what stood under its key.</summary>
    public Outcome<StudioVersion> Keep(Actor actor, VersionRequest request, VersionSource source)
    {
        if ((Removed(request.Id) ?? Removed(request.ParentId)) is { } removed && RemovedVersions.BringBack(store, removed) is { Ok: false } full)
        {
            return full;
        }

        var known = store.FindStudioVersion(request.Id);
        var project = store.FindStudioProject(projectId)!;
        if (project.Bytes - (known?.Bytes ?? 0) + source.Midi.Length > StudioLimits.Bytes)
        {
            return StudioFaults.TooManyBytes();
        }

        var kept = known is null ? Add(project, actor, request, source) : Replace(known, actor, request, source);
        if (kept.Ok)
        {
            store.UpdateStudioProject(project with { ChangedAt = now, RemovedAt = null });
        }

        return kept;
    }

    private StudioVersion? Removed(Guid? id) =>
        id is { } key && store.FindStudioVersion(key) is { RemovedAt: not null } version && version.ProjectId == projectId ? version : null;

    private Outcome<StudioVersion> Add(StudioProject project, Actor actor, VersionRequest request, VersionSource source)
    {
        if (project.Versions >= StudioLimits.Versions)
        {
            return StudioFaults.TooManyVersions();
        }

        if (request.ParentId is { } parent && store.FindStudioVersion(parent)?.ProjectId != projectId)
        {
            return Fault.Invalid("parent", "The parent is no version of this project. Save the parent first.", "parent");
        }

        var version = new StudioVersion
        {
            Id = request.Id,
            ProjectId = projectId,
            ParentId = request.ParentId,
            AccountId = actor.AccountId!.Value,
            UserName = actor.UserName,
            Label = source.Label,
            Kind = source.Kind,
            Revision = request.Revision,
            Sha256 = source.Sha256,
            Bytes = source.Midi.Length,
            Music = source.Music,
            CreatedAt = now,
            SavedAt = now,
            Sample = source.Sample,
            Making = source.Making,
        };
        store.AddStudioVersion(version, source.Midi);
        return version;
    }

    private Outcome<StudioVersion> Replace(StudioVersion known, Actor actor, VersionRequest request, VersionSource source)
    {
        var stands = known.Kind != StudioVersionKind.Edited || source.Kind != StudioVersionKind.Edited
            || known.AccountId != actor.AccountId || known.ParentId != request.ParentId
            || store.HasStudioChildren(known.Id);
        if (stands)
        {
            return StudioFaults.Fixed();
        }

        var next = known with
        {
            Revision = request.Revision,
            Sha256 = source.Sha256,
            Bytes = source.Midi.Length,
            Music = source.Music,
            SavedAt = now,
            Change = null,
        };
        store.UpdateStudioVersion(next, source.Midi);
        return next;
    }
}
