using EventSuite.Core.Console;
using EventSuite.Core.Submissions;

namespace Leaderboard.Web.Pages.Console.Entries;

/// <summary>An entry as the organiser's table shows it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Name">The full name after the convention.</param>
/// <param name="State">In words.</param>
/// <param name="Scores">How many judges have scored it in the round shown.</param>
public sealed record EntryRow(Submission Entry, string Name, string State, int Scores)
{
    /// <summary>Every entry that holds a slot, the newest first.</summary>
    /// <param name="view">The event.</param>
    /// <param name="sound">How far the renderings are; null: not known.</param>
    /// <param name="finalists">Entries in the finals; empty before.</param>
    /// <param name="scores">Entry → judges who scored it in the round shown.</param>
    public static IReadOnlyList<EntryRow> Of(
        ConsoleView view, EntrySoundReport? sound, IReadOnlySet<Guid> finalists, IReadOnlyDictionary<Guid, int> scores)
    {
        ArgumentNullException.ThrowIfNull(view);
        var silent = (sound?.Failed ?? []).ToDictionary(f => f.EntryId, f => f.Reason);
        return [.. view.Entries.OrderByDescending(e => e.SubmittedAt).Select(e => new EntryRow(
            e,
            SubmissionName.Of(view.Contest.Slug, e.UserName, e.Title),
            e.DisqualifiedBecause is not null ? "disqualified"
                : silent.ContainsKey(e.Id) ? "no sound"
                : finalists.Contains(e.Id) ? "finalist" : "takes part",
            scores.GetValueOrDefault(e.Id)))];
    }
}
