using EventSuite.Core.Submissions;
using Leaderboard.Web.Pages.Console;

namespace EventHost.Entries;

/// <summary>Tells the console which entries have no sound yet, and why.</summary>
internal sealed class EntrySoundStatus(EntrySounds sounds) : IEntrySoundStatus
{
    public EntrySoundReport Of(IReadOnlyList<Submission> entries)
    {
        var missing = entries.Select(e => (e.Id, Sound: sounds.Find(e.StrippedSha256))).Where(e => e.Sound.File is null).ToList();
        return new EntrySoundReport(
            missing.Count(e => e.Sound.Failure is null),
            [.. missing.Where(e => e.Sound.Failure is not null).Select(e => (e.Id, e.Sound.Failure!))]);
    }
}
