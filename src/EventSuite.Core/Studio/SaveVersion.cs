using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Studio.Origins;
using EventSuite.Core.Studio.Samples;
using EventSuite.Core.Submissions;
using EventSuite.Core.Texts;

namespace EventSuite.Core.Studio;

/// <summary>
/// Use case: a state of the music is kept. The key is the client's, so that one who was without a connection can send
/// again whatever he is not sure of: the same is kept once.
/// </summary>
public sealed class SaveVersion(IContestStore store, IMusicInspector inspector, ISampleMelodies samples, INoteComparer comparer, TimeProvider time)
{
    private readonly VersionSources _sources = new(store, inspector, samples);
    private readonly ParentChange _change = new(store, comparer);

    /// <summary>Keeps it, or tells every fault; it is on disk then.</summary>
    /// <remarks>
    /// A version stands once it is kept, but for one: an edited version that nothing came from yet is replaced by a
    /// higher <see cref="VersionRequest.Revision"/> of its own maker, since every touch of the piano roll is saved.
    /// One that was removed meanwhile comes back, with what it came from, and so does its project: work is stronger than tidying up.
    /// What a plugin wrote from nothing is a beginning, whatever parent is named.
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

        if (faults.Count > 0 || source is null)
        {
            return faults;
        }

        var asked = source.FromNothing ? request with { ParentId = null } : request;
        var parent = _change.Count(projectId, asked.ParentId);
        return await store.WriteAsync(s => Keep(s, slug, actor, projectId, asked, source with { Label = label }, parent), cancellation);
    }

    private static Outcome<EventAccess> Admit(IContestReader s, string slug, Actor actor, Guid projectId)
    {
        var access = StudioAccess.Enter(s, slug, actor.AccountId);
        return access.Ok && StudioAccess.Kept(s, access.Value, projectId) is { Ok: false } refused
            ? Outcome<EventAccess>.Refused(refused.Faults)
            : access;
    }

    private Outcome<StudioVersion> Keep(
        IContestWriter s, string slug, Actor actor, Guid projectId, VersionRequest request, VersionSource source, StudioVersion? parent)
    {
        var entered = Admit(s, slug, actor, projectId);
        if (!entered.Ok)
        {
            return Outcome<StudioVersion>.Refused(entered.Faults);
        }

        var tree = new VersionTree(s, projectId, time.GetUtcNow());
        if (tree.Known(request, source) is { } told)
        {
            // What is kept already is told so in any phase.
            return told;
        }

        if (StudioWindow.Closed(entered.Value) is { } closed)
        {
            return closed;
        }

        var kept = tree.Keep(actor, request, source);
        if (kept.Ok)
        {
            ParentChange.Note(s, parent);
        }

        return kept;
    }

    // A plugin may call its piece anything.
    private static string Cut(string label)
    {
        var faults = new List<Fault>();
        var clean = StudioText.Read(UnicodeText.Line(label, StudioLimits.Text), "label", faults);
        return faults.Count == 0 ? clean : nameof(StudioVersionKind.Generated);
    }
}
