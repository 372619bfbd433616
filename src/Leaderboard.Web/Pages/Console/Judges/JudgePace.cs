using EventSuite.Core.Events;
using EventSuite.Core.Judging;

namespace Leaderboard.Web.Pages.Console.Judges;

/// <summary>How far a judge should be by the agenda, and is.</summary>
/// <param name="Progress">How far the judge is.</param>
/// <param name="State">What that means.</param>
/// <param name="Expected">How many entries the time that has passed asks for; null: no round is judged, or no time is set.</param>
public sealed record JudgePace(JudgeProgress Progress, JudgeState State, int? Expected)
{
    // Nobody is called late for a coffee: a tenth of the list, and never fewer than two entries.
    private const double Tolerance = 0.1;
    private const int LeastTolerance = 2;
    private static readonly TimeSpan TimeToBegin = TimeSpan.FromMinutes(10);

    /// <summary>The judges who need a word, those furthest behind first.</summary>
    public bool IsBehind => State is JudgeState.Late or JudgeState.NotBegun;

    /// <summary>Every judge of the round that is judged now, in the order given.</summary>
    public static IReadOnlyList<JudgePace> Of(ContestEvent contest, IReadOnlyList<JudgeProgress> progress, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(contest);
        var window = contest.CurrentRound is null ? null : JudgingWindow.Of(contest.Definition.Agenda, contest.Phase);
        return [.. progress.Select(p => Of(p, contest.CurrentRound is not null, window, now))];
    }

    private static JudgePace Of(JudgeProgress p, bool judging, JudgingWindow? window, DateTimeOffset now)
    {
        if (p.Total > 0 && p.Done >= p.Total)
        {
            return new JudgePace(p, JudgeState.Done, null);
        }

        if (!judging || window is null || p.Total == 0)
        {
            return new JudgePace(p, JudgeState.OnTime, null);
        }

        var expected = (int)Math.Floor(window.ShareAt(now) * p.Total);
        var state = p.Done == 0 && now - window.From >= TimeToBegin ? JudgeState.NotBegun
            : p.Done + Math.Max(LeastTolerance, p.Total * Tolerance) < expected ? JudgeState.Late
            : JudgeState.OnTime;
        return new JudgePace(p, state, expected);
    }
}
