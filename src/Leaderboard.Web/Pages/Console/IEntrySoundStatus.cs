using EventSuite.Core.Submissions;

namespace Leaderboard.Web.Pages.Console;

/// <summary>
/// How far the renderings of an event's entries are. The host registers one; without it the console says nothing
/// about sound.
/// </summary>
public interface IEntrySoundStatus
{
    /// <summary>What waits and what failed among <paramref name="entries"/>.</summary>
    EntrySoundReport Of(IReadOnlyList<Submission> entries);
}
