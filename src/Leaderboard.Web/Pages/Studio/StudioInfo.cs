using EventSuite.Core.Accounts;
using EventSuite.Core.Compositions;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Studio.Samples;
using EventSuite.Core.Submissions;
using Leaderboard.Web.Pages.Entries;

namespace Leaderboard.Web.Pages.Studio;

/// <summary>
/// What the studio's script must know before it begins, as the page and <c>GET /api/v1/events/{slug}/studio</c> give
/// it: one shape for both.
/// </summary>
/// <param name="Event">The event's slug.</param>
/// <param name="Title">The event's title.</param>
/// <param name="Zone">Its IANA zone.</param>
/// <param name="Phase">Its phase.</param>
/// <param name="UserName">The participant.</param>
/// <param name="NamePrefix">What the name of an entry begins with: <c>#slug-userName-</c>.</param>
/// <param name="ComposingClosed">Why no composer can be asked now; null: one can. What is made by hand is kept all the same.</param>
/// <param name="SubmittingClosed">Why nothing can be handed in now; null: it can.</param>
/// <param name="Deadline">When entries close for this participant, UTC; null: the organiser closes by hand.</param>
/// <param name="Limits">What is the most.</param>
/// <param name="Slots">How many entries there can be.</param>
/// <param name="Entries">Those that there are.</param>
/// <param name="Samples">Melodies to begin with.</param>
/// <param name="Sound">What can be played and exported.</param>
public sealed record StudioInfo(
    string Event,
    string Title,
    string Zone,
    string Phase,
    string UserName,
    string NamePrefix,
    StudioReason? ComposingClosed,
    StudioReason? SubmittingClosed,
    DateTimeOffset? Deadline,
    StudioBounds Limits,
    int Slots,
    IReadOnlyList<StudioEntry> Entries,
    IReadOnlyList<StudioSample> Samples,
    StudioSound Sound)
{
    /// <summary>The studio as a participant of the event finds it; null for all others.</summary>
    public static StudioInfo? Read(
        IContestReader store, ISampleMelodies samples, IStudioSound sound, string slug, Guid accountId, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(sound);
        if (EntriesView.Read(store, slug, accountId, now) is not { } entries)
        {
            return null;
        }

        var (contest, userName) = (entries.Contest, entries.Member.Account.UserName);
        return new StudioInfo(
            contest.Slug, contest.Definition.Title, contest.Definition.Zone, contest.Phase.ToString(), userName,
            SubmissionName.Of(contest.Slug, userName, ""),
            StudioReason.Of(CompositionWindow.Closed(store, EventAccess.Of(store, slug, accountId)!, accountId, now)),
            StudioReason.Of(entries.Closed),
            entries.Deadline, StudioBounds.Of(contest), entries.Slots,
            [.. entries.Mine.Select(e => new StudioEntry(e.Id, e.Title, SubmissionName.Of(contest.Slug, e.UserName, e.Title), e.Slot!.Value))],
            [.. samples.All.Select(StudioSample.Of)],
            sound.Describe());
    }
}
