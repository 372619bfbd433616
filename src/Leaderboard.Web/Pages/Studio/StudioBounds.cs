using EventSuite.Core.Compositions;
using EventSuite.Core.Events;
using EventSuite.Core.Studio;
using EventSuite.Core.Submissions;

namespace Leaderboard.Web.Pages.Studio;

/// <summary>What is the most in the studio of an event.</summary>
/// <param name="FileBytes">Bytes of a MIDI file.</param>
/// <param name="EntrySeconds">Playing time of an entry, in seconds.</param>
/// <param name="TitleLength">Characters of an entry's title.</param>
/// <param name="TextLength">Characters of a project's title or a version's label.</param>
/// <param name="Projects">Projects of a participant or team.</param>
/// <param name="Versions">Versions of a project.</param>
/// <param name="ProjectBytes">Bytes of all versions of a project.</param>
/// <param name="Pieces">Pieces of one job.</param>
/// <param name="WaitingJobs">Jobs that may wait.</param>
public sealed record StudioBounds(
    int FileBytes, int EntrySeconds, int TitleLength, int TextLength, int Projects, int Versions, long ProjectBytes, int Pieces, int WaitingJobs)
{
    /// <summary>Those of an event.</summary>
    public static StudioBounds Of(ContestEvent contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        var limits = contest.Definition.Limits;
        return new StudioBounds(
            limits.MaxBytes, limits.MaxSeconds, CompositionTitle.MaxLength, StudioLimits.Text, StudioLimits.Projects, StudioLimits.Versions,
            StudioLimits.Bytes, CompositionLimits.Count, CompositionLimits.Waiting);
    }
}
