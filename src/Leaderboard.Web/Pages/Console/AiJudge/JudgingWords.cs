using System.Globalization;
using EventSuite.Core.AiJudging;
using EventSuite.Core.Compositions;
using EventSuite.Core.Plugins;
using Leaderboard.Web.Pages.Console.Parts;

namespace Leaderboard.Web.Pages.Console.AiJudge;

/// <summary>Runs of AI judges, in words and figures.</summary>
public static class JudgingWords
{
    /// <summary>The state as a badge says it.</summary>
    public static string State(JobState state) => state switch
    {
        JobState.Queued => "Waiting",
        JobState.Running => "Judging",
        JobState.Finished => "Done",
        JobState.Failed => "Did not work",
        JobState.Cancelled => "Ended by hand",
        _ => state.ToString(),
    };

    /// <summary>E.g. <c>40 of 42 entries scored, 2 could not be judged</c>.</summary>
    public static string Counts(AiJudgingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return $"{run.Scored.ToString("N0", CultureInfo.InvariantCulture)} of {Say.Count(run.Entries, "entry", "entries")} scored"
            + (run.Failed > 0 ? $", {run.Failed.ToString("N0", CultureInfo.InvariantCulture)} could not be judged" : "");
    }

    /// <summary>A score with the decimals that ranks are told by, e.g. <c>71.25</c>.</summary>
    public static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A part's share of the score, e.g. <c>40%</c>: weights are shown as shares of their sum.</summary>
    public static string Share(AiJudgmentPart part, IReadOnlyList<AiJudgmentPart> all)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(all);
        var sum = all.Sum(p => p.Weight);
        return sum > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(part.Weight / sum * 100)}%") : "";
    }
}
