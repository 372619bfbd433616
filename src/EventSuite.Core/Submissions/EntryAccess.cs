using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Submissions;

/// <summary>Who may have an entry's file or sound, and which file.</summary>
public sealed class EntryAccess(IContestStore store)
{
    /// <summary>The entry as far as this viewer may have it.</summary>
    /// <param name="submissionId">The entry.</param>
    /// <param name="viewer">The account; null for the audience.</param>
    /// <param name="codeOf">The code that the viewer gave for an event's slug; null: none.</param>
    public Outcome<AccessibleEntry> For(Guid submissionId, Guid? viewer, Func<string, string?> codeOf) => store.Read<Outcome<AccessibleEntry>>(s =>
    {
        if (s.FindSubmission(submissionId) is not { } entry || s.FindEvent(entry.EventId) is not { } contest)
        {
            return EventFaults.NoEntry();
        }

        var access = EventAccess.Of(s, contest.Slug, viewer)!;
        if (access.IsStaff || (access.Member is { } member && EntryOwner.Owns(member, entry)))
        {
            return new AccessibleEntry(contest, entry, Stripped: false);
        }

        if (!entry.TakesPart)
        {
            return EventFaults.NoEntry();
        }

        var judges = access.IsJudge && contest.CurrentRound is not null
            && (contest.Phase != Phase.Finals || s.Finalists(contest.Id).Contains(entry.Id));
        return judges ? new AccessibleEntry(contest, entry, Stripped: true)
            : contest.Phase == Phase.Published && access.MaySee(codeOf(contest.Slug)) ? new AccessibleEntry(contest, entry, Stripped: false)
            : EventFaults.NoEntry();
    });
}
