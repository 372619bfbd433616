using System.Globalization;
using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Submissions;

/// <summary>Use case: a participant hands in a composition, or replaces one while entries are open.</summary>
public sealed class SubmitComposition(
    IContestStore store, IMusicInspector inspector, IChangeFeed changes, IRandomness random, TimeProvider time)
{
    private readonly SubmissionCheck _check = new(inspector);

    /// <summary>Hands in a new entry, or replaces <paramref name="replaces"/> in its slot. Nothing is kept on a refusal.</summary>
    public async Task<Outcome<SubmissionReceipt>> ExecuteAsync(
        string slug, Actor actor, SubmissionRequest request, Guid? replaces = null, CancellationToken cancellation = default)
    {
        var early = store.Read(s => AdmitNow(s, slug, actor, request));
        if (!early.Ok)
        {
            return Outcome<SubmissionReceipt>.Refused(early.Faults);
        }

        var composition = _check.Check(early.Value.Contest, actor, request);
        if (!composition.Ok)
        {
            return Outcome<SubmissionReceipt>.Refused(composition.Faults);
        }

        var receipt = await store.WriteAsync(s => Keep(s, slug, actor, composition.Value, request, replaces), cancellation);
        if (receipt.Ok)
        {
            changes.Tell(new EntriesChanged(receipt.Value.Entry.EventId, slug, receipt.Value.Entry.Id));
        }

        return receipt;
    }

    // Before the costly checks; a repeated key is let through to get its old answer, even after the deadline.
    private Outcome<Admission> AdmitNow(IContestReader s, string slug, Actor actor, SubmissionRequest request)
    {
        var admission = Admit(s, slug, actor);
        var repeated = admission.Ok && request.IdempotencyKey is { } key && s.FindAnswer(admission.Value.Member.Account.Id, key) is not null;
        return admission.Ok && !repeated && Closed(s, admission.Value) is { } closed ? closed : admission;
    }

    private static Outcome<Admission> Admit(IContestReader s, string slug, Actor actor)
    {
        if (s.FindEvent(slug) is not { } contest)
        {
            return EventFaults.NoEvent(slug);
        }

        if (actor.AccountId is not { } account || s.FindMembership(contest.Id, account) is not { Role: Role.Participant } member)
        {
            return Fault.Forbidden("not_participant", "Only participants of this event can submit. Ask the organiser to add you.");
        }

        return new Admission(contest, member);
    }

    private Fault? Closed(IContestReader s, Admission admission) =>
        SubmissionWindow.Closed(s, admission.Contest, admission.Member.Account.Id, time.GetUtcNow());

    // Runs alone in the writer: phase, slot and title are checked again where nothing can change in between.
    private Outcome<SubmissionReceipt> Keep(
        IContestWriter s, string slug, Actor actor, CheckedComposition composition, SubmissionRequest request, Guid? replaces)
    {
        var admission = Admit(s, slug, actor);
        if (!admission.Ok)
        {
            return Outcome<SubmissionReceipt>.Refused(admission.Faults);
        }

        var (contest, member) = admission.Value;
        var limit = contest.Definition.Limits.Entries;
        var fingerprint = $"{slug}|{replaces}|{composition.Title}|{composition.FromBar.ToString(CultureInfo.InvariantCulture)}|{composition.Sha256}";
        if (request.IdempotencyKey is { } key && s.FindAnswer(member.Account.Id, key) is { } before)
        {
            return before.RequestHash == fingerprint && s.FindSubmission(Guid.Parse(before.Answer)) is { } kept
                ? Receipt(contest, kept, limit)
                : IdempotencyFaults.KeyReused();
        }

        if (Closed(s, admission.Value) is { } closed)
        {
            return closed;
        }

        var owner = EntryOwner.IdOf(contest, member);
        var all = s.Submissions(contest.Id);
        var mine = all.Where(e => e.OwnerId == owner).ToList();
        var replaced = replaces is { } id ? all.FirstOrDefault(e => e.Id == id && EntryOwner.Owns(member, e)) : null;
        if (replaces is not null && replaced is null)
        {
            return EventFaults.NoEntry();
        }

        if (replaced?.DisqualifiedBecause is not null)
        {
            return Fault.Conflict("disqualified", "This entry was disqualified and cannot be replaced. Ask the organiser.");
        }

        var slot = replaced?.Slot ?? Enumerable.Range(1, limit).Except(mine.Select(e => e.Slot!.Value)).Cast<int?>().FirstOrDefault();
        if (slot is null)
        {
            return Fault.Conflict("limit", $"All {limit} slots are used. Replace or withdraw an entry first.");
        }

        // A team-mate's entry keeps its submitter's name, so it must not clash with that one's other entries.
        var userName = replaced?.UserName ?? actor.UserName;
        if (all.Any(e => e.Id != replaces && e.UserName == userName && e.Title.Equals(composition.Title, StringComparison.OrdinalIgnoreCase)))
        {
            return Fault.Conflict("title_taken", $"There is already an entry '{SubmissionName.Of(slug, userName, composition.Title)}'. Choose another title, or replace that entry.", "title");
        }

        var entry = new Submission(
            replaced?.Id ?? random.NewId(), contest.Id, replaced?.AccountId ?? member.Account.Id, replaced?.OwnerId ?? owner,
            userName, EntryOwner.NameOf(contest, member), composition.Title, slot,
            composition.Sha256, composition.StrippedSha256, composition.Facts, composition.FromBar, time.GetUtcNow(), null);
        s.KeepFile(composition.Sha256, composition.File);
        s.KeepFile(composition.StrippedSha256, composition.Stripped);
        if (replaced is null)
        {
            s.AddSubmission(entry);
        }
        else
        {
            s.UpdateSubmission(entry);
        }

        // Another file brought instead of one from the studio was not made as that one was.
        s.PutEntryOrigin(entry.Id, request.Origin);
        if (request.IdempotencyKey is { } fresh)
        {
            s.KeepAnswer(member.Account.Id, fresh, new IdempotentAnswer(fingerprint, entry.Id.ToString()));
        }

        s.Audit(new AuditFact(actor.UserName, replaced is null ? "entry.submitted" : "entry.replaced", slug, entry.Id.ToString(),
            AuditDetail.Of(("title", entry.Title), ("slot", entry.Slot), ("sha256", entry.Sha256))));
        return Receipt(contest, entry, limit);
    }

    private static SubmissionReceipt Receipt(ContestEvent contest, Submission entry, int slots) =>
        new(entry, SubmissionName.Of(contest.Slug, entry.UserName, entry.Title), slots);

    private sealed record Admission(ContestEvent Contest, Membership Member);
}
