using EventSuite.Core.Console;
using EventSuite.Core.Storage;

namespace Leaderboard.Web.Pages.Console.Entries;

/// <summary>Gathers the entries' rows, for page and file alike.</summary>
public sealed class EntryRows(IContestStore store, IEnumerable<IEntrySoundStatus> sounds)
{
    /// <summary>The rows of an event.</summary>
    public IReadOnlyList<EntryRow> Of(ConsoleView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var contest = view.Contest;
        var sound = sounds.FirstOrDefault()?.Of(view.Entries);
        return store.Read(s => EntryRow.Of(
            view, sound, s.Finalists(contest.Id),
            s.Scores(contest.Id, contest.ShownRound.Id).GroupBy(x => x.SubmissionId).ToDictionary(g => g.Key, g => g.Count())));
    }
}
