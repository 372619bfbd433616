using EventSuite.Core.Accounts;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Studio.Origins;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Studio;

/// <summary>Use case: a version becomes an entry in one step, and with it is kept how it was made.</summary>
public sealed class SubmitVersion(IContestStore store, SubmitComposition submit, INoteComparer comparer)
{
    /// <summary>Hands the version in; every rule of entries holds, and all faults come at once.</summary>
    /// <param name="slug">The event.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="versionId">The version.</param>
    /// <param name="request">Title and bars; nothing is replaced unless it says so.</param>
    /// <param name="cancellation">Ends the wait before it began.</param>
    public async Task<Outcome<SubmissionReceipt>> ExecuteAsync(
        string slug, Actor actor, Guid projectId, Guid versionId, SubmitVersionRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        var found = store.Read<Outcome<(byte[] Midi, EntryOrigin Origin)>>(s =>
        {
            var version = StudioQuery.Version(s, slug, actor.AccountId, projectId, versionId);
            if (!version.Ok)
            {
                return Outcome<(byte[], EntryOrigin)>.Refused(version.Faults);
            }

            var origin = OriginChain.Of(s, comparer, EventAccess.Of(s, slug, actor.AccountId)!, s.FindStudioProject(projectId)!, version.Value);
            return (s.FindStudioMidi(versionId)!, origin);
        });
        if (!found.Ok)
        {
            return Outcome<SubmissionReceipt>.Refused(found.Faults);
        }

        var (midi, origin) = found.Value;
        var title = string.IsNullOrEmpty(request.Title) ? CompositionTitle.Suggest(origin.Title) : request.Title;
        return await submit.ExecuteAsync(
            slug, actor, new SubmissionRequest(midi, title, null, request.FromBar, request.IdempotencyKey, origin), request.Replaces, cancellation);
    }
}
