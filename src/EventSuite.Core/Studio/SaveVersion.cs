using EventSuite.Core.Accounts;
using EventSuite.Core.Compositions;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Studio.Samples;
using EventSuite.Core.Submissions;
using EventSuite.Core.Texts;

namespace EventSuite.Core.Studio;

/// <summary>
/// Use case: a state of the music is kept. The key is the client's, so that one who was without a connection can send
/// again whatever he is not sure of: the same is kept once.
/// </summary>
public sealed class SaveVersion(IContestStore store, IMusicInspector inspector, ISampleMelodies samples, TimeProvider time)
{
    private readonly VersionSources _sources = new(store, inspector, samples);

    /// <summary>Keeps it, or tells every fault; it is on disk then.</summary>
    /// <remarks>
    /// A version stands once it is kept, but for one: an edited version that nothing came from yet is replaced by a
    /// higher <see cref="VersionRequest.Revision"/> of its own maker, since every touch of the piano roll is saved.
    /// </remarks>
    public async Task<Outcome<StudioVersion>> ExecuteAsync(
        string slug, Actor actor, Guid projectId, VersionRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        var entered = store.Read(s => Admit(s, slug, actor, projectId));
        if (!entered.Ok)
        {
            return Outcome<StudioVersion>.Refused(entered.Faults);
        }

        var faults = new List<Fault>();
        var source = _sources.Read(entered.Value, request, faults);
        var label = request.Label is null ? Cut(source?.Label ?? "") : StudioText.Read(request.Label, "label", faults);
        if (request.Id == Guid.Empty)
        {
            faults.Add(Fault.Invalid("version_id", "Give the version a random id.", "id"));
        }

        if (request.Revision < 1)
        {
            faults.Add(Fault.Invalid("revision", "Revisions count from 1.", "revision"));
        }

        return faults.Count > 0 || source is null
            ? faults
            : await store.WriteAsync(s => Keep(s, slug, actor, projectId, request, source, label), cancellation);
    }

    private static Outcome<EventAccess> Admit(IContestReader s, string slug, Actor actor, Guid projectId)
    {
        var access = StudioAccess.Enter(s, slug, actor.AccountId);
        return access.Ok && StudioAccess.Project(s, access.Value, projectId) is { Ok: false } refused
            ? Outcome<EventAccess>.Refused(refused.Faults)
            : access;
    }

    private Outcome<StudioVersion> Keep(
        IContestWriter s, string slug, Actor actor, Guid projectId, VersionRequest request, VersionSource source, string label)
    {
        var entered = Admit(s, slug, actor, projectId);
        if (!entered.Ok)
        {
            return Outcome<StudioVersion>.Refused(entered.Faults);
        }

        var known = s.FindStudioVersion(request.Id);
        if (known is not null && known.ProjectId != projectId)
        {
            return StudioFaults.KeyTaken("id");
        }

        // What is kept already is told so in any phase.
        if (known is not null && request.Revision <= known.Revision)
        {
            return request.Revision < known.Revision ? StudioFaults.Newer(known.Revision)
                : known.Sha256 == source.Sha256 && known.ParentId == request.ParentId ? known
                : StudioFaults.Differs();
        }

        if (CompositionWindow.Closed(s, entered.Value, actor.AccountId!.Value, time.GetUtcNow()) is { } closed)
        {
            return closed;
        }

        var project = s.FindStudioProject(projectId)!;
        if (project.Bytes - (known?.Bytes ?? 0) + source.Midi.Length > StudioLimits.Bytes)
        {
            return StudioFaults.TooManyBytes();
        }

        var kept = known is null ? Add(s, project, actor, request, source, label) : Replace(s, known, actor, request, source);
        if (kept.Ok)
        {
            s.UpdateStudioProject(project with { ChangedAt = time.GetUtcNow() });
        }

        return kept;
    }

    private Outcome<StudioVersion> Add(
        IContestWriter s, StudioProject project, Actor actor, VersionRequest request, VersionSource source, string label)
    {
        if (project.Versions >= StudioLimits.Versions)
        {
            return StudioFaults.TooManyVersions();
        }

        if (request.ParentId is { } parent && s.FindStudioVersion(parent)?.ProjectId != project.Id)
        {
            return Fault.Invalid("parent", "The parent is no version of this project. Save the parent first.", "parent");
        }

        var now = time.GetUtcNow();
        var version = new StudioVersion
        {
            Id = request.Id,
            ProjectId = project.Id,
            ParentId = request.ParentId,
            AccountId = actor.AccountId!.Value,
            UserName = actor.UserName,
            Label = label,
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
        s.AddStudioVersion(version, source.Midi);
        return version;
    }

    private Outcome<StudioVersion> Replace(IContestWriter s, StudioVersion known, Actor actor, VersionRequest request, VersionSource source)
    {
        var stands = known.Kind != StudioVersionKind.Edited || source.Kind != StudioVersionKind.Edited
            || known.AccountId != actor.AccountId || known.ParentId != request.ParentId
            || s.HasStudioChildren(known.Id);
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
            SavedAt = time.GetUtcNow(),
        };
        s.UpdateStudioVersion(next, source.Midi);
        return next;
    }

    // A plugin may call its piece anything.
    private static string Cut(string label)
    {
        var faults = new List<Fault>();
        var clean = StudioText.Read(UnicodeText.Line(label, StudioLimits.Text), "label", faults);
        return faults.Count == 0 ? clean : nameof(StudioVersionKind.Generated);
    }
}
