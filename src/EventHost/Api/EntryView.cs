using EventSuite.Core.Events;
using EventSuite.Core.Submissions;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>An entry as its owner and the staff see it.</summary>
internal sealed record EntryView(
    Guid Id, string Label, string Name, string Title, string UserName, string Owner, int Slot, int Bars, double Seconds, int FromBar,
    string Sha256, DateTimeOffset SubmittedAt, string? DisqualifiedBecause, string Midi, string Audio)
{
    public static EntryView Of(ContestEvent contest, Submission e) => new(
        e.Id, e.Label, SubmissionName.Of(contest.Slug, e.UserName, e.Title), e.Title, e.UserName, e.OwnerName, e.Slot ?? 0,
        e.Music.Bars, Math.Round(e.Music.Seconds, 3), e.FromBar, e.Sha256, e.SubmittedAt, e.DisqualifiedBecause,
        EntryLinks.Midi(e.Id, e.Sha256), EntryLinks.Audio(e.Id, e.StrippedSha256));
}
