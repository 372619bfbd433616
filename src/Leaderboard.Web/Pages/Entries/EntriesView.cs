using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;

namespace Leaderboard.Web.Pages.Entries;

/// <summary>What a participant sees of the own entries.</summary>
/// <param name="Contest">The event.</param>
/// <param name="Member">The participant.</param>
/// <param name="Mine">The own entries and those of the team that hold a slot, by slot.</param>
/// <param name="FreeSlots">The slots still free, ascending.</param>
/// <param name="Deadline">The deadline that holds for this participant, UTC; null: none is set.</param>
/// <param name="Closed">Why nothing can be handed in now; null: it can.</param>
public sealed record EntriesView(
    ContestEvent Contest,
    Membership Member,
    IReadOnlyList<Submission> Mine,
    IReadOnlyList<int> FreeSlots,
    DateTimeOffset? Deadline,
    Fault? Closed)
{
    /// <summary>How many slots there are.</summary>
    public int Slots => Contest.Definition.Limits.Entries;

    /// <summary>How many are used.</summary>
    public int Used => Slots - FreeSlots.Count;

    /// <summary>Whether the slots are the team's.</summary>
    public bool IsTeam => EntryOwner.IdOf(Contest, Member) != Member.Account.Id;

    /// <summary>The entries of <paramref name="accountId"/> in the event, or null when it takes no part there.</summary>
    public static EntriesView? Read(IContestReader store, string slug, Guid accountId, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (EventAccess.Of(store, slug, accountId) is not { IsParticipant: true, Member: { } member } access)
        {
            return null;
        }

        var contest = access.Contest;
        var owner = EntryOwner.IdOf(contest, member);
        var mine = store.Submissions(contest.Id).Where(e => EntryOwner.Owns(member, e)).OrderBy(e => e.Slot).ToList();
        var used = mine.Where(e => e.OwnerId == owner).Select(e => e.Slot!.Value).ToHashSet();
        return new EntriesView(
            contest, member, mine,
            [.. Enumerable.Range(1, contest.Definition.Limits.Entries).Where(slot => !used.Contains(slot))],
            SubmissionWindow.DeadlineFor(store, contest, accountId),
            SubmissionWindow.Closed(store, contest, accountId, now));
    }
}
